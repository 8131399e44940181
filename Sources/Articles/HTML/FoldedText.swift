/// Text in lower-case ASCII letters and digits, everything else being one space.
struct FoldedText: Equatable {
    private(set) var bytes: [UInt8] = []

    init(_ text: some Sequence<UInt8>) {
        var last: UInt8 = 0
        for byte in text {
            defer { last = byte }
            if byte.isASCIIAlphanumeric {
                bytes.append(byte < 0x41 ? byte : byte | 0x20)
            } else if byte < 0x80 {
                if bytes.last != 0x20, !bytes.isEmpty { bytes.append(0x20) }
            } else if byte < 0xC0 {
                if last == 0xC3 {
                    bytes.append(WordFolding.base(of: byte))
                } else if last == 0xC5, byte == 0x92 || byte == 0x93 {
                    bytes += "oe".utf8
                } else if last >= 0xC3, last < 0xE2 {
                    bytes.append(byte)
                } else if last == 0xC2 || last == 0xE2, bytes.last != 0x20, !bytes.isEmpty {
                    bytes.append(0x20)
                }
            }
        }
        if bytes.last == 0x20 { bytes.removeLast() }
    }

    var isEmpty: Bool { bytes.isEmpty }

    /// Whether it begins with these words.
    func starts(with words: [UInt8]) -> Bool {
        bytes.starts(with: words) && (bytes.count == words.count || bytes[words.count] == 0x20)
    }

    /// Whether these words stand in it, in a row.
    func contains(_ words: [UInt8]) -> Bool {
        guard let first = words.first, words.count <= bytes.count else { return false }
        return (0...(bytes.count - words.count)).contains { start in
            bytes[start] == first && bytes[start..<start + words.count].elementsEqual(words)
        }
    }

    func isEqual(to words: [UInt8]) -> Bool { bytes == words }

    var words: [ArraySlice<UInt8>] { bytes.split(separator: 0x20) }
}

enum WordFolding {
    /// The letter under the accent, for the second byte of U+00C0 to U+00FF in UTF-8.
    static func base(of byte: UInt8) -> UInt8 {
        switch byte | 0x20 {
        case 0xA0...0xA6: UInt8(ascii: "a")
        case 0xA7: UInt8(ascii: "c")
        case 0xA8...0xAB: UInt8(ascii: "e")
        case 0xAC...0xAF: UInt8(ascii: "i")
        case 0xB1: UInt8(ascii: "n")
        case 0xB2...0xB6, 0xB8: UInt8(ascii: "o")
        case 0xB9...0xBC: UInt8(ascii: "u")
        case 0xBD, 0xBF: UInt8(ascii: "y")
        default: byte
        }
    }
}
