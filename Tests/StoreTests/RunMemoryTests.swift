import Glibc
import SearchModel
import TestFolders
import Testing

@testable import Store

/// What runs remember reads back as it was, and nothing else is taken for it.
@Suite struct RunMemoryTests {
    static let memory: RunMemory = {
        var memory = RunMemory()
        memory.reading = ReadingSettings(version: 3, sourceNames: ContentHash(of: [1, 2]))
        memory.roots = [
            RunMemory.Root(path: Array("/a b".utf8), excluded: ["*.tmp", "!é", ""]),
            RunMemory.Root(path: [0x2F, 0xFF]),
        ]
        memory.skips = [
            RunMemory.Skip(path: Array("/a b/x.txt".utf8), reason: "file.empty", hash: .none),
            RunMemory.Skip(path: [0x2F, 0xFF, 0x0A], reason: "", hash: ContentHash(of: [3])),
        ]
        memory.unread = [Array("/a b".utf8): [".pdf": 3, "": 1], [0x2F]: [".php?…": 70_000]]
        return memory
    }()

    @Test(arguments: [RunMemory(), memory]) func `What is remembered reads back`(_ memory: RunMemory) throws {
        #expect(try RunMemory(decoding: memory.encoded) == memory)
    }

    @Test func `A change of any bit, and any missing end, is noticed`() {
        let bytes = Self.memory.encoded
        for index in bytes.indices {
            var changed = bytes
            changed[index] ^= 1 << UInt8(index % 8)
            #expect(throws: ByteReader.Malformed.self) { try RunMemory(decoding: changed) }
            #expect(throws: ByteReader.Malformed.self) { try RunMemory(decoding: Array(bytes[..<index])) }
        }
    }

    private func inode(of path: String) -> UInt64? {
        var status = stat()
        return stat(path, &status) == 0 ? UInt64(status.st_ino) : nil
    }

    @Test func `An index remembers, and writes nothing if nothing has changed`() throws {
        let folder = try TemporaryDirectory()
        let index = IndexDirectory(path: folder.path)
        #expect(index.memory() == RunMemory())
        let lock = try IndexLock(index)
        try index.remember(Self.memory, lock)
        #expect(index.memory() == Self.memory)
        let before = inode(of: folder("memory"))
        try index.remember(Self.memory, lock)
        #expect(inode(of: folder("memory")) == before)
        try index.remember(RunMemory(), lock)
        #expect(inode(of: folder("memory")) != before)
        #expect(index.memory() == RunMemory())
    }
}
