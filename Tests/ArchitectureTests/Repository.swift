import Glibc
import Testing

/// The files of the repository that say what its modules are.
enum Repository {
    private static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

    /// The lines of a file.
    static func lines(_ path: String) throws -> [Substring] {
        let file = try #require(fopen(path.hasPrefix("/") ? path : "\(root)/\(path)", "r"), "\(path) is missing")
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var byte = getc(file)
        while byte != EOF {
            bytes.append(UInt8(truncatingIfNeeded: byte))
            byte = getc(file)
        }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The names in a folder, sorted.
    static func names(in path: String) throws -> [String] {
        let directory = try #require(opendir("\(root)/\(path)"), "\(path) is missing")
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    /// The Swift files of a folder and of those in it.
    static func swiftFiles(in path: String) throws -> [String] {
        try names(in: path).flatMap { name -> [String] in
            let file = "\(path)/\(name)"
            if name.hasSuffix(".swift") { return [file] }
            return name.contains(".") ? [] : try swiftFiles(in: file)
        }
    }
}

/// A table in ARCHITECTURE.md.
struct DocumentedTable {
    /// The cells of each row, without the heading and the line below it.
    let rows: [[String]]

    /// The first table under the line that begins so.
    init(after beginning: String) throws {
        let lines = try Repository.lines("ARCHITECTURE.md")
        let table = lines.drop { !$0.hasPrefix(beginning) }.drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }
        rows = table.dropFirst(2).map { row in
            row.split(separator: "|").map { cell in
                String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
            }
        }
        try #require(!rows.isEmpty, "ARCHITECTURE.md has no table after “\(beginning)”")
    }

    /// What stands between backticks in a cell, in its order.
    static func names(_ cell: String) -> [String] {
        cell.split(separator: "`", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
            .map { String($0.element) }
    }
}
