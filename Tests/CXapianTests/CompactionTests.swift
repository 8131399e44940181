import CXapian
import Glibc
import TestFolders
import Testing

@Suite struct CompactionTests {
    let directory: TemporaryDirectory
    var target: String { directory("target") }

    init() throws { directory = try TemporaryDirectory() }

    /// A database of documents with these ids, each with its own word, then without those in `deleted`.
    @discardableResult
    private func source(
        _ name: String, _ ids: [UInt32], deleted: [UInt32] = [], _ more: (Writer) throws -> Void = { _ in }
    ) throws -> String {
        let writer = try Writer(directory(name))
        for id in ids {
            try writer.replace(id, Document("\(name)\(id) mot").value(0, Bytes(name)).data("\(name) \(id)"))
        }
        try writer.commit()
        for id in deleted { try writer.delete(id) }
        try more(writer)
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

    @Test func severalFollowOneAnother() throws {
        let sources = try [source("a", [1, 2, 3]), source("b", [1, 2]), source("c", [1])]
        try compact(sources, into: target)
        #expect(try contents(target) == [1: "a 1", 2: "a 2", 3: "a 3", 4: "b 1", 5: "b 2", 6: "c 1"])
        let database = try Database(target)
        #expect(try database.statistics.last_docid == 6)
        #expect(try database.firstDocument("b2") == 5)
        #expect(try database.value(6, 0) == "c")
        #expect(try database.term("mot").documents == 6)
        try call { error in Bytes(target).lend { cx_database_check($0, error) } }
    }

    struct Renumbering: Sendable {
        var first: (ids: [UInt32], deleted: [UInt32])
        var second: (ids: [UInt32], deleted: [UInt32])
        var renumbered: [UInt32: Bytes]
        var lastDocid: UInt32
    }

    @Test(arguments: [
        // Deleted at the end of the first: its second follows the highest id in use, not the highest given away.
        Renumbering(
            first: ([1, 2, 3, 4], [3, 4]), second: ([1, 2], []),
            renumbered: [1: "a 1", 2: "a 2", 3: "b 1", 4: "b 2"], lastDocid: 4),
        // Deleted inside: the gap stays.
        Renumbering(
            first: ([1, 2, 3], [2]), second: ([1, 2, 3], [2]),
            renumbered: [1: "a 1", 3: "a 3", 4: "b 1", 6: "b 3"], lastDocid: 6),
        // Deleted at the start: the gap closes, so that ids of the first change as well.
        Renumbering(
            first: ([1, 2, 3], [1]), second: ([1, 2, 3], [1, 2]),
            renumbered: [1: "a 2", 2: "a 3", 3: "b 3"], lastDocid: 3),
        // Deleted at the end of the last: the highest id in use is the last.
        Renumbering(
            first: ([1], []), second: ([1, 2, 3], [3]), renumbered: [1: "a 1", 2: "b 1", 3: "b 2"], lastDocid: 3),
        // One with no document left adds none.
        Renumbering(
            first: ([1, 2], [1, 2]), second: ([5, 7], []), renumbered: [1: "b 5", 3: "b 7"], lastDocid: 3),
    ])
    func gapsCloseAtTheEndsOnly(_ expected: Renumbering) throws {
        let first = try source("a", expected.first.ids, deleted: expected.first.deleted)
        let second = try source("b", expected.second.ids, deleted: expected.second.deleted)
        try compact([first, second], into: target)
        #expect(try contents(target) == expected.renumbered)
        #expect(try Database(target).statistics.last_docid == expected.lastDocid)
    }

    @Test func keepingIds() throws {
        let first = try source("a", [2, 4, 6], deleted: [6])
        let second = try source("b", [10, 12])
        try compact([second, first], into: target, keepingIDs: true)
        #expect(try contents(target) == [2: "a 2", 4: "a 4", 10: "b 10", 12: "b 12"])
        #expect(try Database(target).statistics.last_docid == 12)

        let alone = directory("alone")
        try compact([first], into: alone, keepingIDs: true)
        #expect(try contents(alone) == [2: "a 2", 4: "a 4"])
        #expect(try Database(alone).statistics.last_docid == 6)

        let overlapping = try source("c", [3, 20])
        let refused = directory("refused")
        #expect(code { try compact([first, overlapping], into: refused, keepingIDs: true) } == CX_INVALID_ARGUMENT)
        #expect(!exists(refused))
    }

    @Test func metadata() throws {
        let first = try source("a", [1]) {
            try $0.metadata("both", "a")
            try $0.metadata("a", "a")
        }
        let second = try source("b", []) {
            try $0.metadata("both", "b")
            try $0.metadata("b", "b")
        }
        try compact([first, second], into: target)
        let database = try Database(target)
        #expect(try database.metadata("both") == "a")
        #expect(try database.metadata("a") == "a")
        #expect(try database.metadata("b") == "b")
    }

    @Test func emptyOnes() throws {
        try compact([source("a", []), source("b", [])], into: target)
        #expect(try Database(target).documents == 0)
    }

    @Test func onlyWhatIsCommitted() throws {
        let path = try source("a", [1])
        let writer = try Writer(path, create: false)
        try writer.add("pending")
        try compact([path], into: target)
        #expect(try Database(target).documents == 1)
    }

    @Test func theResultCanBeWritten() throws {
        try compact([source("a", [1, 2, 3]), source("b", [1])], into: target)
        let writer = try Writer(target, create: false)
        try writer.delete(1)
        try writer.replace(4, Document("other"))
        #expect(try writer.add("more") == 5)
        try writer.commit()
        #expect(try Database(target).matching(.all) == [2, 3, 4, 5])
        try call { error in Bytes(target).lend { cx_database_check($0, error) } }
    }

    @Test func manyMerge() throws {
        var sources: [String] = []
        for number in 0..<60 { sources.append(try source("s\(number)x", [1, 2])) }
        try compact(sources, into: target)
        let database = try Database(target)
        #expect(try database.documents == 120)
        #expect(try database.data(120) == "s59x 2")
        #expect(try database.term("mot").documents == 120)
    }

    @Test func whatCannotBe() throws {
        let path = try source("a", [1])
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
