internal import Glibc

/// The path of a file as the system has it: bytes, which need not be UTF-8.
///
/// Paths are equal and ordered by their bytes, so that the order of a folder is the same under every locale.
public struct FilePath: Sendable, Hashable {
    /// The path's bytes, without the NUL that ends it for the system.
    public var bytes: [UInt8]

    /// The path of these bytes, as they are.
    public init(bytes: [UInt8]) { self.bytes = bytes }

    /// The path of the text's UTF-8.
    public init(_ string: String) { bytes = Array(string.utf8) }

    /// The path as text, with U+FFFD for what is not UTF-8. Two paths may share it: use it to show, not to open.
    public var string: String { String(decoding: bytes, as: UTF8.self) }

    /// Whether `string` is the path.
    var isUTF8: Bool { String(validating: bytes, as: UTF8.self) != nil }

    /// The last component.
    public var name: ArraySlice<UInt8> {
        bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes[($0 + 1)...] } ?? bytes[...]
    }

    /// The path of something in this folder.
    public func appending(_ name: some Collection<UInt8>) -> FilePath {
        var joined = [UInt8]()
        joined.reserveCapacity(bytes.count + 1 + name.count)
        joined += bytes
        if bytes.last != UInt8(ascii: "/") { joined.append(UInt8(ascii: "/")) }
        joined += name
        return FilePath(bytes: joined)
    }

    /// Whether this is `folder` itself or lies below it, by the bytes of the two.
    public func isWithin(_ folder: FilePath) -> Bool {
        guard bytes.starts(with: folder.bytes) else { return false }
        return bytes.count == folder.bytes.count || folder.bytes.last == UInt8(ascii: "/")
            || bytes[folder.bytes.count] == UInt8(ascii: "/")
    }
}

extension FilePath: Comparable {
    /// By the bytes, as memcmp(3) orders them; a path comes before those that begin with it.
    public static func < (left: FilePath, right: FilePath) -> Bool {
        let shared = min(left.bytes.count, right.bytes.count)
        // Arrays are passed to C as pointers that are valid for the call, also where they are empty.
        let order = memcmp(left.bytes, right.bytes, shared)
        return order == 0 ? left.bytes.count < right.bytes.count : order < 0
    }
}

extension FilePath: CustomStringConvertible {
    /// The path for a message of one line: `string` with its control characters escaped, `\n` for a line feed.
    public var description: String {
        let string = string
        guard string.unicodeScalars.contains(where: \.isControl) else { return string }
        return string.unicodeScalars.reduce(into: "") { text, scalar in
            text += scalar.isControl ? scalar.escaped(asASCII: true) : String(scalar)
        }
    }
}

extension FilePath: ExpressibleByStringLiteral {
    /// The path of the literal's UTF-8.
    public init(stringLiteral value: String) { self.init(value) }
}

extension Unicode.Scalar {
    fileprivate var isControl: Bool { value < 0x20 || (0x7F..<0xA0).contains(value) }
}
