internal import Glibc
public import Messages

/// Why a system call failed: errno(3).
///
/// swift-system has a type of this name, and the members here are named as there. Linking it costs the client 6 % more
/// instructions at its start, though: the runtime looks through the conformances of all types that are linked.
public struct Errno: Error, Hashable, CustomStringConvertible {
    /// The value of errno(3), as `ENOENT` is one.
    public let rawValue: Int32

    /// The error of that number, which need not be one of those named here.
    public init(rawValue: Int32) { self.rawValue = rawValue }

    /// What the last system call of this thread failed with.
    public static var last: Errno { Errno(rawValue: errno) }

    /// `EPERM`: only the owner or the superuser may do this.
    public static let notPermitted = Errno(rawValue: EPERM)
    /// `ENOENT`: nothing has that path.
    public static let noSuchFileOrDirectory = Errno(rawValue: ENOENT)
    /// `EINTR`: a signal came first; `retrying` calls again.
    public static let interrupted = Errno(rawValue: EINTR)
    /// `EAGAIN`: without waiting, there is nothing to read, no room to write, or no lock to have.
    public static let resourceTemporarilyUnavailable = Errno(rawValue: EAGAIN)
    /// `EACCES`: the permissions of the file, or of a folder on its path, forbid it.
    public static let permissionDenied = Errno(rawValue: EACCES)
    /// `EEXIST`: what should be made is there already.
    public static let fileExists = Errno(rawValue: EEXIST)
    /// `ENOTDIR`: what should be a folder on the path is something else.
    public static let notDirectory = Errno(rawValue: ENOTDIR)
    /// `EISDIR`: a folder, where a file should be.
    public static let isDirectory = Errno(rawValue: EISDIR)
    /// `ENFILE`: the whole system has as many open files as it may.
    public static let tooManyOpenFilesInSystem = Errno(rawValue: ENFILE)
    /// `EMFILE`: this process has as many open files as it may (`ulimit -n`).
    public static let tooManyOpenFiles = Errno(rawValue: EMFILE)
    /// `EFBIG`: more bytes than a file may have, or than a caller takes.
    public static let fileTooLarge = Errno(rawValue: EFBIG)
    /// `ENOSPC`: the disk is full.
    public static let noSpace = Errno(rawValue: ENOSPC)
    /// `EDQUOT`: the user's share of the disk is full.
    public static let diskQuotaExceeded = Errno(rawValue: EDQUOT)
    /// `EPIPE`: nobody reads from the pipe or the socket any more.
    public static let brokenPipe = Errno(rawValue: EPIPE)
    /// `ENAMETOOLONG`: a path, or a name on it, is longer than the system allows.
    public static let fileNameTooLong = Errno(rawValue: ENAMETOOLONG)
    /// `ELOOP`: symbolic links that lead in a circle, or too far.
    public static let tooManySymbolicLinkLevels = Errno(rawValue: ELOOP)
    /// `ECONNREFUSED`: nobody listens on the socket.
    public static let connectionRefused = Errno(rawValue: ECONNREFUSED)
    /// `ECONNRESET`: the other end dropped the connection.
    public static let connectionReset = Errno(rawValue: ECONNRESET)

    /// Whether the disk, or the user's share of it, is full.
    public var isNoSpace: Bool { self == .noSpace || self == .diskQuotaExceeded }

    /// Whether a path leads nowhere: something of it is missing, or what should be a folder is a file.
    public var isMissing: Bool { self == .noSuchFileOrDirectory || self == .notDirectory }

    /// The same as a sentence for people.
    public var message: Message { Message(systemError: rawValue) }

    /// What strerror(3) says, as `No such file or directory`.
    public var description: String { String(cString: strerror(rawValue)) }
}

/// Calls again as long as a signal interrupts the call.
/// - Throws: errno where the call returns -1.
@discardableResult
public func retrying<Result: FixedWidthInteger>(_ call: () -> Result) throws(Errno) -> Result {
    while true {
        let result = call()
        if result != -1 { return result }
        let failure = Errno.last
        if failure != .interrupted { throw failure }
    }
}
