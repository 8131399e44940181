/// Undoes UTF-8 that was read in a code page of single bytes and encoded as UTF-8 once more: `Ã©` for `é`, `â€™` for
/// `’`, and `√©` where the code page was Mac Roman.
///
/// A text is taken in parts, such as lines, since some of it may be right. What looks like two characters that were one
/// counts as evidence where it touches a letter, as in `armÃ©e`. A part is undone if the text has evidence enough
/// beside the accented letters that are right, and the part has none of these. So a text that is right stays as it is:
/// one in Portuguese with `IRMÃ`, and one that is about encodings and shows `Ã©`.
struct DoubleEncoding {
    /// What was found in a part, or in all.
    private struct Evidence {
        /// Characters in pieces that touch a letter; signs in pieces that touch none.
        var sure = 0
        var loose = 0
        /// Letters and quotation marks in pieces that stand alone, as where a text shows them.
        var alone = 0
        /// Accented letters, and quotation marks, that are right.
        var letters = 0
        var marks = 0
        /// Whether it speaks of encodings.
        var isAboutEncodings = false

        var isEmpty: Bool { sure == 0 && loose == 0 && alone == 0 }
    }

    private let page: SingleByteCodePage
    private var all = Evidence()
    /// Whether a part has evidence only.
    private var hasBrokenPart = false

    private init(_ page: SingleByteCodePage) { self.page = page }

    /// How often a text may have been encoded again.
    private static let mostPasses = 3

    /// Whether a text may have been encoded twice, at a glance.
    static func mayOccur(in text: [UInt8]) -> Bool {
        SingleByteCodePage.allCases.contains { $0.mayOccur(in: text[...]) }
    }

    /// The parts of a text as they were meant; nil for a part that stays.
    static func undone(in parts: [ArraySlice<UInt8>]) -> [[UInt8]?] {
        var result: [[UInt8]?] = Array(repeating: nil, count: parts.count)
        for page in SingleByteCodePage.allCases {
            for _ in 0..<mostPasses {
                let current = zip(parts, result).map { part, undone in undone.map { $0[...] } ?? part }
                guard current.contains(where: { page.mayOccur(in: $0) }) else { break }
                var encoding = DoubleEncoding(page)
                for part in current { encoding.look(at: part) }
                guard encoding.isLikely else { break }
                for index in parts.indices {
                    if let undone = encoding.undone(current[index]) { result[index] = undone }
                }
            }
        }
        return result
    }

    /// A text of lines as it was meant.
    static func undone(in text: [UInt8]) -> [UInt8] {
        guard mayOccur(in: text) else { return text }
        let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
        let undone = undone(in: lines)
        guard undone.contains(where: { $0 != nil }) else { return text }
        return Array(zip(lines, undone).map { $1 ?? Array($0) }.joined(separator: CollectionOfOne(0x0A)))
    }

    /// The same of one string.
    static func undone(in text: String) -> String { undone(in: [text]).first ?? text }

    /// The same of strings that belong to one article.
    static func undone(in texts: [String]) -> [String] {
        let lines = texts.map { Array($0.utf8).split(separator: 0x0A, omittingEmptySubsequences: false) }
        let undone = undone(in: Array(lines.joined()))
        guard undone.contains(where: { $0 != nil }) else { return texts }
        var rest = undone[...]
        return zip(texts, lines).map { text, lines in
            let own = rest.prefix(lines.count)
            rest = rest.dropFirst(lines.count)
            guard own.contains(where: { $0 != nil }) else { return text }
            let joined = zip(lines, own).map { $1 ?? Array($0) }.joined(separator: CollectionOfOne(0x0A))
            return String(decoding: Array(joined), as: UTF8.self)
        }
    }

    // MARK: - Evidence

    private mutating func look(at part: ArraySlice<UInt8>) {
        let found = evidence(in: part)
        all.sure += found.sure
        all.loose += found.loose
        all.alone += found.alone
        all.letters += found.letters
        all.marks += found.marks
        all.isAboutEncodings = all.isAboutEncodings || found.isAboutEncodings
        if found.sure >= 3, found.letters == 0, found.marks == 0 { hasBrokenPart = true }
    }

    /// Whether parts of the text were encoded twice.
    private var isLikely: Bool {
        if all.isAboutEncodings || all.alone > 0 {
            return all.sure >= 8 && all.sure >= 8 * all.alone && all.sure > all.letters
        }
        if all.letters == 0 { return all.sure >= page.leastEvidence || all.loose >= 2 }
        return all.sure > all.letters || hasBrokenPart
    }

    private func evidence(in part: ArraySlice<UInt8>) -> Evidence {
        var found = Evidence()
        var scalars = ScalarReader(part)
        var last: Unicode.Scalar?
        while let scalar = scalars.next {
            var current = scalar
            defer { last = current }
            guard scalar.value >= 0x80 else {
                scalars.skip()
                continue
            }
            let isAfterLetter = last?.properties.isAlphabetic ?? false
            if let character = page.character(at: scalars) {
                scalars = character.rest
                current = character.scalar
                let isLetter = character.scalar.properties.isAlphabetic
                if isAfterLetter && !character.endsAsPunctuation || character.isWordLike && startsLetter(scalars)
                    || character.scalar == "à" && !isAfterLetter && scalars.next == " "
                {
                    found.sure += 1
                } else if isLetter
                    ? character.scalar != "à" && character.scalar != "À" && !isAfterLetter
                    : isApart(last) && isApart(scalars.next),
                    isLetter || "‘’“”".unicodeScalars.contains(character.scalar), page.character(at: scalars) == nil
                {
                    found.alone += 1
                } else if !isAfterLetter {
                    found.loose += 1
                }
                continue
            }
            if "«»“”‘’".unicodeScalars.contains(scalar) {
                found.marks += 1
            } else if scalar.properties.isAlphabetic, !page.isLead(scalar) {
                found.letters += 1
            }
            scalars.skip()
        }
        if !found.isEmpty { found.isAboutEncodings = Self.namesEncodings(part) }
        return found
    }

    private func isApart(_ neighbour: Unicode.Scalar?) -> Bool { neighbour.map { $0.properties.isWhitespace } ?? true }

    private func startsLetter(_ scalars: ScalarReader) -> Bool {
        guard let next = scalars.next else { return false }
        if next.value < 0x80 { return UInt8(truncatingIfNeeded: next.value).isASCIILetter }
        return page.character(at: scalars)?.scalar.properties.isAlphabetic ?? false
    }

    private static let names = [
        "utf 8", "utf8", "unicode", "mojibake", "latin 1", "latin1", "iso 8859", "windows 1252", "cp1252", "encodage",
        "encodages", "encoding", "encodings", "charset", "mac roman",
    ]

    private static func namesEncodings(_ part: ArraySlice<UInt8>) -> Bool {
        let folded = FoldedText(part.prefix(1 << 16))
        return names.contains { folded.has($0) }
    }

    // MARK: - Undoing

    /// nil where the part stays as it is.
    private func undone(_ part: ArraySlice<UInt8>) -> [UInt8]? {
        guard page.mayOccur(in: part) || page == .windows1252 && part.contains(0xC3) else { return nil }
        let found = evidence(in: part)
        guard found.letters == 0 || found.sure >= 4 * found.letters else { return nil }
        var text: [UInt8] = []
        text.reserveCapacity(part.count)
        var scalars = ScalarReader(part)
        var isChanged = false
        var isAfterLetter = false
        while let scalar = scalars.next {
            let start = scalars.index
            if let character = page.character(at: scalars) {
                text += UTF8.encode(character.scalar) ?? UTF8.encodedReplacementCharacter
                scalars = character.rest
                isChanged = true
            } else if let lost = page.characterWithLoss(at: scalars, isAfterLetter: isAfterLetter) {
                text += lost.text.utf8
                scalars = lost.rest
                isChanged = true
            } else {
                scalars.skip()
                text += part[start..<scalars.index]
            }
            isAfterLetter = scalar.properties.isAlphabetic
        }
        return isChanged ? text : nil
    }
}

/// The characters of bytes that are UTF-8, one after the other.
struct ScalarReader {
    private let text: ArraySlice<UInt8>
    private(set) var index: Int
    /// U+FFFD where the bytes are not UTF-8.
    private(set) var next: Unicode.Scalar?
    private var length = 0

    init(_ text: ArraySlice<UInt8>) {
        self.text = text
        index = text.startIndex
        read()
    }

    mutating func skip() {
        index += length
        read()
    }

    private mutating func read() {
        guard index < text.endIndex else {
            next = nil
            length = 0
            return
        }
        let first = text[index]
        length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
        guard first >= 0x80 else {
            next = Unicode.Scalar(first)
            return
        }
        next = "\u{FFFD}"
        guard length > 1, index + length <= text.endIndex else {
            length = 1
            return
        }
        var value = UInt32(first & (0x7F >> UInt8(length)))
        for offset in 1..<length {
            guard text[index + offset] & 0xC0 == 0x80 else {
                length = 1
                return
            }
            value = value << 6 | UInt32(text[index + offset] & 0x3F)
        }
        next = Unicode.Scalar(value) ?? "\u{FFFD}"
    }
}
