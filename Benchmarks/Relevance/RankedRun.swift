/// The documents that a search engine found, as a TREC run: lines of `QUERY Q0 DOCUMENT RANK SCORE TAG`.
struct RankedRun {
    /// Each query's documents in the order of their ranks; equal ranks keep the order of the file.
    private(set) var documents: [String: [String]] = [:]

    init(path: String) throws(InputError) {
        try self.init(InputLine.read(path))
    }

    init(_ lines: [InputLine]) throws(InputError) {
        var ranked: [String: [(rank: Int, document: String)]] = [:]
        var seen: [String: Set<String>] = [:]
        for line in lines {
            let fields = try line.fields("QUERY Q0 DOCUMENT RANK SCORE TAG")
            guard let rank = Int(fields[3].text) else {
                throw line.error(fields[3].column, "“\(fields[3].text)” should be a rank: a whole number")
            }
            guard Double(fields[4].text)?.isFinite == true else {
                throw line.error(fields[4].column, "“\(fields[4].text)” should be a score: a number")
            }
            let (query, document) = (fields[0].text, fields[2].text)
            guard seen[query, default: []].insert(document).inserted else {
                throw line.error(fields[2].column, "\(document) is found a second time for \(query)")
            }
            ranked[query, default: []].append((rank, document))
        }
        documents = ranked.mapValues { found in
            found.enumerated()
                .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
                .map(\.element.document)
        }
    }
}
