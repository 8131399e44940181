/// The text of the article as JSON-LD states it (`articleBody`): evidence for which blocks are the article's.
///
/// Sites state it without paragraphs, with what stands between them, and often cut; so it is compared by runs of three
/// words, and says what belongs to the article, but hardly what does not.
struct StatedBody {
    /// Whether a block is in it, by block; all false where it is the text of another page.
    private(set) var covers: [Bool]
    /// Whether it goes on to the article's end, so that what stands below its last block does not belong to it.
    private(set) var isWhole = false
    /// The block with which it begins; nil where none has its first words.
    private(set) var start: Int?

    /// Of what is stated, in bytes.
    private static let longest = 400_000
    /// Of a block, in bytes.
    private static let longestBlock = 16 << 10
    /// How many of its first words tell where it begins.
    private static let openingWords = 8

    init(_ text: String?, among blocks: [PageBlock]) {
        covers = Array(repeating: false, count: blocks.count)
        guard let text, text.utf8.count >= 100 else { return }
        let words = FoldedText(Self.withoutTags(CharacterReferences.undone(in: text)).utf8.prefix(Self.longest)).words
        let runs = Set(Self.runs(words))
        let opening = Set(Self.runs(Array(words.prefix(Self.openingWords))))
        var covered = 0
        for (index, block) in blocks.enumerated() where block.words >= 3 {
            let own = Self.runs(FoldedText(block.text.utf8.prefix(Self.longestBlock)).words)
            let shared = own.count { runs.contains($0) }
            guard !own.isEmpty, shared * 10 >= own.count * 8 else { continue }
            covers[index] = true
            covered += block.words
            if start == nil, opening.intersection(own).count * 2 >= opening.count { start = index }
        }
        // The body of another article, or of a whole page of them.
        guard covered >= 30, covered * 2 >= words.count else {
            covers = Array(repeating: false, count: blocks.count)
            start = nil
            return
        }
        let end = text.utf8.suffix(12)
        isWhole =
            text.utf8.count < Self.longest && covered * 10 >= words.count * 8
            && !end.suffix(8).elementsEqual("&hellip;".utf8)
            && !String(decoding: end, as: UTF8.self).contains("…") && !end.suffix(5).contains(UInt8(ascii: "]"))
            && !String(decoding: end, as: UTF8.self).contains("...")
    }

    /// What the page states instead of what it shows, where it shows next to nothing: the text, as on pages that
    /// scripts fill, or else the description, as on pages of videos. nil where what it shows is the text.
    static func text(_ metadata: PageMetadata, inPlaceOf kept: [PageBlock]) -> String? {
        let words = kept.reduce(0) { $0 + $1.words }
        if words < 40, let body = metadata.articleBody?.utf8.prefix(longest) {
            let lines = withoutTags(CharacterReferences.undone(in: String(decoding: body, as: UTF8.self)))
                .split(whereSeparator: \.isNewline).map { PageText.line(String($0)) }.filter { !$0.isEmpty }
            let text = lines.joined(separator: "\n\n")
            if FoldedText(text.utf8).words.count >= max(60, 3 * words) { return text }
        }
        guard words == 0 else { return nil }
        return metadata[.descriptions].first { FoldedText($0.text.utf8).words.count >= 8 }?.text
    }

    private static func withoutTags(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
        var bytes: [UInt8] = []
        var isInTag = false
        for byte in text.utf8 {
            if byte == UInt8(ascii: "<") {
                isInTag = true
                bytes.append(0x20)
            } else if byte == UInt8(ascii: ">"), isInTag {
                isInTag = false
            } else if !isInTag {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func runs(_ words: [ArraySlice<UInt8>]) -> [Int] {
        zip(zip(words, words.dropFirst()), words.dropFirst(2)).map { pair, third in
            var hasher = Hasher()
            hasher.combine(pair.0)
            hasher.combine(pair.1)
            hasher.combine(third)
            return hasher.finalize()
        }
    }
}
