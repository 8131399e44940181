import Messages
import SearchModel
import TestFolders
import Testing

@testable import SearchModel
@testable import Store

/// What the archive writes beside Xapian's own files: it reads back as it was, and whatever else is there never traps.
@Suite struct RecordTests {
    // MARK: - Bytes

    @Test(arguments: [0, 1, 0x7F, 0x80, 0x3FFF, 0x4000, UInt64(UInt32.max), UInt64(Int64.max), UInt64.max - 1, .max])
    func `A number reads back`(_ number: UInt64) throws {
        var writer = ByteWriter()
        writer.write(number)
        var reader = ByteReader(writer.bytes)
        #expect(try reader.number() == number)
        #expect(reader.isAtEnd)
    }

    @Test func `Integers, strings and raw bytes read back in turn`() throws {
        var writer = ByteWriter()
        writer.write(Int.min)
        writer.write("été 🙂\0")
        writer.write(String?.none)
        writer.write(String?("x"))
        writer.writeRaw([1, 2, 3])
        writer.write([UInt8](repeating: 255, count: 300))
        var reader = ByteReader(writer.bytes)
        #expect(try reader.integer() == .min)
        #expect(try reader.string() == "été 🙂\0")
        #expect(try reader.optionalString() == nil)
        #expect(try reader.optionalString() == "x")
        #expect(try reader.raw(3) == [1, 2, 3])
        #expect(try reader.byteString() == ArraySlice(repeating: 255, count: 300))
        #expect(reader.isAtEnd)
        #expect(throws: ByteReader.Malformed.self) { try reader.number() }
        #expect(throws: ByteReader.Malformed.self) { try reader.raw(1) }
        #expect(try reader.raw(0) == [])
    }

    @Test(arguments: [Int.max, .min, -1, 4, 1 << 40])
    func `An absurd count is malformed`(_ count: Int) {
        var writer = ByteWriter()
        writer.write(count)
        writer.writeRaw([1, 2, 3])
        #expect(throws: ByteReader.Malformed.self) {
            var reader = ByteReader(writer.bytes)
            _ = try reader.byteString()
        }
    }

    @Test func `A number that never ends is malformed`() {
        #expect(throws: ByteReader.Malformed.self) {
            var reader = ByteReader([UInt8](repeating: 0xFF, count: 20))
            _ = try reader.number()
        }
    }

    // MARK: - Card

    private let article = StoredArticle(
        ArticleRecord(
            id: "id/1", title: "Titre « été » 🙂", source: "Abamako.com", author: nil, date: CalendarDate("2025-05"),
            path: "/dossier avec espace/a.txt", line: 3, url: "https://example.org/"), text: "texte",
        paragraphLines: ParagraphLines([3, 5, 900]))

    @Test func `A card reads back`() throws {
        let card = Card(article)
        #expect(try Card(decoding: card.encoded) == card)
        #expect(card.title == article.title)
        let bare = Card(StoredArticle(ArticleRecord(id: "", title: "", path: ""), text: ""))
        #expect(try Card(decoding: bare.encoded) == bare)
        #expect(bare.paragraphLines == ParagraphLines())
    }

    @Test func `A card that is cut anywhere is malformed`() {
        let bytes = Card(article).encoded
        for count in bytes.indices {
            #expect(throws: ByteReader.Malformed.self) { try Card(decoding: Array(bytes.prefix(count))) }
        }
    }

    // MARK: - Ledger

    private func ledger(_ generator: inout SeededGenerator) -> Ledger {
        Ledger(
            files: (0..<generator.below(6)).map { _ in
                LedgerFile(
                    path: generator.bytes(generator.below(30)),
                    stamp: FileStamp(
                        size: generator.below(1 << 40), modified: -generator.below(1 << 62),
                        changed: Int(truncatingIfNeeded: generator.next()), inode: generator.next()),
                    isComplete: generator.below(2) == 0,
                    articles: (0..<generator.below(4)).map { _ in
                        LedgerArticle(
                            docid: UInt32(truncatingIfNeeded: generator.next()),
                            hash: ContentHash(of: generator.bytes(9)),
                            line: UInt32(truncatingIfNeeded: generator.next()))
                    })
            })
    }

    @Test(.random) func `A ledger reads back`() throws {
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<200 {
            let ledger = ledger(&generator)
            #expect(try Ledger(decoding: ledger.encoded) == ledger)
        }
        #expect(try Ledger(decoding: []) == Ledger())
        #expect(Ledger().documentRange == nil)
    }

    @Test(arguments: [Int.max, .min, -1, 1 << 33])
    func `A ledger with an absurd count of articles is refused at once`(_ count: Int) {
        var writer = ByteWriter()
        for _ in 0..<4 { writer.write(0) }
        writer.write(0)
        writer.write(1)
        writer.write(count)
        writer.writeRaw([1, 2])
        #expect(throws: ByteReader.Malformed.self) { try Ledger(decoding: writer.bytes) }
    }

    @Test func `Shifted documents stay in range`() {
        let entry = LedgerArticle(docid: 5, hash: ContentHash(of: [1]), line: 1)
        let stamp = FileStamp(size: 0, modified: 0, changed: 0, inode: 0)
        var ledger = Ledger(files: [LedgerFile(path: [], stamp: stamp, isComplete: true, articles: [entry])])
        ledger.shiftDocuments(by: -4)
        #expect(ledger.documentRange == 1...1)
        ledger.shiftDocuments(by: -4)
        #expect(ledger.documentRange == 0...0)
    }

    @Test(.random, arguments: 0..<4)
    func `Random and damaged bytes never trap`(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            var bytes = generator.bytes(generator.below(80))
            if generator.below(2) == 0 {
                bytes = generator.below(2) == 0 ? ledger(&generator).encoded : Card(article).encoded
                if !bytes.isEmpty { bytes[generator.below(bytes.count)] = UInt8(generator.below(256)) }
            }
            // Whatever is read must be written and read again as it is.
            if let ledger = try? Ledger(decoding: bytes) {
                #expect((try? Ledger(decoding: ledger.encoded)) == ledger)
            }
            if let card = try? Card(decoding: bytes) { #expect((try? Card(decoding: card.encoded)) == card) }
            _ = Generation.decodeLines(bytes)
            _ = ContentHash(String(decoding: bytes, as: UTF8.self))
        }
    }

    // MARK: - Manifest

    private let manifest: Manifest = {
        var manifest = Manifest(
            documentCount: 7, builtAt: 1_700_000_000,
            files: ["files": ContentHash(of: [1]), "a \"b\"": ContentHash(of: [])])
        manifest.changesSinceCompaction = 3
        return manifest
    }()

    @Test func `A manifest reads back`() throws {
        let read = try Manifest(decoding: manifest.encoded, path: "M")
        #expect(read == manifest)
        #expect(read.isCurrent)
    }

    @Test func `A manifest with any bit changed, or cut anywhere, is corrupt`() {
        let bytes = manifest.encoded
        for index in bytes.indices {
            var changed = bytes
            changed[index] ^= 1 << UInt8(index % 8)
            for damaged in [changed, Array(bytes.prefix(index))] {
                let error = #expect(throws: ArchiveError.self) { try Manifest(decoding: damaged, path: "/x/M") }
                #expect(error?.code == .corrupt)
                #expect(error?.message.description == "/x/M is damaged")
            }
        }
    }

    @Test(arguments: [
        "-1", "4294967296", "9223372036854775807", "-9223372036854775808", "1e300", "1.5", "\"7\"", "null",
    ])
    func `An absurd count in a manifest is corrupt, and does not trap`(_ number: String) {
        for key in ["schema", "analysis", "documents", "changes_since_compaction"] {
            let counts = ["schema", "analysis", "documents", "changes_since_compaction"].map {
                "\"\($0)\":\($0 == key ? number : "1")"
            }
            let content = "{" + counts.joined(separator: ",") + ",\"built_at\":1,\"files\":{}"
            let bytes = Array("\(content),\"hash\":\"\(ContentHash(of: Array(content.utf8)))\"}\n".utf8)
            #expect(throws: ArchiveError.self) { try Manifest(decoding: bytes, path: "M") }
        }
    }

    @Test func `Hashes are read as they print, and from nothing else`() {
        let hash = ContentHash(of: Array("texte".utf8))
        #expect(ContentHash(hash.description) == hash)
        #expect(hash.description.utf8.count == 32)
        for text in [
            "", "0", String(repeating: "g", count: 32), hash.description + "0", "+" + hash.description.dropFirst(),
        ] {
            #expect(ContentHash(text) == nil)
        }
    }
}
