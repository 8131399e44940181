import CXapian
import Glibc
import TestFolders
import Testing

/// A disk of this many bytes, if the tests may mount one.
private final class SmallDisk {
    let path: String

    init?(in directory: TemporaryDirectory, kilobytes: Int) {
        path = directory("disk")
        guard mkdir(path, 0o755) == 0, mount("tmpfs", path, "tmpfs", 0, "size=\(kilobytes)k") == 0 else { return nil }
    }

    // Detached, because a table that Xapian has forgotten to close would keep it busy.
    deinit { umount2(path, Int32(MNT_DETACH)) }

    static var isPossible: Bool {
        guard let directory = try? TemporaryDirectory() else { return false }
        return SmallDisk(in: directory, kilobytes: 64) != nil
    }
}

private func freeKilobytes(_ path: String) -> UInt64 {
    var status = statvfs()
    return statvfs(path, &status) == 0 ? UInt64(status.f_bavail) * UInt64(status.f_frsize) / 1024 : 0
}

@Suite struct PoisonedWriterTests {
    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    /// Every later call answers as the first did, and the database is as last committed.
    private func expectDead(_ writer: Writer, after first: Failure, at path: String, documents: UInt32) throws {
        #expect(first.code == CX_NO_SPACE)
        #expect(first.text.contains("No space left on device"))
        #expect(first.text.contains(path))
        let later: [() throws -> Void] = [
            { try writer.commit() }, { try writer.add("b") }, { try writer.delete(1) },
            { try writer.delete(0) },
        ]
        for attempt in later {
            do {
                try attempt()
                Issue.record("a dead writer answered")
            } catch let failure as Failure {
                #expect(failure.code == first.code)
                #expect(failure.message == first.message)
            }
        }
        let database = try Database(path)
        #expect(try database.documents == documents)
        try database.readThrough()
    }

    @Test func `A table that takes no bytes ends the writer`() throws {
        let path = directory("database")
        let writer = try Writer(path)
        // Without data, so that the table of data isn't there yet.
        try writer.add("a")
        try writer.commit()
        #expect(symlink("/dev/full", path + "/docdata.glass") == 0)
        try writer.add(Document("b").data("text"))
        let failure = try failure { try writer.commit() }
        #expect(unlink(path + "/docdata.glass") == 0)
        try expectDead(writer, after: failure, at: path, documents: 1)
        // The lock went with it, while the dead writer is still there.
        let next = try Writer(path, create: false)
        #expect(try next.add("c") == 2)
        try next.commit()
        #expect(try Database(path).matching(.all) == [1, 2])
        withExtendedLifetime(writer) {}
    }

    @Test(.enabled(if: SmallDisk.isPossible, "mounting a tmpfs takes the privilege to do so"), arguments: [0, 20])
    func `A full disk ends the writer`(threshold: UInt32) throws {
        let disk = try #require(SmallDisk(in: directory, kilobytes: 1024))
        let path = disk.path + "/database"
        let writer = try Writer(path, threshold: threshold)
        try writer.add("first")
        try writer.commit()
        var random = SystemRandomNumberGenerator()
        let failure = try failure {
            for number in 0..<10_000 {
                let document = try Document((0..<50).map { Bytes("mot\(number)x\($0)") })
                try document.data(Bytes((0..<4096).map { _ in UInt8.random(in: 0...255, using: &random) }))
                try writer.add(document)
            }
            try writer.commit()
        }
        let documents = try Database(path).documents
        #expect(threshold == 0 ? documents == 1 : documents % 20 == 1)
        try expectDead(writer, after: failure, at: path, documents: documents)
        withExtendedLifetime(disk) {}
    }

    @Test(.enabled(if: SmallDisk.isPossible, "mounting a tmpfs takes the privilege to do so"))
    func `A full disk fails compaction and opening cleanly`() throws {
        let source = directory("source")
        do {
            let writer = try Writer(source)
            for number in 0..<500 { try writer.add((0..<40).map { "mot\(number)x\($0)" }.joined(separator: " ")) }
            try writer.commit()
        }
        let disk = try #require(SmallDisk(in: directory, kilobytes: 200))
        let target = disk.path + "/target"
        let free = freeKilobytes(disk.path)
        // Xapian forgets the tables of a compaction that fails.
        #expect(code { try ignoringLeaks { try compact([source], into: target) } } == CX_NO_SPACE)
        #expect(directory.names(in: "disk") == [])
        #expect(freeKilobytes(disk.path) == free)
        try? writeFile([UInt8](repeating: 1, count: 300 << 10), to: disk.path + "/filler")
        #expect(code { try ignoringLeaks { try compact([source], into: target) } } == CX_NO_SPACE)
        #expect(directory.names(in: "disk") == ["filler"])
        #expect(code { _ = try Writer(target) } == CX_NO_SPACE)
    }
}
