/// The encoding that a page names, as far as it makes a difference.
enum CharsetLabel: Equatable {
    case utf8, windows1252
    /// ISO 8859-15: as ISO 8859-1, with € Š š Ž ž Œ œ Ÿ.
    case latin9
    case other(String)

    static let searchedBytes = 4096

    /// `<meta charset=…>`, `<meta … content="text/html; charset=…">` or `<?xml … encoding="…"?>`.
    init?(declaredIn head: ArraySlice<UInt8>) {
        let text = head.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        for key in ["charset", "encoding"] {
            if let name = Self.value(of: Array(key.utf8), in: text), let label = CharsetLabel(name: name) {
                self = label
                return
            }
        }
        return nil
    }

    init?(name: String) {
        switch name {
        case "": return nil
        // A page that could be read this far is not UTF-16, as the HTML standard has it.
        case "utf-8", "utf8", "unicode", "utf-16", "utf-16le", "utf-16be": self = .utf8
        case "iso-8859-1", "iso8859-1", "latin1", "l1", "windows-1252", "cp1252", "us-ascii", "ascii":
            self = .windows1252
        case "iso-8859-15", "iso8859-15", "latin9", "latin-9": self = .latin9
        default:
            guard name.utf8.count <= 40, name.utf8.allSatisfy({ $0.isASCIIAlphanumeric || "-_.:".utf8.contains($0) })
            else { return nil }
            self = .other(name)
        }
    }

    private static func value(of key: [UInt8], in text: [UInt8]) -> String? {
        var index = 0
        while index + key.count < text.count {
            guard text[index] == key[0], text[index..<index + key.count].elementsEqual(key) else {
                index += 1
                continue
            }
            index += key.count
            var rest = text[index...].drop(while: \.isSpace)
            guard rest.first == UInt8(ascii: "=") else { continue }
            rest = rest.dropFirst().drop { $0.isSpace || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
            return String(
                decoding: rest.prefix { $0.isASCIIAlphanumeric || "-_.:".utf8.contains($0) }.prefix(60), as: UTF8.self)
        }
        return nil
    }
}
