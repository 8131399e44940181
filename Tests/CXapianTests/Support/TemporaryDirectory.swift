import Glibc

/// A new directory, which disappears with what is in it.
final class TemporaryDirectory {
    let path: String

    init() throws {
        var template = Array("/tmp/cxapian-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw SystemError(doing: "mkdtemp") }
        path = String(cString: made)
    }

    deinit { removeTree(at: Array(path.utf8)) }

    /// The path of something in the directory.
    func callAsFunction(_ name: String) -> String { path + "/" + name }

    func write(_ content: String, to name: String) throws {
        try writeFile(Array(content.utf8), to: self(name))
    }
}

struct SystemError: Error {
    var doing: String
    var number = errno
}

func writeFile(_ content: [UInt8], to path: String) throws {
    guard let file = fopen(path, "w") else { throw SystemError(doing: "fopen \(path)") }
    defer { fclose(file) }
    guard fwrite(content, 1, content.count, file) == content.count else { throw SystemError(doing: "fwrite \(path)") }
}

func readFile(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "r") else { throw SystemError(doing: "fopen \(path)") }
    defer { fclose(file) }
    var content: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&block, 1, block.count, file), count > 0 { content += block[..<count] }
    return content
}

/// The bytes of all files directly in a directory.
func size(ofFilesIn directory: String) -> Int {
    entries(of: directory).reduce(0) { sum, name in
        var status = stat()
        return stat(directory + "/" + name, &status) == 0 ? sum + Int(status.st_size) : sum
    }
}

func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
}

func entries(of directory: String) -> [String] {
    entries(of: Array(directory.utf8)).map { String(decoding: $0, as: UTF8.self) }.sorted()
}

/// The names in a directory, of any bytes.
private func entries(of directory: [UInt8]) -> [[UInt8]] {
    guard let stream = opendir(terminated(directory)) else { return [] }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
        if name != Array(".".utf8) && name != Array("..".utf8) { names.append(name) }
    }
    return names
}

private func removeTree(at path: [UInt8]) {
    if unlink(terminated(path)) == 0 { return }
    for name in entries(of: path) { removeTree(at: path + Array("/".utf8) + name) }
    rmdir(terminated(path))
}

private func terminated(_ path: [UInt8]) -> [CChar] { path.map { CChar(bitPattern: $0) } + [0] }
