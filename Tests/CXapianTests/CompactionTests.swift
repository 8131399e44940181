import CXapian
import Glibc
import TestFolders
import Testing

@Suite struct CompactionTests {
    let directory: TemporaryDirectory
    var target: String { directory("target") }

    init() throws { directory = try TemporaryDirectory() }

    /// A database of so many documents, each with its own word, then without those in `deleted`.
    @discardableResult
    private func source(_ name: String, _ documents: UInt32, deleted: [UInt32] = []) throws -> String {
        let writer = try Writer(directory(name))
        for id in 0..<documents {
            try writer.add(Document("\(name)\(id + 1) mot").value(0, Bytes(name)).data("\(name) \(id + 1)"))
        }
        try writer.commit()
        for id in deleted { try writer.delete(id) }
        try writer.commit()
        return directory(name)
    }

    /// The ids in a database, each with the document's data.
    private func contents(_ path: String) throws -> [UInt32: Bytes] {
        let database = try Database(path)
        var contents: [UInt32: Bytes] = [:]
        for id in try database.matching(.all) { contents[id] = try database.data(id) }
        return contents
    }

    @Test func `Several databases follow one another`() throws {
        let sources = try [source("a", 3), source("b", 2), source("c", 1)]
        try compact(sources, into: target)
        #expect(try contents(target) == [1: "a 1", 2: "a 2", 3: "a 3", 4: "b 1", 5: "b 2", 6: "c 1"])
        let database = try Database(target)
        #expect(try database.statistics.last_docid == 6)
        #expect(try database.firstDocument("b2") == 5)
        #expect(try database.value(6, 0) == "c")
        #expect(try database.frequency("mot") == 6)
        try Database(target).readThrough()
    }

    struct Renumbering: Sendable {
        var first: (documents: UInt32, deleted: [UInt32])
        var second: (documents: UInt32, deleted: [UInt32])
        var renumbered: [UInt32: Bytes]
        var lastDocid: UInt32
    }

    @Test(arguments: [
        // Deleted at the end of the first: its second follows the highest id in use, not the highest given away.
        Renumbering(
            first: (4, [3, 4]), second: (2, []),
            renumbered: [1: "a 1", 2: "a 2", 3: "b 1", 4: "b 2"], lastDocid: 4),
        // Deleted inside: the gap stays.
        Renumbering(
            first: (3, [2]), second: (3, [2]),
            renumbered: [1: "a 1", 3: "a 3", 4: "b 1", 6: "b 3"], lastDocid: 6),
        // Deleted at the start: the gap closes, so that ids of the first change as well.
        Renumbering(
            first: (3, [1]), second: (3, [1, 2]),
            renumbered: [1: "a 2", 2: "a 3", 3: "b 3"], lastDocid: 3),
        // Deleted at the end of the last: the highest id in use is the last.
        Renumbering(
            first: (1, []), second: (3, [3]), renumbered: [1: "a 1", 2: "b 1", 3: "b 2"], lastDocid: 3),
        // One with no document left adds none.
        Renumbering(
            first: (2, [1, 2]), second: (7, [1, 2, 3, 4, 6]), renumbered: [1: "b 5", 3: "b 7"], lastDocid: 3),
    ])
    func `Gaps close at the ends only`(_ expected: Renumbering) throws {
        let first = try source("a", expected.first.documents, deleted: expected.first.deleted)
        let second = try source("b", expected.second.documents, deleted: expected.second.deleted)
        try compact([first, second], into: target)
        #expect(try contents(target) == expected.renumbered)
        #expect(try Database(target).statistics.last_docid == expected.lastDocid)
    }

    @Test func `Empty databases can be merged`() throws {
        try compact([source("a", 0), source("b", 0)], into: target)
        #expect(try Database(target).documents == 0)
    }

    @Test func `Only what is committed is merged`() throws {
        let path = try source("a", 1)
        let writer = try Writer(path, create: false)
        try writer.add("pending")
        try compact([path], into: target)
        #expect(try Database(target).documents == 1)
    }

    @Test func `The result can be written to`() throws {
        try compact([source("a", 3), source("b", 1)], into: target)
        let writer = try Writer(target, create: false)
        try writer.delete(1)
        try writer.delete(4)
        #expect(try writer.add("more") == 5)
        try writer.commit()
        #expect(try Database(target).matching(.all) == [2, 3, 5])
        try Database(target).readThrough()
    }

    @Test func `Many databases merge`() throws {
        var sources: [String] = []
        for number in 0..<60 { sources.append(try source("s\(number)x", 2)) }
        try compact(sources, into: target)
        let database = try Database(target)
        #expect(try database.documents == 120)
        #expect(try database.data(120) == "s59x 2")
        #expect(try database.frequency("mot") == 120)
    }

    @Test func `What cannot be merged is refused and leaves nothing behind`() throws {
        let path = try source("a", 1)
        try directory.write("text", to: "file")
        #expect(code { try compact([], into: target) } == CX_INVALID_ARGUMENT)
        #expect(code { try compact([directory("absent")], into: target) } == CX_NOT_FOUND)
        #expect(code { try compact([path, directory("absent")], into: target) } == CX_NOT_FOUND)
        #expect(code { try compact([path, ""], into: target) } == CX_INVALID_ARGUMENT)
        #expect(code { try compact([path], into: "") } == CX_INVALID_ARGUMENT)
        #expect(code { try compact([path], into: directory("a\0b")) } == CX_INVALID_ARGUMENT)
        #expect(code { try compact([path], into: path) } == CX_EXISTS)
        #expect(code { try compact([path], into: directory("file")) } == CX_EXISTS)
        #expect(code { try compact([path], into: directory("no/parent")) } == CX_IO)
        #expect(code { try compact([path], into: directory("file/inside")) } == CX_NOT_FOUND)
        mkdir(directory("empty"), 0o755)
        #expect(code { try compact([path], into: directory("empty")) } == CX_EXISTS)
        #expect(directory.names() == ["a", "empty", "file"])
        #expect(try Database(path).documents == 1)
    }
}
