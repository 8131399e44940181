import Glibc

/// A system call's failure: errno.
public struct SystemError: Error, Equatable {
    public var code: Int32

    /// errno of the call that just failed.
    static var last: SystemError { SystemError(code: errno) }

    /// What strerror(3) says.
    public var text: String { describeSystemError(code) }
}

/// The system's words for an errno, as `No such file or directory`.
public func describeSystemError(_ code: Int32) -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard strerror_r(code, &buffer, buffer.count) == 0 else { return "error \(code)" }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

/// The bytes of a file, at most `limit` of them: a longer one throws EFBIG.
func readFile(_ path: String, limit: Int) throws(SystemError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    return try readAll(descriptor, limit: limit)
}

/// What a descriptor gives until its end, at most `limit` bytes: more throws EFBIG.
public func readAll(_ descriptor: Int32, limit: Int) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = read(descriptor, &chunk, chunk.count)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw .last }
        if count == 0 { return bytes }
        bytes.append(contentsOf: chunk[..<count])
        guard bytes.count <= limit else { throw SystemError(code: EFBIG) }
    }
}
