import Glibc
import ProgramSupport
import SearchProtocol
import Testing

/// Compares a text with the file of that name beside the tests. With `SAHEL_RECORD=1` in the environment the file is
/// written instead: look at the difference before committing it.
func expectSnapshot(
    _ text: String, _ name: String, file: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let directory = file.prefix(upTo: file.lastIndex(of: "/") ?? file.endIndex)
    let path = "\(directory)/Snapshots/\(name)"
    if Environment.process["SAHEL_RECORD"] == "1" {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        try #require(
            descriptor >= 0, "\(path): \(describeSystemError(errno))", sourceLocation: sourceLocation)
        #expect(
            write(descriptor, text, text.utf8.count) == text.utf8.count, sourceLocation: sourceLocation)
        close(descriptor)
        return
    }
    let descriptor = open(path, O_RDONLY)
    try #require(
        descriptor >= 0, "no snapshot \(name): record it with SAHEL_RECORD=1",
        sourceLocation: sourceLocation)
    defer { close(descriptor) }
    let recorded = String(decoding: try readAll(descriptor, limit: 1 << 20), as: UTF8.self)
    #expect(text == recorded, sourceLocation: sourceLocation)
}
