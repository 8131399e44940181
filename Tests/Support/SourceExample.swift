import Glibc

/// An example in a source file, and the same example in a test that runs it.
public enum SourceExample {
    /// The lines of the first example (```` ```swift ````) in the doc comments of a file.
    public static func documented(in path: String) throws(FailedCall) -> [String] {
        let comments = try lines(of: path).map { $0.drop { $0 == " " } }.filter { $0.hasPrefix("///") }
            .map { String($0.dropFirst(4)) }
        return Array(comments.drop { $0 != "```swift" }.dropFirst().prefix { $0 != "```" })
    }

    /// The lines of a file between `// Example` and `// End of the example`, without their indentation.
    public static func run(in path: String) throws(FailedCall) -> [String] {
        let lines = try lines(of: path)
        guard let start = lines.firstIndex(where: { $0.drop { $0 == " " } == "// Example" }) else { return [] }
        let indentation = lines[start].prefix { $0 == " " }.count
        let end = String(repeating: " ", count: indentation) + "// End of the example"
        return lines[(start + 1)...].prefix { $0 != end }.map { String($0.dropFirst(indentation)) }
    }

    private static func lines(of path: String) throws(FailedCall) -> [String] {
        guard let file = fopen(path, "re") else { throw FailedCall("fopen \(path)") }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        while case let byte = getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
    }
}
