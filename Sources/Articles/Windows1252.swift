/// Microsoft's code page 1252, which holds all of French in single bytes (and ISO 8859-1 apart from its C1 controls).
enum Windows1252 {
    /// The text as UTF-8, or nil where the bytes are unlikely to be text of Western Europe in this code page.
    static func decode(_ bytes: [UInt8]) -> [UInt8]? {
        isPlausible(bytes) ? text(of: bytes) : nil
    }

    /// The text as UTF-8, whatever the bytes are.
    static func text(of bytes: some Collection<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            if byte < 0x80 {
                text.append(byte)
            } else if let encoded = UTF8.encode(scalar(of: byte)) {
                text.append(contentsOf: encoded)
            }
        }
        return text
    }

    /// Any bytes are text in a single-byte code page; what tells is which letters they make. In the neighbours of this
    /// page (850, Mac Roman, 1250, 1251, 1256, KOI8-R) é and à stand for signs that nobody writes here, or most
    /// letters are outside ASCII.
    private static func isPlausible(_ bytes: [UInt8]) -> Bool {
        var latin = 0
        var high = 0
        var expected = 0
        for byte in bytes {
            if byte >= 0x80 {
                high += 1
                expected += isExpected(byte) ? 1 : 0
            } else if (0x61...0x7A).contains(byte | 0x20) {
                latin += 1
            }
        }
        return high <= 2 * latin && 10 * expected >= 9 * high
    }

    /// Letters of Western Europe, and the punctuation and signs of its newspapers.
    private static func isExpected(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x80, 0x85, 0x8C, 0x91...0x97, 0x99, 0x9C, 0x9F: true  // € … Œ ‘ ’ “ ” • – — ™ œ Ÿ
        case 0xA0, 0xA3, 0xA7, 0xA9, 0xAB, 0xAD, 0xAE: true  // no-break space £ § © « soft hyphen ®
        case 0xB0...0xB3, 0xB5, 0xB7, 0xBB...0xBE: true  // ° ± ² ³ µ · » ¼ ½ ¾
        case 0xC0...0xC2, 0xC4...0xCF, 0xD1, 0xD3, 0xD4, 0xD6, 0xD8...0xDC, 0xDF: true  // À Á Â Ä … Ü ß
        case 0xE0...0xEF, 0xF1, 0xF3...0xF6, 0xF8...0xFC, 0xFF: true  // à á â ã … ü ÿ
        default: false
        }
    }

    /// What a byte stands for; the C1 controls of ISO 8859-1 and Unicode are read as this page's characters too.
    static func scalar(of byte: UInt8) -> Unicode.Scalar {
        (0x80..<0xA0).contains(byte) ? upperHalf[Int(byte) - 0x80] : Unicode.Scalar(byte)
    }

    /// 0x80 to 0x9F; U+FFFD where the page has nothing.
    private static let upperHalf: [Unicode.Scalar] = [
        "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž", "\u{FFFD}",
        "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{FFFD}", "ž", "Ÿ",
    ]
}
