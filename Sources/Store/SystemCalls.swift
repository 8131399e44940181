internal import Glibc
package import SearchModel

let noSpaceNumber = ENOSPC
let quotaNumber = EDQUOT

/// What the system calls an error number, such as "No such file or directory".
package func systemMessage(_ number: CInt) -> String {
    String(cString: strerror(number))
}

extension ArchiveError {
    /// The last failure of the system, `errno` as it stands, while doing `action`.
    static func system(_ action: String, _ number: CInt) -> ArchiveError {
        let reason = systemMessage(number)
        return switch number {
        case noSpaceNumber, quotaNumber:
            ArchiveError(.noSpace, "\(action): \(reason)", hint: "free some space and run it again")
        default:
            ArchiveError(.io, "\(action): \(reason)")
        }
    }
}

/// Repeats a system call that a signal interrupted; -1 becomes an error that names `action`.
@discardableResult
func retrying<Result: FixedWidthInteger>(
    _ action: @autoclosure () -> String, _ call: () -> Result
) throws(ArchiveError) -> Result {
    while true {
        let result = call()
        if result != -1 { return result }
        let number = errno
        if number != EINTR { throw .system(action(), number) }
    }
}

/// An open file descriptor, closed when its owner lets go of it.
struct FileHandle: ~Copyable {
    let descriptor: CInt

    /// Opens `path` with the flags of open(2), close-on-exec always.
    init(_ path: String, _ flags: CInt, mode: mode_t = 0o600) throws(ArchiveError) {
        descriptor = try retrying("open \(path)") { open(path, flags | O_CLOEXEC, mode) }
    }

    deinit { close(descriptor) }

    /// Writes all of `bytes`.
    func write(_ bytes: [UInt8], path: String) throws(ArchiveError) {
        var written = 0
        while written < bytes.count {
            written += try retrying("write \(path)") {
                bytes.withUnsafeBytes {
                    let rest = UnsafeRawBufferPointer(rebasing: $0[written...])
                    return Glibc.write(descriptor, rest.baseAddress, rest.count)
                }
            }
        }
    }

    func synchronise(path: String) throws(ArchiveError) {
        try retrying("fsync \(path)") { fsync(descriptor) }
    }
}

/// The few file operations that the archive needs, each failing with the path in its message.
package enum Files {
    package static func read(_ path: String) throws(ArchiveError) -> [UInt8] {
        let file = try FileHandle(path, O_RDONLY)
        var status = stat()
        try retrying("stat \(path)") { fstat(file.descriptor, &status) }
        let size = Int(status.st_size)
        var bytes = [UInt8](repeating: 0, count: size)
        var filled = 0
        while filled < size {
            let count = try retrying("read \(path)") {
                bytes.withUnsafeMutableBytes { buffer in
                    buffer.baseAddress.map { Glibc.read(file.descriptor, $0 + filled, size - filled) } ?? 0
                }
            }
            if count == 0 { break }
            filled += count
        }
        bytes.removeLast(size - filled)
        return bytes
    }

    /// Writes a new file, and its bytes to the disk.
    static func write(_ bytes: [UInt8], to path: String) throws(ArchiveError) {
        let file = try FileHandle(path, O_WRONLY | O_CREAT | O_TRUNC)
        try file.write(bytes, path: path)
        try file.synchronise(path: path)
    }

    /// Writes a file of a generation under construction; its bytes reach the disk when that is published.
    static func replace(_ path: String, with bytes: [UInt8]) throws(ArchiveError) {
        try FileHandle(path, O_WRONLY | O_CREAT | O_TRUNC).write(bytes, path: path)
    }

    /// Makes the entries of a directory (or the bytes of a file) survive a power cut.
    static func synchronise(_ path: String) throws(ArchiveError) {
        try FileHandle(path, O_RDONLY).synchronise(path: path)
    }

    package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Makes a directory and those above it, for the user alone.
    static func makeDirectories(_ path: String) throws(ArchiveError) {
        if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
        let number = errno
        guard number == ENOENT, let slash = path.dropFirst().lastIndex(of: "/") else {
            throw .system("create \(path)", number)
        }
        try makeDirectories(String(path[..<slash]))
        if mkdir(path, 0o700) != 0 && errno != EEXIST { throw .system("create \(path)", errno) }
    }

    /// The names in a directory, sorted.
    static func names(in path: String) throws(ArchiveError) -> [String] {
        guard let directory = opendir(path) else { throw .system("open \(path)", errno) }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Removes a directory of files, or a directory of such directories; absent is fine.
    static func removeTree(_ path: String) throws(ArchiveError) {
        if unlink(path) == 0 || errno == ENOENT { return }
        let number = errno
        guard number == EISDIR || number == EPERM else { throw .system("remove \(path)", number) }
        for name in try names(in: path) { try removeTree("\(path)/\(name)") }
        if rmdir(path) != 0 && errno != ENOENT { throw .system("remove \(path)", errno) }
    }

    static func move(_ source: String, to destination: String) throws(ArchiveError) {
        try retrying("rename \(source) to \(destination)") { rename(source, destination) }
    }

    /// Where a symbolic link points; nil where there is none.
    static func linkTarget(_ path: String) -> String? {
        withUnsafeTemporaryAllocation(byteCount: Int(PATH_MAX), alignment: 1) { buffer in
            guard let base = buffer.baseAddress else { return nil }
            let count = readlink(path, base, buffer.count)
            return count < 0 ? nil : String(decoding: buffer.prefix(count), as: UTF8.self)
        }
    }

    /// Copies a file within the kernel.
    static func copy(_ source: String, to destination: String) throws(ArchiveError) {
        let from = try FileHandle(source, O_RDONLY)
        let to = try FileHandle(destination, O_WRONLY | O_CREAT | O_EXCL)
        while true {
            let count = try retrying("copy \(source) to \(destination)") {
                sendfile(to.descriptor, from.descriptor, nil, 1 << 30)
            }
            if count == 0 { return }
        }
    }
}
