import Glibc

/// A fresh directory with a space in its name, gone with its owner and all that is in it.
///
/// Not under `$TMPDIR`: a socket's path is short, and that may not be.
public final class TemporaryDirectory: Sendable {
    /// The path, without a slash at its end.
    public let path: String

    /// Makes the directory under /tmp, for this user alone.
    public init() throws(FailedCall) {
        var template = Array("/tmp/sahel tests.XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw FailedCall("mkdtemp") }
        path = String(decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { Self.remove(Array(path.utf8)) }

    /// The path of something in the directory.
    public func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

    /// Writes a file and gives its path.
    @discardableResult
    public func write(_ bytes: [UInt8], to name: String) throws(FailedCall) -> String {
        let path = self(name)
        guard let file = fopen(path, "we") else { throw FailedCall("fopen \(path)") }
        let written = fwrite(bytes, 1, bytes.count, file)
        guard fclose(file) == 0, written == bytes.count else { throw FailedCall("fwrite \(path)") }
        return path
    }

    /// Writes a file of UTF-8 and gives its path.
    @discardableResult
    public func write(_ text: String, to name: String) throws(FailedCall) -> String {
        try write(Array(text.utf8), to: name)
    }

    /// Makes a directory in it; that which holds it must be there.
    public func makeDirectory(_ name: String) throws(FailedCall) {
        guard mkdir(self(name), 0o700) == 0 else { throw FailedCall("mkdir \(self(name))") }
    }

    /// Makes a symbolic link; what it leads to need not be there.
    public func link(_ name: String, to target: String) throws(FailedCall) {
        guard symlink(target, self(name)) == 0 else { throw FailedCall("symlink \(self(name))") }
    }

    /// The names of what is in it, or in a directory in it, sorted.
    public func names(in name: String = "") -> [String] {
        Self.names(Array(self(name).utf8)).map { String(decoding: $0, as: UTF8.self) }.sorted()
    }

    /// Names may be of any bytes.
    private static func names(_ path: [UInt8]) -> [[UInt8]] {
        guard let directory = opendir(terminated(path)) else { return [] }
        defer { closedir(directory) }
        var names: [[UInt8]] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
        }
        return names
    }

    private static func remove(_ path: [UInt8]) {
        if unlink(terminated(path)) == 0 { return }
        for name in names(path) { remove(path + Array("/".utf8) + name) }
        rmdir(terminated(path))
    }

    private static func terminated(_ path: [UInt8]) -> [CChar] { path.map { CChar(bitPattern: $0) } + [0] }
}
