internal import FrenchText

/// Text in lower-case ASCII letters and digits, everything else being one space.
///
/// French letters are folded as ``Folding`` folds them for the index. Letters of other scripts are told apart, not
/// folded, and a text may be cut within a character: this compares lines and finds phrases, in one pass over the bytes.
struct FoldedText: Equatable {
    private(set) var bytes: [UInt8] = []

    init(_ text: some Sequence<UInt8>) {
        var last: UInt8 = 0
        for byte in text {
            defer { last = byte }
            if byte.isASCIIAlphanumeric {
                bytes.append(byte < 0x41 ? byte : byte | 0x20)
            } else if byte < 0x80 {
                separate()
            } else if byte < 0xC0 {
                if last == 0xC3 {
                    if !WordFolding.append(byte, to: &bytes) { separate() }
                } else if last == 0xC5, byte == 0x92 || byte == 0x93 {
                    bytes += "oe".utf8
                } else if last >= 0xC3, last < 0xE2 {
                    bytes.append(byte)
                } else if last == 0xC2 || last == 0xE2 {
                    separate()
                }
            }
        }
        if bytes.last == 0x20 { bytes.removeLast() }
    }

    private mutating func separate() {
        if bytes.last != 0x20, !bytes.isEmpty { bytes.append(0x20) }
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

/// The letters of ASCII that stand for those from U+00C0 to U+00FF, as ``Folding`` folds them.
enum WordFolding {
    /// By the last six bits of a letter: its first letter, and above that its second, as in æ; 0 for × and ÷.
    private static let table: [UInt16] = (0xC0...0xFF).map { value in
        let letters = Folding.fold(String(Unicode.Scalar(UInt8(value)))).utf8
        guard letters.allSatisfy(\.isASCIILetter) else { return 0 }
        return letters.reversed().reduce(0) { $0 << 8 | UInt16($1) }
    }

    /// Appends what stands for a letter, by the second byte of its UTF-8; false for × and ÷.
    static func append(_ byte: UInt8, to word: inout [UInt8]) -> Bool {
        let letters = table[Int(byte & 0x3F)]
        guard letters != 0 else { return false }
        word.append(UInt8(truncatingIfNeeded: letters))
        if letters > 0xFF { word.append(UInt8(letters >> 8)) }
        return true
    }

    /// What stands for a character, if that is one letter.
    static func letter(of character: UInt32) -> UInt8? {
        guard (0xC0...0xFF).contains(character) else { return nil }
        let letters = table[Int(character & 0x3F)]
        return letters == 0 ? nil : UInt8(exactly: letters)
    }
}
