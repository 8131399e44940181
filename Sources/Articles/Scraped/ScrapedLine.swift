/// A line of a scraped text, or several that were broken, with what tells prose from menus.
struct ScrapedLine {
    /// On one line, without list marks and Markdown's marks.
    var text: String
    /// Of the file, from 1.
    var number: Int
    var isAfterBlank = false
    var isBullet = false
    /// The level of a Markdown heading; 0 for any other line.
    var headingLevel = 0
    /// Characters of the text that are links, where the format shows them.
    var linked = 0
    /// The characters of the line as it stands in the file, with what stands before the text, and of its first word
    /// there; of a line that was put together, those of the last and of the first.
    var width = 0
    var firstWordWidth = 0
    /// How many spaces stand before it.
    var indentation = 0

    // What it is made of.
    private(set) var length = 0
    private(set) var words = 0
    private(set) var functionWords = 0
    private(set) var hasVerb = false
    /// The first 400 bytes, folded.
    private(set) var folded = FoldedText([])
    private(set) var endsSentence = false
    /// Ends as excerpts do: `…`, `[…]`, `Lire la suite`.
    private(set) var isTruncated = false
    private(set) var startsLowercase = false
    private(set) var endsWithFunctionWord = false

    init(_ text: String, number: Int) {
        self.text = text
        self.number = number
        measure()
    }

    /// The part of the words that only sentences need.
    var density: Double { words == 0 ? 0 : Double(functionWords) / Double(words) }

    /// Whether it reads as sentences, though it lacks the full stop.
    var isUnfinished: Bool {
        guard !endsSentence, !isTruncated, !isBullet, headingLevel == 0, 2 * linked <= length else { return false }
        if words >= 12, hasVerb, functionWords >= 4 { return true }
        return words >= 6 && functionWords >= 2 && hasSentenceWithin
    }

    /// `« Nous n’avons plus peur », dit-il. Affaire à suivre`
    private var hasSentenceWithin: Bool {
        var word = 0
        var isAfterStop = false
        for scalar in text.unicodeScalars.prefix(600) {
            if isAfterStop, scalar == " " { return true }
            isAfterStop = ".!?".unicodeScalars.contains(scalar) && word > 1
            word = scalar.properties.isAlphabetic ? word + 1 : 0
        }
        return false
    }

    /// Puts what belongs to the same sentence behind the line, in the time that its own length takes.
    mutating func append(_ other: ScrapedLine, separator: String) {
        let isShort = text.utf8.count < 400
        text += separator + other.text
        linked += other.linked
        length += separator.unicodeScalars.count + other.length
        words += other.words
        functionWords += other.functionWords
        hasVerb = hasVerb || other.hasVerb
        endsSentence = other.endsSentence
        isTruncated = other.isTruncated
        endsWithFunctionWord = other.endsWithFunctionWord
        if isShort { folded = FoldedText(text.utf8.prefix(400)) }
    }

    private mutating func measure() {
        length = text.unicodeScalars.count
        width = length
        firstWordWidth = text.unicodeScalars.prefix { $0 != " " }.count
        let sample = FoldedText(text.utf8.prefix(6000))
        let all = sample.words
        words = all.count { $0.contains { $0 >= 0x61 } }
        functionWords = all.count { FunctionWords.contains($0) }
        // Folded, `a` is `à` too.
        hasVerb =
            all.contains { Self.verbs.contains(PackedWord($0)) }
            || text.utf8.split(separator: 0x20).prefix(60).contains { $0.elementsEqual("a".utf8) }
        folded = text.utf8.count <= 400 ? sample : FoldedText(text.utf8.prefix(400))
        endsWithFunctionWord = all.last.map { FunctionWords.contains($0) } ?? false
        let end = TextEnd(text)
        endsSentence = end.isSentence
        isTruncated = end.isEllipsis || folded.bytes.count > 40 && BoilerplatePlace.excerpt.matches(folded)
        startsLowercase = text.unicodeScalars.first { !Self.isOpening($0) }?.properties.isLowercase == true
    }

    private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
        "«“\"'(‘’ \u{A0}".unicodeScalars.contains(scalar)
    }

    /// Forms of the verbs that make a caption a sentence.
    private static let verbs: Set<PackedWord> = Set(
        ("est ont sont sera seront etait etaient avait avaient fut "
            + "furent ete peut doit veut faut va vont fait font is are was were has have")
            .split(separator: " ").map { PackedWord($0) })
}

/// How a text ends.
struct TextEnd {
    var isSentence = false
    var isEllipsis = false

    init(_ text: String) {
        var scalars = text.unicodeScalars.reversed().drop { Self.isClosing($0) }[...]
        switch scalars.first {
        case ".":
            isSentence = true
            scalars = scalars.dropFirst()
            isEllipsis = scalars.first == "." && scalars.dropFirst().first == "."
        case "!", "?", "؟", "۔", "。": isSentence = true
        case "…":
            isSentence = true
            isEllipsis = true
        default: break
        }
    }

    private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
        "»”\"')’] \u{A0}\u{202F}*_".unicodeScalars.contains(scalar)
    }
}

extension PackedWord {
    init(_ word: ArraySlice<UInt8>) {
        self.init()
        for byte in word { append(byte) }
    }
}
