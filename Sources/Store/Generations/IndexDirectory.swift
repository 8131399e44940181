internal import Glibc
public import Messages
internal import ProgramSupport
public import SearchModel

/// An index on disk: numbered generations, a link to the one that is published, a lock.
///
///     INDEX/current              symbolic link to the published generation, replaced by rename(2)
///     INDEX/generations/000042/  immutable once published
///     INDEX/lock                 flock(2): one indexer at a time
///     INDEX/memory               what runs remember: `RunMemory`
public struct IndexDirectory: Sendable, Equatable {
    /// The directory, which need not exist yet.
    public let path: String

    /// The index in that directory.
    public init(path: String) { self.path = path }

    var generations: String { "\(path)/generations" }
    var currentLink: String { "\(path)/current" }
    var lockFile: String { "\(path)/lock" }

    func generationPath(_ number: Int) -> String { "\(generations)/\(digits(number, 6))" }

    /// Where a generation is built before it has a number. A run that was killed leaves it; the next one removes it.
    var staging: String { "\(generations)/staging" }

    /// The published generation's number; nil where none is. One system call: cheap enough to ask often.
    public func currentNumber() -> Int? {
        guard let target = Files.linkTarget(currentLink), let slash = target.lastIndex(of: "/") else { return nil }
        return Int(target[target.index(after: slash)...])
    }

    /// Opens the published generation, without verifying it.
    public func openCurrent() throws(ArchiveError) -> Generation {
        while true {
            guard let number = currentNumber() else {
                throw ArchiveError(
                    .noIndex, Message(ArchiveMessage.noIndex, ["path": path]),
                    hint: Message(ArchiveHint.indexFolderFirst, ["path": path]))
            }
            do {
                return try Generation(number: number, path: generationPath(number))
            } catch {
                // Another may have been published, and this one removed, since the link was read.
                if currentNumber() == number { throw error }
            }
        }
    }

    /// The numbers of the generations on disk, ascending.
    func numbers() throws(ArchiveError) -> [Int] {
        guard Files.exists(generations) else { return [] }
        return try Files.names(in: generations).compactMap { Int($0) }.filter { $0 < Int(Int32.max) }.sorted()
    }
}

/// The right to write to an index, held by one process at a time and given back when it goes or the process ends.
public struct IndexLock: ~Copyable {
    private let file: FileHandle

    /// Takes the lock, creating the index's directory if it isn't there.
    /// - Throws: `locked` with the holder's process number where another process has it.
    public init(_ index: IndexDirectory) throws(ArchiveError) {
        try Files.makeDirectories(index.generations)
        let file = try FileHandle(index.lockFile, O_RDWR | O_CREAT)
        guard try file.lockIfFree() else {
            let holder = (try? Files.read(index.lockFile)).map { String(decoding: $0, as: UTF8.self) } ?? ""
            guard !holder.isEmpty else {
                throw ArchiveError(.locked, .locked, ["path": index.path], hint: .waitForEnd)
            }
            throw ArchiveError(
                .locked, .lockedByProcess, ["path": index.path, "process": String(holder.prefix { $0 != "\n" })],
                hint: .waitForEnd)
        }
        try file.resize(toBytes: 0)
        try file.write(Array("\(getpid())\n".utf8))
        self.file = file
    }
}
