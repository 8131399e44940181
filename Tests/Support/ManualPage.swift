import Glibc

/// The options of a page in man/, which the program's option table writes.
public enum ManualPage {
    private static let start = ".\\\" The option table writes what follows: SAHEL_RECORD=1 swift test --filter Manual\n"
    private static let end = ".\\\" End of the options.\n"

    /// The options as the page has them. With `SAHEL_RECORD=1` in the environment, `options` is written into the page
    /// first.
    public static func options(of page: String, recording options: String, file: String = #filePath) throws -> String {
        let root = file.split(separator: "/").dropLast(3).joined(separator: "/")
        let path = "/\(root)/man/\(page)"
        let text = try read(path)
        let parts = text.components(around: start, end)
        guard let parts else { throw FailedCall("find the options in \(path)", EINVAL) }
        guard getenv("SAHEL_RECORD").map({ String(cString: $0) }) == "1" else { return parts.inside }
        guard let handle = fopen(path, "we") else { throw FailedCall("fopen \(path)") }
        defer { fclose(handle) }
        fputs(parts.before + start + options + end + parts.after, handle)
        return options
    }

    private static func read(_ path: String) throws -> String {
        guard let handle = fopen(path, "re") else { throw FailedCall("fopen \(path)") }
        defer { fclose(handle) }
        var bytes = [UInt8](repeating: 0, count: 1 << 18)
        let count = fread(&bytes, 1, bytes.count, handle)
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }
}

extension String {
    fileprivate func components(around start: String, _ end: String) -> (before: String, inside: String, after: String)?
    {
        guard let first = firstRange(of: start), let last = firstRange(of: end), first.upperBound <= last.lowerBound
        else {
            return nil
        }
        return (
            String(self[..<first.lowerBound]), String(self[first.upperBound..<last.lowerBound]),
            String(self[last.upperBound...])
        )
    }
}
