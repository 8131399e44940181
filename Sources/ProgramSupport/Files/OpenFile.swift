public import Glibc
internal import Messages

/// A file held open, and closed when its owner lets go of it. A failure names the file.
public struct OpenFile<Failure: SystemCallError>: ~Copyable {
    /// This owns it, so nobody else closes it.
    public let descriptor: FileDescriptor
    /// To show; with U+FFFD for what is not UTF-8.
    public let path: String

    /// Opens a file, close-on-exec always.
    /// - Parameters:
    ///   - flags: those of open(2).
    ///   - permissions: of a file that is created, less what the process's umask takes away.
    public init(
        _ path: UnsafePointer<CChar>, _ flags: Int32 = O_RDONLY, permissions: mode_t = 0o600
    ) throws(Failure) {
        let name = String(cString: path)
        self.path = name
        descriptor = try Failure.naming(Message(.open, name)) { () throws(Errno) in
            FileDescriptor(rawValue: try retrying { open(path, flags | O_CLOEXEC, permissions) })
        }
    }

    deinit { close(descriptor.rawValue) }

    /// What fstat(2) says of the file itself, whatever has meanwhile been renamed onto its path.
    public borrowing func status() throws(Failure) -> stat {
        let descriptor = descriptor
        return try Failure.naming(Message(.stat, path)) { () throws(Errno) in try descriptor.status() }
    }

    /// Fills a buffer from where the file stands; less only at its end.
    /// - Returns: how many bytes there were.
    public borrowing func fill(_ buffer: UnsafeMutableRawBufferPointer) throws(Failure) -> Int {
        let descriptor = descriptor
        return try Failure.naming(Message(.read, path)) { () throws(Errno) in try descriptor.fill(buffer) }
    }

    /// Up to `count` bytes from `offset` on, fewer only at the end of the file, after `prefix`.
    public borrowing func bytes(
        _ count: Int, at offset: Int, after prefix: ArraySlice<UInt8> = []
    ) throws(Failure) -> [UInt8] {
        let descriptor = descriptor
        return try Failure.naming(Message(.read, path)) { () throws(Errno) in
            try descriptor.bytes(count, at: offset, after: prefix)
        }
    }

    /// All bytes until the end.
    /// - Throws: for more than `limit` of them, `fileTooLarge` being the reason.
    public borrowing func contents(limit: Int = .max) throws(Failure) -> [UInt8] {
        let descriptor = descriptor
        return try Failure.naming(Message(.read, path)) { () throws(Errno) in try descriptor.contents(limit: limit) }
    }

    /// Writes all of the bytes where the file stands.
    public borrowing func write(_ bytes: [UInt8]) throws(Failure) {
        let descriptor = descriptor
        try Failure.naming(Message(.write, path)) { () throws(Errno) in try descriptor.write(all: bytes) }
    }

    /// Writes all of the bytes from `offset` on.
    public borrowing func write(_ bytes: [UInt8], at offset: Int) throws(Failure) {
        let descriptor = descriptor
        try Failure.naming(Message(.write, path)) { () throws(Errno) in try descriptor.write(all: bytes, at: offset) }
    }

    /// Makes the bytes of the file, or the entries of a folder, survive a power cut.
    public borrowing func synchronise() throws(Failure) {
        let descriptor = descriptor
        try Failure.naming(Message(.synchronise, path)) { () throws(Errno) in try descriptor.synchronise() }
    }

    /// Cuts the file, or makes it longer with zeros.
    public borrowing func resize(toBytes size: Int) throws(Failure) {
        let descriptor = descriptor
        try Failure.naming(Message(.resize, path)) { () throws(Errno) in try descriptor.resize(toBytes: size) }
    }

    /// Takes the lock of flock(2) on the file, if nobody else has it, until the file is closed.
    /// - Returns: whether it was taken.
    public borrowing func lockIfFree() throws(Failure) -> Bool {
        let descriptor = descriptor
        return try Failure.naming(Message(.lock, path)) { () throws(Errno) in try descriptor.lockIfFree() }
    }
}
