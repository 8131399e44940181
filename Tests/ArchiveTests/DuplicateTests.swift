import ProgramSupport
import TestFolders
import Testing

@testable import Archive
@testable import SearchModel
@testable import Store

/// Which articles are copies of each other.
@Suite struct DuplicateTests {
    /// Words at random, of a vocabulary in which few are frequent, in sentences.
    private static func text(_ seed: UInt64, words: Int) -> [String] {
        var generator = SeededGenerator(seed: seed)
        return (0..<words).map { _ in
            "mot\(min(generator.below(3000), generator.below(3000), generator.below(3000)))"
        }
    }

    private static func article(_ id: String, _ title: String, _ words: some Sequence<String>) -> StoredArticle {
        StoredArticle(ArticleRecord(id: id, title: title, path: "/\(id)"), text: words.joined(separator: " ") + ".")
    }

    /// The clusters of the published generation, as sorted ids.
    private static func clusters(_ test: TestIndex) throws -> [[String]] {
        let generation = try test.index.openCurrent()
        let published = try PublishedArticles(generation)
        let clusters = generation.duplicates
        var found: [[String]] = []
        for number in 0..<clusters.count {
            var ids: [String] = []
            for docid in clusters.documents(number) {
                #expect(clusters.number(of: docid) == number)
                ids.append(try #require(try published.article(docid)?.id))
            }
            found.append(ids.sorted())
        }
        return found.sorted { $0[0] < $1[0] }
    }

    private static func clusters(_ articles: [StoredArticle]) throws -> [[String]] {
        try clusters(TestIndex(articles, shards: 2))
    }

    // MARK: - What a copy is

    /// A dispatch of 200 words, and what papers make of it.
    private static let dispatch = text(1, words: 200)
    private static let copies: [(name: String, words: [String])] = [
        ("the same", dispatch),
        ("a header", text(2, words: 20) + dispatch),
        ("a header and a footer", text(3, words: 8) + dispatch + text(4, words: 8)),
        ("a paragraph more", dispatch + text(5, words: 40)),
        ("a paragraph less", Array(dispatch[..<80] + dispatch[120...])),
        ("the first two thirds", Array(dispatch[..<140])),
        ("misprints", dispatch.enumerated().map { $0.offset % 60 == 30 ? "x" + $0.element : $0.element }),
    ]

    @Test(arguments: 0..<copies.count)
    func `A copy is found under another title`(_ number: Int) throws {
        let copy = Self.copies[number]
        let articles = [
            Self.article("a", "Une dépêche", Self.dispatch), Self.article("b", "Un autre titre", copy.words),
            Self.article("c", "Une dépêche", Self.text(9, words: 200)),
        ]
        #expect(try Self.clusters(articles) == [["a", "b"]], "\(copy.name)")
    }

    @Test func `Copies of copies are one cluster`() throws {
        let articles = Self.copies.enumerated().map { Self.article("a\($0.offset)", "Titre", $0.element.words) }
        #expect(try Self.clusters(articles).map(\.count) == [articles.count])
    }

    private static let others: [(name: String, words: [String])] = [
        ("another text", text(7, words: 200)),
        ("half of it", Array(dispatch[..<100])),
        ("the same pattern", dispatch.enumerated().map { $0.offset % 12 == 0 ? "y" + $0.element : $0.element }),
        ("the same words in another order", dispatch.reversed()),
        ("a quotation", Array(dispatch[..<40]) + text(8, words: 160)),
    ]

    @Test(arguments: 0..<others.count)
    func `What only shares something is no copy`(_ number: Int) throws {
        let other = Self.others[number]
        let articles = [Self.article("a", "Titre", Self.dispatch), Self.article("b", "Titre", other.words)]
        #expect(try Self.clusters(articles) == [], "\(other.name)")
    }

    private static let notice =
        "réservé aux abonnés de nos trois journaux du matin et du soir ainsi que de leurs suppléments de la fin de la semaine"

    @Test(arguments: [
        ("Le riz", "\(notice).", "LE RIZ", "« \(notice) »", true),
        ("Le riz", notice, "Le coton", notice, false),
        ("Le riz", notice, "Le riz réservé", String(notice.dropFirst(8)), false),
        (notice + " et fidèles", "", notice + " et fidèles", "", true),
        ("L’anti-terroriste", "à N’Djamena \(notice)", "l'anti terroriste", "À Djamena \(notice)", true),
        ("", notice, "", notice, false),
        ("Riz", "", "riz", "", false),
        ("", "", "", "", false),
    ])
    func `Short texts are copies where titles too say the same`(
        _ title: String, _ text: String, _ otherTitle: String, _ otherText: String, _ areCopies: Bool
    ) throws {
        let articles = [
            StoredArticle(ArticleRecord(id: "a", title: title, path: "/a"), text: text),
            StoredArticle(ArticleRecord(id: "b", title: otherTitle, path: "/b"), text: otherText),
        ]
        #expect(try Self.clusters(articles) == (areCopies ? [["a", "b"]] : []))
    }

    // MARK: - From run to run

    @Test(.random, arguments: [UInt64(1), 2, 3])
    func `Runs in any order give the clusters of one run`(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        // Ten stories, with variants near each other and far, some of them the same.
        let all = (0..<60).map { number in
            var words = Self.text(UInt64(100 + number % 10), words: 60)
            let variant = number / 10 % 4
            if variant == 1 { words += Self.text(50, words: 12) }
            if variant == 2 { words = Array(words.dropFirst(16)) }
            if variant == 3 { words = words.enumerated().map { $0.offset % 24 == 7 ? "z" + $0.element : $0.element } }
            return Self.article("id-\(number)", "Titre \(number % 7)", number % 10 == 9 ? words.prefix(12) : words[...])
        }
        let test = try TestIndex(Array(all.prefix(20)))
        var present = Set(0..<20)
        var sizes = Set<Int>()
        for _ in 0..<12 {
            let removed = present.filter { _ in generator.below(4) == 0 }
            let added = (0..<60).filter { !present.contains($0) && generator.below(4) == 0 }.shuffled(using: &generator)
            let names = Set(removed.map { "id-\($0)" })
            if generator.below(2) == 0 {
                try test.merge(removing: names, adding: added.map { all[$0] }, shards: 1 + generator.below(3))
            } else {
                try test.change(removing: names, adding: added.map { all[$0] })
            }
            present = present.subtracting(removed).union(added)
            let rebuilt = try Self.clusters(present.sorted().map { all[$0] })
            #expect(try Self.clusters(test) == rebuilt)
            sizes.formUnion(rebuilt.map(\.count))
        }
        #expect(sizes.count > 2)
    }

    @Test func `Articles that go take their clusters with them`() throws {
        let articles = ["a", "b", "c"].map { Self.article($0, "Titre", Self.dispatch) }
        let test = try TestIndex(articles)
        #expect(try Self.clusters(test) == [["a", "b", "c"]])
        try test.change(removing: ["b"], adding: [])
        #expect(try Self.clusters(test) == [["a", "c"]])
        try test.change(removing: ["c"], adding: [])
        #expect(try Self.clusters(test) == [])
        try test.change(removing: ["a"], adding: articles)
        #expect(try Self.clusters(test) == [["a", "b", "c"]])
        try test.merge(removing: ["a", "b", "c"], adding: [])
        #expect(try Self.clusters(test) == [])
    }

    // MARK: - Many alike

    /// Were each compared with each other, this would take hours.
    @Test func `Fifty thousand articles with one text are one cluster`() throws {
        let test = try TestIndex([Self.article("a", "Titre", Self.dispatch)])
        let generation = try test.index.openCurrent()
        let one = try FingerprintFile("\(generation.path)/\(FingerprintFile.fileName)")
        var all = FingerprintFile()
        for _ in 0..<50_000 { all.append(1...1, of: one) }
        let clusters = DuplicateFinder(all, generation.forward).clusters()
        #expect(clusters.map(\.count) == [50_000])
        #expect(clusters.first == Array(1...50_000))
    }

    /// The same, of texts that all differ but look alike: the ones copies of each other, the others not.
    @Test(arguments: [true, false])
    func `Comparisons are bounded where everything looks alike`(_ areCopies: Bool) throws {
        let words = areCopies ? Self.dispatch : Self.text(6, words: 200)
        let test = try TestIndex([Self.article("a", "Titre", Self.dispatch), Self.article("b", "Titre", words)])
        let generation = try test.index.openCurrent()
        let one = try FingerprintFile("\(generation.path)/\(FingerprintFile.fileName)")
        // All have the fingerprint of the first, but for the identity; every other one has the words of the second.
        var all = FingerprintFile()
        for docid in UInt32(1)...2 {
            var fingerprint = one[1]
            fingerprint.identity = UInt64(docid)
            try all.add(fingerprint, as: docid)
        }
        for docid in UInt32(3)...3000 {
            var fingerprint = one[1]
            fingerprint.identity = UInt64(docid)
            try all.add(fingerprint, as: docid)
        }
        var entries: [ForwardEntry] = []
        for docid in UInt32(1)...2 {
            var entry = ForwardEntry()
            generation.forward.read(docid, into: &entry)
            entries.append(entry)
        }
        let directory = try TemporaryDirectory()
        var writer = try ForwardWriter(creating: "\(directory.path)/forward")
        for docid in UInt32(1)...3000 {
            try writer.add(title: [], body: entries[Int(docid % 2)].body.map { $0 + 1 }, as: docid)
        }
        try writer.finish()
        let forward = try ForwardIndex("\(directory.path)/forward", wordCount: generation.vocabulary.count)
        let clusters = DuplicateFinder(all, forward).clusters()
        #expect(clusters.map(\.count) == (areCopies ? [3000] : [1500, 1500]))
    }

    // MARK: - The files

    @Test func `Clusters are read as they were written`() throws {
        let directory = try TemporaryDirectory()
        let path = "\(directory.path)/clusters"
        for clusters: [[UInt32]] in [[], [[1, 2]], [[1, 7, 300], [2, 3], [70_000, 70_001]]] {
            try Files.write(DuplicateClusters(clusters).encoded, to: path)
            let read = try DuplicateClusters(path, below: 70_002)
            #expect((0..<read.count).map { Array(read.documents($0)) } == clusters)
            for docid in [UInt32(0), 1, 2, 3, 4, 300, 70_001, 70_002, .max] {
                #expect(read.number(of: docid) == clusters.firstIndex { $0.contains(docid) })
            }
        }
        #expect(throws: ArchiveError.self) { try DuplicateClusters(path, below: 70_001) }
    }

    @Test(.random) func `Damaged files of fingerprints and clusters are refused or harmless`() throws {
        var generator = SeededGenerator(seed: 4)
        let directory = try TemporaryDirectory()
        let path = "\(directory.path)/file"
        let test = try TestIndex(["a", "b"].map { Self.article($0, "Titre", Self.dispatch) })
        let generation = try test.index.openCurrent()
        for name in [FingerprintFile.fileName, DuplicateClusters.fileName] {
            let sound = try Files.read("\(generation.path)/\(name)")
            for _ in 0..<300 {
                var bytes = sound
                for _ in 0...generator.below(3) where !bytes.isEmpty {
                    bytes[generator.below(bytes.count)] = UInt8(generator.below(256))
                }
                if generator.below(3) == 0 { bytes.removeLast(generator.below(bytes.count)) }
                if generator.below(3) == 0 { bytes += generator.bytes(generator.below(60)) }
                try Files.write(bytes, to: path)
                if let clusters = try? DuplicateClusters(path, below: 3) {
                    for number in 0..<clusters.count { #expect(clusters.documents(number).allSatisfy { $0 < 3 }) }
                }
                if let file = try? FingerprintFile(path) {
                    let found = DuplicateFinder(file, generation.forward).clusters()
                    #expect(found.allSatisfy { $0.count > 1 })
                }
            }
        }
    }
}
