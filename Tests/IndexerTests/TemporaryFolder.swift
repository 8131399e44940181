import Articles
import Glibc

/// A folder of its own for a test, removed with all that is in it when the test lets go of it.
final class TemporaryFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/indexer tests-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw TestError(errno) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { Self.remove(FilePath(path)) }

    private static func remove(_ path: FilePath) {
        if unlink(path.cString) == 0 { return }
        guard let folder = opendir(path.cString) else { return }
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if name != Array(".".utf8), name != Array("..".utf8) { remove(path.appending(name)) }
        }
        closedir(folder)
        rmdir(path.cString)
    }

    subscript(name: String) -> FilePath { FilePath("\(path)/\(name)") }

    func write(_ name: String, _ bytes: [UInt8]) throws -> FilePath {
        let full = "\(path)/\(name)"
        guard let file = fopen(full, "w") else { throw TestError(errno) }
        let written = fwrite(bytes, 1, bytes.count, file)
        guard fclose(file) == 0, written == bytes.count else { throw TestError(errno) }
        return FilePath(full)
    }

    func write(_ name: String, _ text: String) throws -> FilePath { try write(name, Array(text.utf8)) }
}

struct TestError: Error, CustomStringConvertible {
    let number: CInt

    init(_ number: CInt) { self.number = number }

    var description: String { String(cString: strerror(number)) }
}
