public import Glibc

/// The number of an open file. Whoever opened it closes it; `OpenFile` does. Calls go on after a signal.
public struct FileDescriptor: Sendable {
    /// The number, as system calls take it.
    public let rawValue: Int32

    /// A descriptor by its number, which is not checked and not closed.
    public init(rawValue: Int32) { self.rawValue = rawValue }

    /// The open file of number 0.
    public static let standardInput = FileDescriptor(rawValue: STDIN_FILENO)
    /// The open file of number 1.
    public static let standardOutput = FileDescriptor(rawValue: STDOUT_FILENO)
    /// The open file of number 2.
    public static let standardError = FileDescriptor(rawValue: STDERR_FILENO)

    /// What fstat(2) says of the file.
    public func status() throws(Errno) -> stat {
        var status = stat()
        try retrying { fstat(rawValue, &status) }
        return status
    }

    /// Fills a buffer from where the file stands; less only at its end.
    /// - Returns: how many bytes there were.
    public func fill(_ buffer: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
        try Self.fill(buffer) { rest, _ in Glibc.read(rawValue, rest.baseAddress, rest.count) }
    }

    /// Fills a buffer from `offset` on; less only at the end of the file.
    /// - Returns: how many bytes there were.
    public func fill(_ buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(Errno) -> Int {
        try Self.fill(buffer) { rest, filled in
            Glibc.pread(rawValue, rest.baseAddress, rest.count, off_t(offset + filled))
        }
    }

    private static func fill(
        _ buffer: UnsafeMutableRawBufferPointer, _ read: (UnsafeMutableRawBufferPointer, Int) -> Int
    ) throws(Errno) -> Int {
        var filled = 0
        while filled < buffer.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
            let count = try retrying { read(rest, filled) }
            if count == 0 { break }
            filled += count
        }
        return filled
    }

    /// Up to `count` bytes from `offset` on, fewer only at the end of the file, after `prefix`.
    public func bytes(_ count: Int, at offset: Int, after prefix: ArraySlice<UInt8> = []) throws(Errno) -> [UInt8] {
        try Self.bytes(count, after: prefix) { rest throws(Errno) in try fill(rest, at: offset) }
    }

    /// All bytes until the end.
    /// - Throws: `fileTooLarge` for more than `limit` of them.
    public func contents(limit: Int = .max) throws(Errno) -> [UInt8] {
        // A file tells its size; a pipe, or a file below /proc, tells 0. One byte more shows the end at once.
        let size = Int((try? status())?.st_size ?? 0)
        var room = min(size, limit) &+ 1
        var bytes: [UInt8] = []
        while true {
            let expected = bytes.count + room
            bytes = try Self.bytes(room, after: bytes[...]) { rest throws(Errno) in try fill(rest) }
            guard bytes.count <= limit else { throw .fileTooLarge }
            if bytes.count < expected { return bytes }
            room = min(max(1 << 16, bytes.count), limit - bytes.count + 1)
        }
    }

    private static func bytes(
        _ count: Int, after prefix: ArraySlice<UInt8>,
        _ fill: (UnsafeMutableRawBufferPointer) throws(Errno) -> Int
    ) throws(Errno) -> [UInt8] {
        var failure: Errno?
        let bytes = [UInt8](unsafeUninitializedCapacity: prefix.count + count) { buffer, filled in
            filled = buffer.initialize(fromContentsOf: prefix)
            do throws(Errno) {
                let bytes = UnsafeMutableRawBufferPointer(buffer)
                filled += try fill(UnsafeMutableRawBufferPointer(rebasing: bytes[filled...]))
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// Writes all of the bytes, waiting where the other end, a pipe for one, does not take them at once.
    public func write(all bytes: [UInt8]) throws(Errno) {
        try Self.writeAll(bytes) { rest, _ throws(Errno) in
            do throws(Errno) {
                return try retrying { Glibc.write(rawValue, rest.baseAddress, rest.count) }
            } catch {
                guard error == .resourceTemporarilyUnavailable else { throw error }
                var entry = pollfd(fd: rawValue, events: Int16(POLLOUT), revents: 0)
                poll(&entry, 1, -1)
                return 0
            }
        }
    }

    /// Writes all of the bytes from `offset` on.
    public func write(all bytes: [UInt8], at offset: Int) throws(Errno) {
        try Self.writeAll(bytes) { rest, written throws(Errno) in
            try retrying { Glibc.pwrite(rawValue, rest.baseAddress, rest.count, off_t(offset + written)) }
        }
    }

    private static func writeAll(
        _ bytes: [UInt8], _ write: (UnsafeRawBufferPointer, Int) throws(Errno) -> Int
    ) throws(Errno) {
        try bytes.span.withUnsafeBytes { buffer throws(Errno) in
            var written = 0
            while written < buffer.count {
                written += try write(UnsafeRawBufferPointer(rebasing: buffer[written...]), written)
            }
        }
    }

    /// Makes the bytes of a file, or the entries of a folder, survive a power cut.
    public func synchronise() throws(Errno) { try retrying { fsync(rawValue) } }

    /// Cuts the file, or makes it longer with zeros.
    public func resize(toBytes size: Int) throws(Errno) { try retrying { ftruncate(rawValue, off_t(size)) } }

    /// Takes the lock of flock(2) on the file, if nobody else has it; the kernel gives it back when the file is closed.
    /// - Returns: whether it was taken.
    public func lockIfFree() throws(Errno) -> Bool {
        do {
            try retrying { flock(rawValue, LOCK_EX | LOCK_NB) }
            return true
        } catch {
            guard error == .resourceTemporarilyUnavailable else { throw error }
            return false
        }
    }
}
