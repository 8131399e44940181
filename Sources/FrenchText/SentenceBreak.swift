/// A place between two words where a sentence or a paragraph ends.
struct SentenceBreak {
    /// Past the last character of the sentence, closing quotes included.
    var end: Int

    /// The first character of the next sentence.
    var start: Int

    /// Whether the sentence ends here, by its punctuation or by an empty line. After a mere line end before a capital a
    /// passage may begin, but it should not end there.
    var isEnd: Bool

    /// The break between a word that ends at `gap.lowerBound` and one that begins at `gap.upperBound`. It is nil if
    /// both words are in one sentence.
    ///
    /// - Parameter surface: The folded form of the word before.
    init?(in text: Span<UInt8>, gap: Range<Int>, after word: Range<Int>, surface: Span<UInt8>) {
        var scan = Scan()
        var index = gap.lowerBound
        while index < gap.upperBound, !(scan.hasSpace && scan.isAtText) {
            let (value, next) = decodeScalar(text, at: index)
            scan.read(value, from: index, to: next)
            index = next
        }
        if !scan.isAtText { scan.nextStart = gap.upperBound }
        guard scan.hasSpace, let nextStart = scan.nextStart else { return nil }
        let isEnd = scan.lines > 1 || scan.isTerminated && !Self.isAbbreviation(text, word, surface, scan)
        guard isEnd || scan.lines == 1, scan.lines > 1 || Self.beginsSentence(text, at: nextStart) else { return nil }
        self.end = scan.end ?? gap.lowerBound
        self.start = nextStart
        self.isEnd = isEnd
    }

    /// The part of a gap that has been read: terminators and closing quotes, white space, the text of the next
    /// sentence.
    private struct Scan {
        var end: Int?
        var nextStart: Int?
        var lines = 0
        var isTerminated = false
        var isDot = false
        var hasSpace = false
        var isAtText: Bool { nextStart != nil }

        mutating func read(_ value: UInt32, from index: Int, to next: Int) {
            switch value {
            case 0x0A:
                lines += 1
                hasSpace = true
            case 0x09, 0x0D, 0x20:
                hasSpace = true
            // A guillemet closes after a no-break space.
            case 0xA0, 0x202F:
                break
            case 0x2E, 0x21, 0x3F, 0x2026:
                guard !hasSpace || !isTerminated else { return begin(index) }
                isDot = !isTerminated && value == 0x2E
                isTerminated = true
                hasSpace = false
                end = next
            // Closing marks: " ' ) ] » ’ ”.
            case 0x22, 0x27, 0x29, 0x5D, 0xBB, 0x2019, 0x201D:
                guard !hasSpace || value == 0xBB else { return begin(index) }
                hasSpace = false
                end = next
            default:
                if hasSpace { begin(index) }
            }
        }

        private mutating func begin(_ index: Int) { nextStart = nextStart ?? index }
    }

    /// Whether the dot belongs to the word: `M. Touré`, `J. Dupont`, `C.E.D.E.A.O.`, `Dr. Sy`.
    private static func isAbbreviation(
        _ text: Span<UInt8>, _ word: Range<Int>, _ surface: Span<UInt8>, _ scan: Scan
    ) -> Bool {
        guard scan.isDot else { return false }
        if surface.count == 1, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(surface[0]) { return true }
        if surface.count <= 5, abbreviations.contains(surface) { return true }
        for index in word where text[index] == UInt8(ascii: ".") {
            return !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(surface[0])
        }
        return false
    }

    private static let abbreviations = WordSet(
        text: """
            adj al art av avr bd cap cdt cf chap cmdt cne col dec dr env etc fevr fig gal gen janv juil lt ltn me mgr mlle
            mm mme mr mrs ms no nos nov oct pp pr prof sgt st ste tel vol
            """)

    /// Whether what begins here may begin a sentence: not a lower-case letter.
    private static func beginsSentence(_ text: Span<UInt8>, at index: Int) -> Bool {
        guard index < text.count else { return true }
        let character = CharacterTable.shared.character(text, at: index)
        return character.kind != .letter || character.info.isUppercase
    }
}
