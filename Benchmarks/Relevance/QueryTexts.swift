/// The queries of a set: lines of `QUERY<TAB>TEXT`.
struct QueryTexts {
    private(set) var texts: [String: String] = [:]

    init(path: String) throws(InputError) {
        try self.init(InputLine.read(path), path: path)
    }

    init(_ lines: [InputLine], path: String) throws(InputError) {
        for line in lines {
            let fields = line.fields(keepsEmpty: true) { $0 == "\t" }
            guard fields.count > 1 else {
                throw line.error(line.text.unicodeScalars.count + 1, "no tab: write QUERY<TAB>TEXT")
            }
            let id = fields[0].text
            guard !id.isEmpty, !id.contains(where: \.isWhitespace) else {
                throw line.error(1, "a query’s id must be a word without spaces before the tab")
            }
            let text = fields.dropFirst().map(\.text).joined(separator: " ")
            guard texts.updateValue(text, forKey: id) == nil else { throw line.error(1, "\(id) stands above already") }
        }
        guard !texts.isEmpty else { throw InputError(path, "no queries: write QUERY<TAB>TEXT lines") }
    }
}
