import Glibc

@testable import Archive

/// A fresh directory with a space in its name, gone with its owner.
final class TemporaryDirectory: Sendable {
    let path: String

    init() throws {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(parent)/archive tests XXXXXX".utf8CString)
        let made = template.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
        }
        guard let made else { throw ArchiveError.system("make a temporary directory", errno) }
        path = made
    }

    deinit { try? Files.removeTree(path) }
}
