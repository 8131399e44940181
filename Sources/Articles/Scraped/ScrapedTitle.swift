internal import SearchModel

/// Finds the title above an article's text.
///
/// A title shares its words with the text (the other headlines of a page do not), stands near it, is often there twice
/// (as the page's and as the article's), and comes before the lead.
struct ScrapedTitle {
    /// The words of the title, without the site's name and the date.
    private(set) var text: String?
    /// The line that it is in.
    private(set) var index: Int?
    /// The site's name, where the title ended with it.
    private(set) var site: String?

    /// The most lines above the text that are looked at.
    private static let reach = 400
    static let mostWords = 40

    private struct Candidate {
        var index: Int
        var text: String
        var site: String?
        var overlap: Double
        var score: Double
    }

    /// A title that is known.
    init(_ title: String) { text = title }

    /// `first` is the first line of sentences.
    init(_ content: ScrapedContent, before first: Int, sites: SiteNames) {
        let vocabulary = Self.vocabulary(content, from: first)
        var repetitions: [[UInt8]: Int] = [:]
        var candidates: [Candidate] = []
        for index in max(0, first - Self.reach)..<first {
            guard let candidate = Self.candidate(content, index, sites: sites, vocabulary) else { continue }
            repetitions[FoldedText(candidate.text.utf8).bytes, default: 0] += 1
            candidates.append(candidate)
        }
        // What stands between a line and the text.
        var distance = 0.0
        var last = first
        for place in candidates.indices.reversed() {
            let index = candidates[place].index
            for between in index + 1..<last {
                distance += content.isClutter(between) ? 0.01 : content.isJunk(between) ? 0.06 : 0.02
            }
            last = index
            let count = repetitions[FoldedText(candidates[place].text.utf8).bytes] ?? 1
            // What stands there time and again is a button, not a title.
            candidates[place].score += (count > 4 ? -1 : count > 1 ? 0.7 : 0) - min(distance, 1.5)
            if isFollowedByDate(content, index) { candidates[place].score += 0.4 }
            if isInList(content, index, before: first) { candidates[place].score -= 0.8 }
            if place == 0, opensPage(content, index) { candidates[place].score += 0.3 }
        }
        guard var best = candidates.max(by: { $0.score < $1.score }), best.score >= 0.6 else {
            takeNearest(content, first, candidates)
            return
        }
        // The lead says the same as the title, and follows it.
        while let before = candidates.last(where: { $0.index < best.index }), before.overlap >= 0.5,
            before.score >= best.score - 0.8, best.index - before.index <= 6,
            (before.index + 1..<best.index).allSatisfy({ !content.isJunk($0) || content.isClutter($0) })
        {
            best = before
        }
        // What is under the photograph says the same too, and is nearer.
        if Self.isCaptionLike(content.lines[best.index]),
            let before = candidates.last(where: {
                $0.index < best.index && best.index - $0.index <= 12 && !Self.isCaptionLike(content.lines[$0.index])
            }), before.score >= max(0, best.score - 2), !isInList(content, before.index, before: first)
        {
            best = before
        }
        // Where it is there twice, once with the names of sections glued to it.
        if let shorter = candidates.last(where: { isTail($0, of: best) }) { best = shorter }
        let words = FoldedText(best.text.utf8)
        let same = candidates.filter { FoldedText($0.text.utf8) == words }
        text = best.text
        // A page has its title above the menus too; the article's is the one below them.
        index = same.last.flatMap { $0.index - best.index > 8 ? $0.index : nil } ?? best.index
        site =
            best.site ?? same.lazy.compactMap { $0.site }.first
            ?? candidates.lazy.compactMap { content.kinds[$0.index] == .date ? nil : $0.site }.first
    }

    /// Without a line that the text agrees with: the one right above it, if it looks like a title.
    private mutating func takeNearest(_ content: ScrapedContent, _ first: Int, _ candidates: [Candidate]) {
        guard let nearest = candidates.last, nearest.score > 0 || isFollowedByDate(content, nearest.index),
            (nearest.index + 1..<first).allSatisfy({ content.isClutter($0) })
        else { return }
        let line = content.lines[nearest.index]
        guard line.words >= 4, line.words <= 25, !line.isTruncated, !line.isBullet,
            !isInList(content, nearest.index, before: first)
        else { return }
        text = nearest.text
        index = nearest.index
        site = nearest.site
    }

    /// Whether nothing above a line can belong to the article.
    private func opensPage(_ content: ScrapedContent, _ index: Int) -> Bool {
        (0..<index).allSatisfy { content.isClutter($0) || content.isJunk($0) }
    }

    private func isTail(_ one: Candidate, of other: Candidate) -> Bool {
        let short = FoldedText(one.text.utf8).bytes
        let long = FoldedText(other.text.utf8).bytes
        return short.count >= 20 && short.count < long.count && long.suffix(short.count).elementsEqual(short)
            && 2 * short.count > long.count && one.score >= other.score - 1.5
    }

    private static func candidate(
        _ content: ScrapedContent, _ index: Int, sites: SiteNames, _ vocabulary: Set<PackedWord>
    ) -> Candidate? {
        let line = content.lines[index]
        switch content.kinds[index] {
        case .boilerplate, .item, .excerpt, .byline: return nil
        default: break
        }
        guard line.words >= (line.headingLevel == 1 ? 1 : 3), line.words <= mostWords, !line.text.hasSuffix(":"),
            !ScrapedByline.opensByline(line)
        else { return nil }
        if line.words > 18, hasTwoSentences(line.text) { return nil }
        let cleaned = TitleText(line.text, sites: sites)
        if content.kinds[index] == .date, cleaned.text == line.text { return nil }
        let folded = FoldedText(cleaned.text.utf8)
        let content = Set(folded.words.filter { $0.count >= 3 && !FunctionWords.contains($0) }.map { stem($0) })
        guard !content.isEmpty else { return nil }
        let overlap = Double(content.count { vocabulary.contains($0) }) / Double(content.count)
        var score = 2.5 * overlap * min(1, Double(content.count) / 3)
        if line.headingLevel > 0 { score += line.headingLevel == 1 ? 1 : 0.3 }
        if cleaned.site != nil && overlap > 0 || cleaned.hasScraperMark { score += 0.4 }
        if line.words > 25 { score -= 0.5 }
        if line.words <= 4, line.headingLevel == 0 { score -= 0.5 }
        if line.isTruncated { score -= 0.3 }
        if line.endsSentence, line.words > 20 { score -= 0.4 }
        if line.endsSentence, endsWithDate(line) { score -= 0.6 }
        return Candidate(index: index, text: cleaned.text, site: cleaned.site, overlap: overlap, score: score)
    }

    private static func hasTwoSentences(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        return scalars.indices.dropFirst(40).dropLast(3).contains { index in
            ".!?".unicodeScalars.contains(scalars[index]) && scalars[index + 1] == " "
                && scalars[index + 2].properties.isUppercase
        }
    }

    private static func isCaptionLike(_ line: ScrapedLine) -> Bool {
        line.headingLevel == 0 && (line.text.last == "." || endsWithDate(line))
    }

    /// `… à Paris, le 17 avril 2019.`, as captions end.
    private static func endsWithDate(_ line: ScrapedLine) -> Bool {
        guard line.words >= 8, line.text.hasDigit else { return false }
        guard let last = DateScanner().readings(in: line.text).last, last.precision == .day else { return false }
        return line.text.utf8.count - last.range.upperBound <= 40
    }

    /// Whether a date or a byline comes next, as under titles.
    private func isFollowedByDate(_ content: ScrapedContent, _ index: Int) -> Bool {
        content.lines.indices[(index + 1)...].prefix(5).contains {
            content.kinds[$0] == .date || content.kinds[$0] == .byline
        }
    }

    /// Whether it is one of four headlines or more, in a row or each with its date.
    private func isInList(_ content: ScrapedContent, _ index: Int, before first: Int) -> Bool {
        let isNext = { (other: Int) in
            content.lines.indices.contains(other) && isHeadline(content, other, beside: index)
        }
        let before = (1...4).prefix { isNext(index - $0) }.count
        let after = (1...4).prefix { isNext(index + $0) }.count
        if before + after >= 3 { return true }
        guard isDated(content, index) else { return false }
        var others: Set<[UInt8]> = []
        for other in max(0, index - 10)..<min(index + 10, first)
        where isHeadline(content, other, beside: index) && isDated(content, other) {
            others.insert(content.lines[other].folded.bytes)
        }
        return others.count >= 2
    }

    private func isDated(_ content: ScrapedContent, _ index: Int) -> Bool {
        content.lines.indices[(index + 1)...].prefix(4).contains { content.kinds[$0] == .date }
    }

    private func isHeadline(_ content: ScrapedContent, _ other: Int, beside index: Int) -> Bool {
        let line = content.lines[other]
        switch content.kinds[other] {
        case .short, .item, .excerpt: break
        default: return false
        }
        return line.words >= 4 && line.headingLevel == 0 && line.folded != content.lines[index].folded
            && (!line.endsSentence || line.isTruncated || "?!".contains(line.text.last ?? "."))
    }

    /// The words of the text that mean something, cut to six letters.
    private static func vocabulary(_ content: ScrapedContent, from first: Int) -> Set<PackedWord> {
        var words: Set<PackedWord> = []
        var budget = 60_000
        for index in content.body
        where content.isProse(index) && (index >= first || content.lines[index].words >= 18) {
            let text = FoldedText(content.lines[index].text.utf8.prefix(budget))
            budget -= text.bytes.count
            for word in text.words where word.count >= 3 { words.insert(stem(word)) }
            if budget <= 0 { break }
        }
        return words
    }

    static func stem(_ word: ArraySlice<UInt8>) -> PackedWord { PackedWord(word.prefix(6)) }

    /// Whether a line says the title again, or nearly so.
    func isRepeated(by line: ScrapedLine) -> Bool {
        guard let text, line.words <= Self.mostWords else { return false }
        let one = Set(FoldedText(text.utf8).words.filter { $0.count > 1 })
        let other = Set(line.folded.words.filter { $0.count > 1 })
        let shared = one.intersection(other).count
        return 10 * shared >= 8 * max(one.count, other.count)
            || one.count >= 5 && shared == one.count && other.count <= one.count + 6
            || other.count >= 5 && shared == other.count && other.count * 2 >= one.count
    }
}
