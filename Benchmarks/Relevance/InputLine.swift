internal import ProgramSupport

/// A line of a file with its place.
struct InputLine {
    /// A part of the line, and the column where it begins.
    struct Field {
        var text: String
        var column: Int
    }

    var path: String
    var number: Int
    var text: String

    static let largestFile = 1 << 30

    /// The lines of a UTF-8 file, without lines of white space.
    static func read(_ path: String) throws(InputError) -> [InputLine] {
        let bytes: [UInt8]
        do {
            bytes = try FileSystem<Errno>.read(path, limit: largestFile)
        } catch {
            throw InputError(path, "\(error)")
        }
        return try lines(bytes, path: path)
    }

    static func lines(_ bytes: [UInt8], path: String) throws(InputError) -> [InputLine] {
        var lines: [InputLine] = []
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let ending = line.last == 0x0D ? line.dropLast() : line
            guard let text = String(validating: ending, as: UTF8.self) else {
                let valid = Array(String(decoding: ending, as: UTF8.self).unicodeScalars.prefix { $0 != "\u{FFFD}" })
                throw InputError(path, line: index + 1, column: valid.count + 1, "not UTF-8")
            }
            guard text.contains(where: { !$0.isWhitespace }) else { continue }
            lines.append(InputLine(path: path, number: index + 1, text: text))
        }
        return lines
    }

    /// The parts between the separators. Adjacent separators count as one unless `keepsEmpty`.
    func fields(
        keepsEmpty: Bool = false, at isSeparator: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    ) -> [Field] {
        var fields: [Field] = []
        var field = Field(text: "", column: 1)
        func end(_ column: Int) {
            if keepsEmpty || !field.text.isEmpty { fields.append(field) }
            field = Field(text: "", column: column + 1)
        }
        var column = 0
        for scalar in text.unicodeScalars {
            column += 1
            if isSeparator(scalar) { end(column) } else { field.text.unicodeScalars.append(scalar) }
        }
        end(column)
        return fields
    }

    /// The line's fields between white space. There must be as many as there are names.
    func fields(_ names: String) throws(InputError) -> [Field] {
        let fields = fields()
        try check(fields, names)
        return fields
    }

    func check(_ fields: [Field], _ names: String) throws(InputError) {
        let count = names.split(whereSeparator: \.isWhitespace).count
        guard fields.count != count else { return }
        let column = fields.count > count ? fields[count].column : text.unicodeScalars.count + 1
        throw error(column, "\(fields.count) columns instead of \(count): \(names)")
    }

    func error(_ column: Int, _ problem: String) -> InputError {
        InputError(path, line: number, column: column, problem)
    }
}
