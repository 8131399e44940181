import Glibc

/// What a set of rules makes of fixed inputs, compared with what was recorded for the version of these rules: so that a
/// change of the rules is not forgotten in their version.
///
/// ```swift
/// var record = VersionRecord("TextAnalysis.version", TextAnalysis.version)
/// record.add("elision", "l’armée -> armee")
/// let problem = try record.problem(recordedIn: "\(folder)/Snapshots/analysis")
/// ```
///
/// The file has the version on its first line, then a line `HASH NAME` for each input.
public struct VersionRecord {
    private let constant: String
    private let version: String
    private var hashes: [(name: String, hash: String)] = []

    /// - Parameters:
    ///   - constant: the name of the version in the source, for the instructions.
    ///   - version: its value.
    public init(_ constant: String, _ version: some CustomStringConvertible) {
        self.constant = constant
        self.version = "\(constant) \(version)"
    }

    /// Adds what the rules make of an input. The hash is FNV-1a, 64 bits.
    public mutating func add(_ name: String, _ result: some Sequence<UInt8>) {
        let hash = result.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
        let digits = String(hash, radix: 16)
        hashes.append((name, String(repeating: "0", count: 16 - digits.utf8.count) + digits))
    }

    /// Adds what the rules make of an input, as text.
    public mutating func add(_ name: String, _ result: String) { add(name, result.utf8) }

    /// Compares with the recorded file. With `SAHEL_RECORD=1` in the environment a new version is recorded first; a
    /// version that is recorded already never is.
    /// - Returns: what to do, or nil where nothing has changed.
    public func problem(recordedIn path: String) throws(FailedCall) -> String? {
        var recorded = try Self.lines(of: path)
        if recorded.first != version, getenv("SAHEL_RECORD").map({ String(cString: $0) }) == "1" {
            try record(in: path)
            recorded = try Self.lines(of: path)
        }
        guard recorded.first == version else {
            return """
                \(path) has no record of \(version), but of “\(recorded.first ?? "nothing")”. If the version was raised for \
                a change, record what it gives now: run this test with SAHEL_RECORD=1 and commit the file.
                """
        }
        let lines = lines
        guard recorded.dropFirst() != lines[...] else { return nil }
        let known = Set(recorded)
        let changed = lines.filter { !known.contains($0) }.map { $0.drop { $0 != " " }.dropFirst() }
        return """
            \(constant) must be raised: indexes that were built before would be served with other terms than queries have. \
            Changed: \(changed.isEmpty ? "inputs are missing" : changed.joined(separator: ", ")). \
            Raise it, then run this test with SAHEL_RECORD=1 and commit \(path). (Where only the inputs of this test have \
            changed, or \(version) has never been on the main branch, remove that file before recording.)
            """
    }

    private var lines: [String] { hashes.map { "\($0.hash) \($0.name)" } }

    private func record(in path: String) throws(FailedCall) {
        let text = ([version] + lines).joined(separator: "\n") + "\n"
        guard let file = fopen(path, "we") else { throw FailedCall("fopen \(path)") }
        let written = fwrite(text, 1, text.utf8.count, file)
        guard fclose(file) == 0, written == text.utf8.count else { throw FailedCall("fwrite \(path)") }
    }

    /// The lines of a file; none where it is missing.
    private static func lines(of path: String) throws(FailedCall) -> [String] {
        guard let file = fopen(path, "re") else {
            if errno == ENOENT { return [] }
            throw FailedCall("fopen \(path)")
        }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 14)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
