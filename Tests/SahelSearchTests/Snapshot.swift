import ProgramSupport
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
        try FileSystem<Errno>.replace(
            path, with: Array(text.utf8), permissions: 0o644)
        return
    }
    try #require(
        FileSystem<Errno>.exists(path), "no snapshot \(name): record it with SAHEL_RECORD=1",
        sourceLocation: sourceLocation)
    let recorded = String(decoding: try FileSystem<Errno>.read(path, limit: 1 << 20), as: UTF8.self)
    #expect(text == recorded, sourceLocation: sourceLocation)
}
