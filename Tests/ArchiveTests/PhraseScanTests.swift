import SearchModel
import TestFolders
import Testing

@testable import Archive
@testable import QueryLanguage
@testable import Store

@Suite struct PhraseScanTests {
    private static let words = [
        "anti-terroriste", "antiterroriste", "N’Djamena", "contre-attaque", "anti", "terroriste", "le", "de", "mali",
    ]

    /// Articles of few words, many of which have extra forms, and of so many rare ones that codes are longer.
    private static func articles() -> [StoredArticle] {
        var generator = SeededGenerator(seed: 11)
        return (0..<120).map { number in
            let text = (0..<60).map { _ in
                generator.below(4) == 0 ? "mot\(generator.below(900))e" : generator.element(words)
            }
            let title = (0..<5).map { _ in generator.element(words) }
            return StoredArticle(
                ArticleRecord(id: "a-\(number)", title: title.joined(separator: " "), path: "/a"),
                text: text.joined(separator: " "))
        }
    }

    @Test(.random) func `A scan finds what reading the whole article finds`() throws {
        let test = try TestIndex(Self.articles())
        let generation = try test.index.openCurrent()
        var generator = SeededGenerator(seed: 12)
        var entry = ForwardEntry()
        var (found, missed) = (0, 0)
        for _ in 0..<400 {
            let text = (0..<1 + generator.below(4)).map { _ in
                generator.below(6) == 0 ? "mot\(generator.below(900))e" : generator.element(Self.words)
            }
            let surfaces = Analysis.words(of: text.joined(separator: " ")).flatMap { word in
                generator.below(3) == 0 && !word.joined.isEmpty ? word.joined : [word.surface]
            }
            let scan = PhraseScan(surfaces, generation.vocabulary)
            let words = surfaces.compactMap { generation.vocabulary.id(of: $0.utf8) }
            #expect((scan == nil) == (words.count < surfaces.count))
            guard let scan else { continue }
            for document in 0...generation.forward.lastDocument + 1 {
                generation.forward.read(document, into: &entry)
                let inTitle = Self.follow(words, in: entry.title, entry.titleJoined)
                let anywhere = inTitle || Self.follow(words, in: entry.body, entry.bodyJoined)
                #expect(generation.forward.matches(scan, in: document, isTitle: false) == anywhere, "\(surfaces)")
                #expect(generation.forward.matches(scan, in: document, isTitle: true) == inTitle, "\(surfaces)")
                if anywhere { found += 1 } else { missed += 1 }
            }
        }
        #expect(found > 1000 && missed > 1000)
    }

    /// Whether the words stand next to one another somewhere, told in the plainest way.
    private static func follow(
        _ words: [WordID], in text: [WordID], _ joined: [ForwardEntry.Joined]
    ) -> Bool {
        text.indices.contains { start in
            words.indices.allSatisfy { offset in
                let position = start + offset
                return position < text.count
                    && (text[position] == words[offset]
                        || joined.contains { $0.position == position && $0.word == words[offset] })
            }
        }
    }

    @Test func `A word that the archive lacks is in no phrase`() throws {
        let test = try TestIndex(Self.articles())
        let generation = try test.index.openCurrent()
        #expect(PhraseScan(["mali", "introuvable"], generation.vocabulary) == nil)
        #expect(PhraseScan([], generation.vocabulary) == nil)
    }
}
