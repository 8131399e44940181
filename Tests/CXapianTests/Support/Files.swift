import Glibc
import TestFolders

func writeFile(_ content: [UInt8], to path: String) throws {
    guard let file = fopen(path, "w") else { throw FailedCall("fopen \(path)") }
    defer { fclose(file) }
    guard fwrite(content, 1, content.count, file) == content.count else { throw FailedCall("fwrite \(path)") }
}

func readFile(_ path: String) throws -> [UInt8] {
    guard let file = fopen(path, "r") else { throw FailedCall("fopen \(path)") }
    defer { fclose(file) }
    var content: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&block, 1, block.count, file), count > 0 { content += block[..<count] }
    return content
}

func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
}
