import Messages
import ProgramSupport
import TestFolders
import Testing

@testable import Archive
@testable import SearchModel
@testable import Store

/// The words of articles in their order, and what happens to files that tell of words and are damaged.
@Suite struct ForwardTests {
    private let article = StoredArticle(
        ArticleRecord(id: "a", title: "L’anti-terroriste à N’Djamena", path: "/a"),
        text: "Un co-auteur d’ex-ministre, un co-auteur.")

    @Test func `Words stand at their positions, joined ones beside another`() throws {
        let test = try TestIndex([article])
        let generation = try test.index.openCurrent()
        var entry = ForwardEntry()
        generation.forward.read(1, into: &entry)
        func text(_ id: WordID) -> String { generation.vocabulary.text(id) }
        #expect(entry.title.map(text) == ["anti", "terroriste", "a", "djamena"])
        #expect(entry.titleJoined.map { "\($0.position) \(text($0.word))" } == ["1 antiterroriste", "3 ndjamena"])
        #expect(entry.body.map(text) == ["un", "co", "auteur", "ex", "ministre", "un", "co", "auteur"])
        #expect(
            entry.bodyJoined.map { "\($0.position) \(text($0.word))" } == ["2 coauteur", "4 exministre", "7 coauteur"])
    }

    @Test func `No more is read than was asked for`() throws {
        let test = try TestIndex([article])
        let forward = try test.index.openCurrent().forward
        var (whole, entry) = (ForwardEntry(), ForwardEntry())
        forward.read(1, into: &whole)
        func count(_ entry: ForwardEntry) -> Int {
            entry.title.count + entry.titleJoined.count + entry.body.count + entry.bodyJoined.count
        }
        for most in [Int.min, -1, 0, 1, 2, 3, 5, 6, 7, 9, 10, 16, 17, 18, 1000, .max] {
            forward.read(1, into: &entry, mostWords: most)
            #expect(count(entry) == min(max(most, 0), 17))
            #expect(entry.title == Array(whole.title.prefix(entry.title.count)))
            #expect(entry.body == Array(whole.body.prefix(entry.body.count)))
            #expect(entry.bodyJoined == Array(whole.bodyJoined.prefix(entry.bodyJoined.count)))
        }
        for docid in [0, 2, 3, UInt32.max] {
            forward.read(docid, into: &entry)
            #expect(entry == ForwardEntry())
        }
    }

    @Test(arguments: [[0], [1], [127, 128], [16383, 16384, 2_097_151, 2_097_152], [268_435_455, 268_435_456, .max]])
    func `Codes of every length read back`(_ codes: [UInt32]) throws {
        let directory = try TemporaryDirectory()
        let path = "\(directory.path)/forward"
        var writer = try ForwardWriter(creating: path)
        try writer.add(title: codes, body: codes.reversed(), as: 3)
        try writer.finish()
        let forward = try ForwardIndex(path, wordCount: Int(UInt32.max))
        #expect(forward.lastDocument == 3)
        var (title, body): ([UInt32], [UInt32]) = ([], [])
        forward.readCodes(3, title: &title, body: &body)
        #expect(title == codes && body == codes.reversed())
        var again = try ForwardWriter(appendingTo: path)
        #expect(try again.remove(3) == codes + codes.reversed())
        #expect(try again.remove(3) == [] && again.remove(2) == [] && again.remove(0) == [] && again.remove(9) == [])
        #expect(throws: ArchiveError.self) { try again.add(title: [], body: [], as: 3) }
    }

    @Test(.random) func `Documents are added and removed in a file that has some, also those added just now`() throws {
        let directory = try TemporaryDirectory()
        let path = "\(directory.path)/forward"
        try ForwardWriter(creating: path).finish()
        var expected: [UInt32: [UInt32]] = [:]
        var generator = SeededGenerator(seed: 5)
        var last: UInt32 = 0
        for _ in 0..<30 {
            var writer = try ForwardWriter(appendingTo: path)
            for _ in 0..<generator.below(8) {
                if generator.below(3) == 0, let docid = expected.keys.sorted().first {
                    #expect(try writer.remove(docid) == expected.removeValue(forKey: docid))
                } else {
                    last += 1 + UInt32(generator.below(3))
                    // Some are longer than the buffer.
                    let count = generator.below(10) == 0 ? 700_000 : generator.below(50)
                    let codes = (0..<count).map { _ in UInt32(generator.below(1 << 20)) }
                    try writer.add(title: [], body: codes, as: last)
                    expected[last] = codes
                }
            }
            try writer.finish()
            let forward = try ForwardIndex(path, wordCount: 1 << 20)
            #expect(forward.lastDocument == last)
            for docid in 0...last + 1 {
                var (title, body): ([UInt32], [UInt32]) = ([], [])
                forward.readCodes(docid, title: &title, body: &body)
                #expect(title == [] && body == expected[docid] ?? [])
            }
        }
    }

    // MARK: - Damage

    /// Opens a damaged file if that can be done, and asks it everything.
    private func exercise(_ generation: Generation) throws -> Bool {
        let vocabulary: Vocabulary
        let forward: ForwardIndex
        do {
            vocabulary = try Vocabulary("\(generation.path)/vocabulary", generation.stemmer)
            forward = try ForwardIndex("\(generation.path)/forward", wordCount: vocabulary.count)
        } catch {
            #expect(error.code == .corrupt)
            return false
        }
        for id in Array(0..<WordID(vocabulary.count)) + [.max] + vocabulary.sorted {
            let surface = vocabulary.surface(id)
            _ = (vocabulary.written(id), vocabulary.documents(id), vocabulary.id(of: surface))
            _ = (vocabulary.words(withPrefix: surface), vocabulary.words(sharingStem: surface))
        }
        var entry = ForwardEntry()
        for docid in 0...UInt32(min(forward.lastDocument, 200)) {
            for most in [.max, 5] {
                forward.read(docid, into: &entry, mostWords: most)
                let words = entry.title + entry.body + (entry.titleJoined + entry.bodyJoined).map(\.word)
                #expect(words.count <= most && words.allSatisfy { $0 < vocabulary.count })
                #expect(entry.titleJoined.allSatisfy { $0.position <= entry.title.count })
            }
            var (title, body): ([UInt32], [UInt32]) = ([], [])
            forward.readCodes(docid, title: &title, body: &body)
            #expect((title + body).allSatisfy { $0 <= vocabulary.count })
        }
        return true
    }

    @Test(.random, arguments: ["vocabulary", "forward"])
    func `Whatever the damage, nothing traps, and it is found`(_ name: String) throws {
        let test = try TestIndex(Array(Corpus.articles.prefix(12)))
        let generation = try test.index.openCurrent()
        let path = "\(generation.path)/\(name)"
        let sound = try Files.read(path)
        var generator = SeededGenerator(seed: 3)
        var opened = 0
        for round in 0..<400 {
            var bytes = sound
            switch round % 4 {
            case 0: bytes = Array(bytes.prefix(generator.below(bytes.count)))
            case 1: bytes.insert(contentsOf: generator.bytes(1 + generator.below(9)), at: generator.below(bytes.count))
            case 2: for _ in 0..<1 + generator.below(20) { bytes[generator.below(bytes.count)] = generator.bytes(1)[0] }
            // Numbers that are off by little, or huge.
            default:
                let place = generator.below(bytes.count - 8)
                bytes.replaceSubrange(
                    place..<place + 4, with: generator.element([[255, 255, 255, 255], [0, 0, 0, 128]]))
            }
            if bytes == sound { continue }
            try Files.write(bytes, to: path)
            if try exercise(generation) { opened += 1 }
            let error = #expect(throws: ArchiveError.self) { try test.index.openCurrent().verify() }
            #expect(error?.code == .corrupt && error?.message.description == "\(path) is damaged")
        }
        // Damage inside what is counted is only told by the hash.
        #expect(opened > 20)
        try Files.write(sound, to: path)
        #expect(try exercise(generation))
    }
}
