import Archive
import Glibc
import SearchModel
import Store
import Testing

/// The example in the documentation of `ArchiveReader`, compiled and run.
@Suite struct ArchiveReaderExampleTests {
    @Test func `The example finds articles`() throws {
        let corpus = try TestIndex(Corpus.articles)
        let folder = corpus.index.path
        var lines: [String] = []
        func print(_ title: String, _ path: String, _ line: Int) { lines.append("\(title) \(path):\(line)") }

        // The example begins.
        let index = IndexDirectory(path: folder)
        var reader = try ArchiveReader(index.openCurrent())
        let results = try reader.search(SearchRequest(query: "coopération militaire", limit: 3))
        for hit in results.hits { print(hit.title, hit.path, hit.line) }

        let shared = SearchableGeneration(try index.openCurrent())
        let first = try ArchiveReader(shared)
        let second = try ArchiveReader(shared)
        // The example ends.

        #expect(lines.count == 3)
        // Four articles have both words.
        #expect(lines.allSatisfy { $0.contains(" /articles/phrase-") && $0.hasSuffix(".txt:3") }, "\(lines)")
        #expect(try first.article(id: "phrase-1") == second.article(id: "phrase-1"))
    }

    @Test func `The documentation shows the same example`() throws {
        let documentation = try Self.lines("Sources/Archive/Search/ArchiveReader.swift")
        let code = documentation.prefix { !$0.hasPrefix("public struct ArchiveReader") }
            .filter { $0.hasPrefix("///     ") }.map { $0.dropFirst(8) }
        let test = try Self.lines("Tests/ArchiveTests/ArchiveReaderExampleTests.swift")
        let example = test.drop { !$0.hasSuffix("// The example begins.") }.dropFirst()
            .prefix { !$0.hasSuffix("// The example ends.") }.map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
        #expect(code == example)
    }

    private static func lines(_ path: String) throws -> [Substring] {
        let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let file = try #require(fopen("\(root)/\(path)", "r"))
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var byte = getc(file)
        while byte != EOF {
            bytes.append(UInt8(truncatingIfNeeded: byte))
            byte = getc(file)
        }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }
}
