import Glibc
import Messages
import ProgramSupport
import TestFolders
import Testing

/// What programs do with files by their paths, and what they are told where that fails.
@Suite struct FileSystemTests {
    private typealias Files = FileSystem<NamedFailure>

    /// An error that keeps what it was made of.
    private struct NamedFailure: SystemCallError, Equatable {
        var action: String
        var reason: Errno

        init(_ action: Message, _ reason: Errno) { self.init(action.description, reason) }

        init(_ action: String, _ reason: Errno) {
            self.action = action
            self.reason = reason
        }
    }

    private let directory: TemporaryDirectory
    private func path(_ name: String) -> String { "\(directory.path)/\(name)" }

    init() throws { directory = try TemporaryDirectory() }

    @Test(arguments: [0, 1, 1 << 16, 1 << 16 + 1, 300_000])
    func `A file is read as it was written`(_ count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try Files.write(bytes, to: path("file"))
        #expect(try Files.read(path("file")) == bytes)
        #expect(try Files.read(path("file"), limit: count) == bytes)
        try Files.replace(path("file"), with: [1])
        #expect(try Files.read(path("file")) == [1])
    }

    @Test(arguments: [0, 1, 4096, 99_999])
    func `A file that is larger than the limit is not read`(_ limit: Int) throws {
        try Files.write([UInt8](repeating: 7, count: limit + 1), to: path("file"))
        let expected = NamedFailure("read \(path("file"))", .fileTooLarge)
        #expect(throws: expected) { try Files.read(path("file"), limit: limit) }
    }

    @Test func `A file that does not tell its size is read whole`() throws {
        #expect(try Files.read("/proc/self/status").starts(with: "Name:".utf8))
        #expect(throws: NamedFailure("read /proc/self/status", .fileTooLarge)) {
            try Files.read("/proc/self/status", limit: 10)
        }
    }

    @Test(arguments: [0, 1, 65_535, 65_536])
    func `A pipe is read to its end`(_ count: Int) throws {
        var ends: [CInt] = [-1, -1]
        try #require(pipe(&ends) == 0)
        let (input, output) = (FileDescriptor(rawValue: ends[0]), FileDescriptor(rawValue: ends[1]))
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
        // No more than fits into a pipe: nobody reads yet.
        try output.write(all: bytes)
        close(ends[1])
        #expect(try input.contents(limit: count) == bytes)
        close(ends[0])
    }

    @Test func `What fails is named, with the reason`() throws {
        let missing = path("nothing/there")
        #expect(throws: NamedFailure("open \(missing)", .noSuchFileOrDirectory)) { try Files.read(missing) }
        #expect(throws: NamedFailure("open \(missing)", .noSuchFileOrDirectory)) { try Files.names(in: missing) }
        #expect(throws: NamedFailure("open \(missing)", .noSuchFileOrDirectory)) { try Files.write([], to: missing) }
        #expect(throws: NamedFailure("link \(missing)", .noSuchFileOrDirectory)) { try Files.link(missing, to: "x") }
        #expect(throws: NamedFailure("rename \(missing) to /x", .noSuchFileOrDirectory)) {
            try Files.move(missing, to: "/x")
        }
        try Files.write([], to: path("file"))
        #expect(throws: NamedFailure("create \(path("file/a/b"))", .notDirectory)) {
            try Files.makeDirectories(path("file/a/b"))
        }
        #expect(throws: NamedFailure("open \(path("file"))", .fileExists)) {
            try Files.copy("/proc/self/status", to: path("file"))
        }
        #expect("\(Errno.noSuchFileOrDirectory)" == "No such file or directory")
    }

    @Test func `Folders are made with those above them, and removed with what is in them`() throws {
        try Files.makeDirectories(path("a/b/c"))
        try Files.makeDirectories(path("a/b"))
        try Files.write([1, 2], to: path("a/b/file"))
        try Files.copy(path("a/b/file"), to: path("a/copy"))
        try Files.move(path("a/copy"), to: path("a/moved"))
        try Files.link(path("a/link"), to: "b/c")
        #expect(try Files.names(in: path("a")) == ["b", "link", "moved"])
        #expect(try Files.read(path("a/moved")) == [1, 2])
        #expect(Files.linkTarget(path("a/link")) == "b/c")
        #expect(Files.linkTarget(path("a/moved")) == nil)
        #expect(FileStatus(path: path("a/moved"))?.size == 2)
        #expect(FileStatus(path: path("a/nothing")) == nil)
        try Files.removeTree(path("a"))
        #expect(!Files.exists(path("a")))
        try Files.removeTree(path("a"))
    }

    @Test func `A file is read and written at any place`() throws {
        let file = try OpenFile<NamedFailure>(path("file"), O_RDWR | O_CREAT)
        try file.write([1, 2, 3, 4], at: 2)
        #expect(try file.bytes(10, at: 0) == [0, 0, 1, 2, 3, 4])
        #expect(try file.bytes(2, at: 3, after: [9]) == [9, 2, 3])
        #expect(try file.bytes(2, at: 100) == [])
        try file.resize(toBytes: 3)
        #expect(try file.contents() == [0, 0, 1])
        #expect(try file.status().st_size == 3)
        #expect(file.path == path("file"))
    }

    @Test func `One of two has the lock of a file, until it is closed`() throws {
        let other = try OpenFile<NamedFailure>(path("lock"), O_RDWR | O_CREAT)
        do {
            let first = try OpenFile<NamedFailure>(path("lock"), O_RDWR | O_CREAT)
            #expect(try first.lockIfFree())
            #expect(try !other.lockIfFree())
        }
        #expect(try other.lockIfFree())
    }
}
