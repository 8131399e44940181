/// What a page puts between the paragraphs of an article.
extension ScrapedContent {
    /// Whether some lines were copied with a page around them. A word that may head a part of the article as well says
    /// so only where there is another.
    static func isFramed(_ lines: [ScrapedLine], _ kinds: [Kind]) -> Bool {
        var headings = 0
        for (line, kind) in zip(lines, kinds) {
            guard case .boilerplate(let boilerplate) = kind, boilerplate.tellsOfPage else { continue }
            guard BoilerplatePlace.heading.matches(line.folded) else { return true }
            headings += 1
        }
        return headings >= 2
    }

    /// The lines that are boxes: related articles and invitations with prose above, and prose again a few lines below.
    /// The headlines in them come behind them.
    func boxes() -> [(index: Int, headlines: Range<Int>)] {
        var boxes: [(index: Int, headlines: Range<Int>)] = []
        var hasProse = false
        for index in lines.indices {
            if kinds[index] == .prose { hasProse = true }
            guard hasProse, case .boilerplate(let kind) = kinds[index], kind.endsArticle else { continue }
            guard kind == .related || kind == .footer && BoilerplatePlace.invitation.matches(lines[index].folded),
                let next = resumption(below: index, kind)
            else { break }
            boxes.append((index, kind == .related ? index + 1..<next : index + 1..<index + 1))
        }
        return boxes
    }

    /// How many lines a box has at most.
    private static let mostLinesInBox = 6

    /// Where the text goes on below a box.
    private func resumption(below index: Int, _ kind: ScrapedBoilerplate) -> Int? {
        var headlines: [Int] = []
        for next in lines.indices[(index + 1)...].prefix(Self.mostLinesInBox) {
            switch kinds[next] {
            case .prose:
                // Below its headline there is what a page shows of another article.
                guard lines[next].words >= 20, headlines.count <= 3, kind == .footer || !headlines.isEmpty,
                    !headlines.contains(where: { isHeadline($0, of: next) })
                else { return nil }
                return next
            case .short, .item, .nearProse:
                if lines[next].words >= 3 { headlines.append(next) }
            case .boilerplate(let kind) where !kind.endsArticle: continue
            default: return nil
            }
        }
        return nil
    }

    /// Whether a paragraph says at least half of what a line above it says.
    private func isHeadline(_ index: Int, of paragraph: Int) -> Bool {
        let words = Set(
            lines[index].folded.words.filter { $0.count >= 3 && !FunctionWords.contains($0) }.map {
                ScrapedTitle.stem($0)
            })
        let text = Set(FoldedText(lines[paragraph].text.utf8.prefix(2000)).words.map { ScrapedTitle.stem($0) })
        return !words.isEmpty && 2 * words.intersection(text).count >= words.count
    }
}
