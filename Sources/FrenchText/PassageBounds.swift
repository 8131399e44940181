/// Finds where a passage begins and ends, going by the words of a text and the breaks between its sentences.
struct PassageBounds {
    private let target: Int

    /// The tokens that are not joined forms. Bounds are found by them.
    private let words: [Token]

    init(target: Int, _ text: Span<UInt8>, _ list: TokenList) {
        self.target = target
        words = list.tokens.filter { !$0.isJoined && $0.source.upperBound <= text.count }
    }

    /// A passage of about the target length that contains `core`, or the beginning of the text. It has no highlights
    /// yet.
    func passage(around core: Range<Int>?, _ text: Span<UInt8>, _ list: TokenList) -> SnippetSelector.Passage {
        let textStart = firstText(text)
        let core = core ?? textStart..<textStart
        let spare = max(0, target - core.count)
        var (start, startsInside) = self.start(before: core.lowerBound, atMost: spare, textStart, text, list)
        let (end, endsInside) = self.end(from: start, after: core.upperBound, text, list)
        // A hit near the end of the text leaves room before it.
        if !startsInside {
            let lead = start - max(textStart, end - target)
            if lead > 0 { (start, startsInside) = earlierSentence(start, atMost: lead, textStart, text, list) }
        }
        return .init(
            range: start..<end, startsInsideSentence: startsInside, endsInsideSentence: endsInside, highlights: [])
    }

    // MARK: Start

    /// The start of the sentence if it is near enough, else the start of a word.
    private func start(
        before core: Int, atMost spare: Int, _ textStart: Int, _ text: Span<UInt8>, _ list: TokenList
    ) -> (Int, isInside: Bool) {
        if core - textStart <= min(spare, target / 3) { return (textStart, false) }
        var number = firstWord(from: core)
        // Words without a gap between them count as one, so the gap is looked for from the start of the run.
        while number > 0, core - words[number - 1].source.lowerBound <= spare + 64 {
            let before = words[number - 1]
            if let boundary = sentenceBreak(after: number - 1, text, list), boundary.start <= core {
                if core - boundary.start <= spare { return (boundary.start, false) }
                break
            }
            if core - before.source.upperBound > spare { break }
            number -= 1
        }
        if number == 0, core - textStart <= spare { return (textStart, false) }
        // Some words before the hit, in no more than a third of the spare bytes.
        number = firstWord(from: core)
        while number > 0, core - words[number - 1].source.lowerBound <= spare / 3 { number -= 1 }
        let start = wordStart(number, core, text)
        return (start, start > textStart)
    }

    /// The first sentence that begins at most `lead` bytes before the sentence at `start`.
    private func earlierSentence(
        _ start: Int, atMost lead: Int, _ textStart: Int, _ text: Span<UInt8>, _ list: TokenList
    ) -> (Int, isInside: Bool) {
        if start - textStart <= lead { return (textStart, false) }
        var best = start
        var number = firstWord(from: start)
        while number > 0, start - words[number - 1].source.lowerBound <= lead {
            number -= 1
            if number > 0, let boundary = sentenceBreak(after: number - 1, text, list), start - boundary.start <= lead {
                best = min(best, boundary.start)
            }
        }
        return (best, false)
    }

    /// Where the word at `number` begins with all that sticks to it (`l’«`, the first half of a compound); never
    /// past `latest`.
    private func wordStart(_ number: Int, _ latest: Int, _ text: Span<UInt8>) -> Int {
        guard number < words.count, words[number].source.lowerBound <= latest else { return latest }
        let wordStart = words[number].source.lowerBound
        var index = wordStart
        while index > 0, wordStart - index < 48, !isWhiteSpace(text[index - 1]) { index -= 1 }
        return wordStart - index < 48 ? index : wordStart
    }

    // MARK: End

    /// The end of the last sentence that fits, if the passage is then long enough; else the end of the last word that
    /// fits.
    private func end(
        from start: Int, after core: Int, _ text: Span<UInt8>, _ list: TokenList
    ) -> (Int, isInside: Bool) {
        let limit = max(core, start + target)
        let textEnd = lastText(text)
        if textEnd <= limit + target / 6 { return (max(textEnd, core), false) }
        var sentenceEnd: Int?
        var wordEnd = core
        var number = max(0, firstWord(from: core) - 1)
        while number < words.count {
            let word = words[number]
            if word.source.upperBound > limit + target / 6 { break }
            if word.source.upperBound <= limit, isFollowedByGap(number, text) {
                wordEnd = max(wordEnd, word.source.upperBound)
            }
            if let boundary = sentenceBreak(after: number, text, list), boundary.isEnd, boundary.end >= core,
                boundary.end <= limit + target / 6
            {
                sentenceEnd = boundary.end
            }
            number += 1
        }
        if let sentenceEnd, sentenceEnd - start >= target / 2 { return (sentenceEnd, false) }
        if wordEnd > start { return (wordEnd, true) }
        return (characterBoundary(text, start + target), true)
    }

    private func isFollowedByGap(_ number: Int, _ text: Span<UInt8>) -> Bool {
        guard number + 1 < words.count else { return true }
        let gap = words[number].source.upperBound..<words[number + 1].source.lowerBound
        return gap.contains { isWhiteSpace(text[$0]) }
    }

    // MARK: Text

    private func sentenceBreak(after number: Int, _ text: Span<UInt8>, _ list: TokenList) -> SentenceBreak? {
        guard number + 1 < words.count else { return nil }
        let word = words[number]
        let gap = word.source.upperBound..<words[number + 1].source.lowerBound
        return SentenceBreak(
            in: text, gap: gap, after: word.source, surface: list.surfaces.span.extracting(word.surface))
    }

    /// The number of the first word that begins at `offset` or after it.
    private func firstWord(from offset: Int) -> Int {
        var low = 0
        var high = words.count
        while low < high {
            let middle = (low + high) / 2
            if words[middle].source.lowerBound < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func firstText(_ text: Span<UInt8>) -> Int {
        var index = 0
        while index < text.count, isWhiteSpace(text[index]) { index += 1 }
        return index
    }

    private func lastText(_ text: Span<UInt8>) -> Int {
        var index = text.count
        while index > 0, isWhiteSpace(text[index - 1]) { index -= 1 }
        return index
    }

    /// The last character boundary at or before `offset`.
    private func characterBoundary(_ text: Span<UInt8>, _ offset: Int) -> Int {
        var index = min(offset, text.count)
        while index > 0, index < text.count, text[index] & 0xC0 == 0x80 { index -= 1 }
        return index
    }

    private func isWhiteSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
