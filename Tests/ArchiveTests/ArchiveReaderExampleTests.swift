import Archive
import SearchModel
import Store
import TestFolders
import Testing

/// The example in the documentation of `ArchiveReader`, compiled and run.
@Suite struct ArchiveReaderExampleTests {
    @Test func `The example finds articles`() throws {
        let corpus = try TestIndex(Corpus.articles)
        let folder = corpus.index.path
        var lines: [String] = []
        func print(_ title: String, _ path: String, _ line: Int) { lines.append("\(title) \(path):\(line)") }

        // Example
        let index = IndexDirectory(path: folder)
        var reader = try ArchiveReader(index.openCurrent())
        let results = try reader.search(SearchRequest(query: "coopération militaire", limit: 3))
        for hit in results.hits { print(hit.title, hit.path, hit.line) }

        let shared = SearchableGeneration(try index.openCurrent())
        let first = try ArchiveReader(shared)
        let second = try ArchiveReader(shared)
        // End of the example

        #expect(lines.count == 3)
        // Four articles have both words.
        #expect(lines.allSatisfy { $0.contains(" /articles/phrase-") && $0.hasSuffix(".txt:3") }, "\(lines)")
        #expect(try first.article(id: "phrase-1") == second.article(id: "phrase-1"))
    }

    @Test func `The documentation shows the same example`() throws {
        let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let example = try SourceExample.documented(in: root + "/Sources/Archive/Search/ArchiveReader.swift")
        #expect(try SourceExample.run(in: #filePath) == example && !example.isEmpty)
    }
}
