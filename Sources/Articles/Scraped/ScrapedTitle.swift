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
                distance += content.isJunk(between) || content.kinds[between] == .date ? 0.06 : 0.02
            }
            last = index
            let count = repetitions[FoldedText(candidates[place].text.utf8).bytes] ?? 1
            // What stands there time and again is no title but a button.
            candidates[place].score += (count > 4 ? -1 : count > 1 ? 0.7 : 0) - min(distance, 1.5)
            if isFollowedByDate(content, index) { candidates[place].score += 0.4 }
            if isInList(content, index) { candidates[place].score -= 0.8 }
        }
        guard var best = candidates.max(by: { $0.score < $1.score }), best.score >= 0.6 else { return }
        // The lead says the same as the title, and follows it.
        while let before = candidates.last(where: { $0.index < best.index }), before.overlap >= 0.5,
            before.score >= best.score - 0.8, best.index - before.index <= 6,
            (before.index + 1..<best.index).allSatisfy({ !content.isJunk($0) })
        {
            best = before
        }
        // The first of those that are the same.
        let words = FoldedText(best.text.utf8)
        let same = candidates.first { FoldedText($0.text.utf8) == words }
        text = best.text
        index = best.index
        site = best.site ?? same?.site ?? candidates.lazy.compactMap { $0.site }.first
    }

    private static func candidate(
        _ content: ScrapedContent, _ index: Int, sites: SiteNames, _ vocabulary: Set<PackedWord>
    ) -> Candidate? {
        let line = content.lines[index]
        switch content.kinds[index] {
        case .boilerplate, .item, .excerpt: return nil
        default: break
        }
        guard line.words >= (line.headingLevel == 1 ? 1 : 3), line.words <= mostWords, !line.text.hasSuffix(":"),
            !ScrapedByline.isByline(line)
        else { return nil }
        let cleaned = TitleText(line.text, sites: sites)
        if content.kinds[index] == .date, cleaned.text == line.text { return nil }
        let folded = FoldedText(cleaned.text.utf8)
        let content = Set(folded.words.filter { $0.count >= 3 && !FunctionWords.contains($0) }.map { stem($0) })
        guard !content.isEmpty else { return nil }
        let overlap = Double(content.count { vocabulary.contains($0) }) / Double(content.count)
        var score = 2.5 * overlap * min(1, Double(content.count) / 3)
        if line.headingLevel > 0 { score += line.headingLevel == 1 ? 1 : 0.3 }
        if cleaned.site != nil || cleaned.hasScraperMark { score += 0.4 }
        if line.words > 25 { score -= 0.5 }
        if line.words <= 4, line.headingLevel == 0 { score -= 0.5 }
        if line.isTruncated { score -= 0.3 }
        if line.endsSentence, line.words > 20 { score -= 0.4 }
        return Candidate(index: index, text: cleaned.text, site: cleaned.site, overlap: overlap, score: score)
    }

    /// Whether a date or a byline comes next, as under titles.
    private func isFollowedByDate(_ content: ScrapedContent, _ index: Int) -> Bool {
        content.lines.indices[(index + 1)...].prefix(5).contains {
            content.kinds[$0] == .date || ScrapedByline.isByline(content.lines[$0])
        }
    }

    /// Whether it is one of four headlines or more in a row.
    private func isInList(_ content: ScrapedContent, _ index: Int) -> Bool {
        func isHeadline(_ other: Int) -> Bool {
            guard content.lines.indices.contains(other), content.kinds[other] == .short else { return false }
            let line = content.lines[other]
            guard line.words >= 4, !line.endsSentence, line.headingLevel == 0 else { return false }
            return other == index || line.folded != content.lines[index].folded
        }
        guard isHeadline(index) else { return false }
        let before = (1...4).prefix { isHeadline(index - $0) }.count
        let after = (1...4).prefix { isHeadline(index + $0) }.count
        return before + after >= 3
    }

    /// The words of the text that mean something, cut to six letters.
    private static func vocabulary(_ content: ScrapedContent, from first: Int) -> Set<PackedWord> {
        var words: Set<PackedWord> = []
        var budget = 60_000
        for index in content.body where index >= first && content.isProse(index) {
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

/// A title without what scrapers and pages glue to it.
struct TitleText {
    private(set) var text: String
    private(set) var site: String?
    /// The mark `date 2025-05` before it.
    private(set) var scraperDate: ArticleDate?
    var hasScraperMark: Bool { scraperDate != nil }

    init(_ line: String, sites: SiteNames) {
        let title = TitleLine(line[...], format: .text)
        scraperDate = title.scraperDate
        text = Self.withoutDateLabel(TitleLine.joined(title.text))
        if let (name, rest) = sites.cut(from: text) {
            site = name
            text = rest
        }
    }

    /// Without ` Publié le lundi 19 mai 2025` and what follows.
    private static func withoutDateLabel(_ title: String) -> String {
        let bytes = Array(title.utf8)
        for reading in DateScanner().readings(in: bytes) where reading.cue == .published || reading.cue == .updated {
            guard let introduction = reading.introduction else { continue }
            // The introduction ends where the date begins, but for spaces.
            let length = introduction.utf8.count
            var start = reading.range.lowerBound - length
            while start > 0, !bytes[start...].starts(with: introduction.utf8) { start -= 1 }
            let rest = String(decoding: bytes[..<start], as: UTF8.self)[...].trimmed
            let title = rest.last.map { "|-–—•:,(".contains($0) } == true ? rest.dropLast().trimmed : rest
            if ScrapedLine(String(title), number: 0).words >= 3 { return String(title) }
        }
        return title
    }
}
