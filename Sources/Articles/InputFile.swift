internal import Glibc
internal import Messages
public import ProgramSupport

/// A file open for reading, closed when its owner lets go of it.
///
/// Reading copies with pread(2) rather than mapping: a mapped file that another program cuts short kills the process
/// (SIGBUS), and the copy runs at many times the speed of anything done with the bytes.
public struct InputFile: ~Copyable {
    /// The path that it was opened by.
    public let path: FilePath
    /// Of the open file itself, whatever has meanwhile been renamed onto its path.
    public let status: FileStatus
    private let file: OpenFile<Errno>

    /// Opens a regular file; anything else, a named pipe for one, is refused without waiting for it.
    public init(_ path: FilePath) throws(SkipReason) {
        let file: OpenFile<Errno>
        do {
            file = try OpenFile(path.cString, O_RDONLY | O_NONBLOCK | O_NOCTTY)
        } catch {
            throw .unreadable(path, error)
        }
        let status: stat
        do {
            status = try file.status()
        } catch {
            throw .unreadable(path, error)
        }
        guard status.kind == .file else {
            throw SkipReason(.unsupported, path, .notRegular, hint: .nameFileOrFolder)
        }
        self.path = path
        self.status = FileStatus(status)
        self.file = file
    }

    /// Up to `count` bytes from `offset` on, fewer only at the end of the file, after `prefix`.
    borrowing func read(
        _ count: Int, at offset: Int, after prefix: ArraySlice<UInt8> = []
    ) throws(SkipReason) -> [UInt8] {
        do {
            return try file.bytes(count, at: offset, after: prefix)
        } catch {
            throw .unreadable(path, error)
        }
    }

    /// The bytes of a part of the file, fewer where it ends before that.
    public borrowing func bytes(in range: Range<Int>) throws(SkipReason) -> [UInt8] {
        try read(range.count, at: range.lowerBound)
    }

    /// All of the file, or the reason why not where it is larger than `limit` bytes.
    public borrowing func contents(limit: Int) throws(SkipReason) -> [UInt8] {
        guard status.size <= limit else { throw .tooLarge(path, size: status.size, limit: limit) }
        // One byte more than there should be tells whether the file grew meanwhile.
        let bytes = try read(status.size + 1, at: 0)
        if bytes.count <= status.size { return bytes }
        let grown = try read(limit + 1, at: 0)
        guard grown.count <= limit else { throw .tooLarge(path, size: grown.count, limit: limit) }
        return grown
    }
}

extension FilePath {
    /// The path for a call into C. What follows a NUL byte, which no path of the system has, is lost there.
    public var cString: [CChar] {
        var characters = bytes.map { CChar(bitPattern: $0) }
        characters.append(0)
        return characters
    }
}

extension SkipReason {
    /// A system call on `path` failed.
    public static func unreadable(_ path: FilePath, _ number: Errno) -> SkipReason {
        let reason: [String: any MessageParameter] = ["reason": number.message]
        return switch number {
        case .noSuchFileOrDirectory, .notDirectory:
            SkipReason(.missing, path, .missing, hint: .checkPath)
        case .permissionDenied, .notPermitted:
            SkipReason(.unreadable, path, .unreadable, reason, hint: .allowReading)
        case .tooManyOpenFiles, .tooManyOpenFilesInSystem:
            SkipReason(.unreadable, path, .unreadable, reason, hint: .raiseLimit)
        default:
            SkipReason(.unreadable, path, .unreadable, reason, hint: .checkDisk)
        }
    }

    static func tooLarge(_ path: FilePath, size: Int, limit: Int) -> SkipReason {
        SkipReason(
            .tooLarge, path, .tooLarge, ["size": size >> 20, "limit": limit >> 20],
            hint: ArticleFormat(path: path) == .html ? .fetchOrSaveText : .splitFile)
    }
}
