internal import Glibc
public import Messages

/// Why a system call failed: errno(3).
///
/// swift-system has a type of this name, and the members here are named as there. Linking it costs the client 6 % more
/// instructions at its start, though: the runtime looks through the conformances of all types that are linked.
public struct Errno: Error, Hashable, CustomStringConvertible {
    public let rawValue: Int32

    public init(rawValue: Int32) { self.rawValue = rawValue }

    /// What the last system call of this thread failed with.
    public static var last: Errno { Errno(rawValue: errno) }

    public static let notPermitted = Errno(rawValue: EPERM)
    public static let noSuchFileOrDirectory = Errno(rawValue: ENOENT)
    public static let interrupted = Errno(rawValue: EINTR)
    public static let resourceTemporarilyUnavailable = Errno(rawValue: EAGAIN)
    public static let permissionDenied = Errno(rawValue: EACCES)
    public static let fileExists = Errno(rawValue: EEXIST)
    public static let notDirectory = Errno(rawValue: ENOTDIR)
    public static let isDirectory = Errno(rawValue: EISDIR)
    public static let tooManyOpenFilesInSystem = Errno(rawValue: ENFILE)
    public static let tooManyOpenFiles = Errno(rawValue: EMFILE)
    public static let fileTooLarge = Errno(rawValue: EFBIG)
    public static let noSpace = Errno(rawValue: ENOSPC)
    public static let diskQuotaExceeded = Errno(rawValue: EDQUOT)
    public static let brokenPipe = Errno(rawValue: EPIPE)
    public static let fileNameTooLong = Errno(rawValue: ENAMETOOLONG)
    public static let tooManySymbolicLinkLevels = Errno(rawValue: ELOOP)
    public static let connectionRefused = Errno(rawValue: ECONNREFUSED)
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
