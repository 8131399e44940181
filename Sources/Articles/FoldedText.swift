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
    func starts(with words: some Collection<UInt8>) -> Bool {
        bytes.starts(with: words) && (bytes.count == words.count || bytes[words.count] == 0x20)
    }

    func starts(with words: String) -> Bool { starts(with: words.utf8) }

    /// Whether it ends with these words, and others stand before them.
    func ends(with words: [UInt8]) -> Bool {
        bytes.count > words.count && bytes[bytes.count - words.count - 1] == 0x20
            && bytes.suffix(words.count).elementsEqual(words)
    }

    /// Whether these words stand in it, in a row.
    func has(_ words: some Collection<UInt8>) -> Bool {
        guard let first = words.first, bytes.count >= words.count else { return false }
        for start in 0...(bytes.count - words.count) where bytes[start] == first {
            guard start == 0 || bytes[start - 1] == 0x20 else { continue }
            let end = start + words.count
            if end == bytes.count || bytes[end] == 0x20, bytes[start..<end].elementsEqual(words) { return true }
        }
        return false
    }

    func has(_ words: String) -> Bool { has(words.utf8) }

    func isEqual(to words: [UInt8]) -> Bool { bytes == words }

    func isEqual(to words: String) -> Bool { bytes.elementsEqual(words.utf8) }

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
