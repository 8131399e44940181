/// What is the article's because of where it stands: between its paragraphs.
extension MainContent {
    /// Figures in cells and headings, as in a table of results, and sentences that begin like a site's own words:
    /// `Accueil triomphal à Kayes pour le président.`
    mutating func takeBetweenProse(_ range: Range<Int>) {
        func isKeptProse(_ index: Int) -> Bool { verdicts[index] == .kept && blocks[index].isProse }
        guard let first = range.first(where: isKeptProse), let last = range.last(where: isKeptProse) else { return }
        var next = Array(repeating: last, count: last - first + 1)
        for index in (first...last).reversed() {
            next[index - first] = isKeptProse(index) ? index : index < last ? next[index - first + 1] : last
        }
        var previous = first
        for index in first...last {
            if isKeptProse(index) { previous = index }
            switch verdicts[index] {
            case .dropped(.short) where blocks[index].isNumber && isFigure(blocks[index]):
                verdicts[index] = .kept
            case .dropped(.phrase) where PageBoilerplate.isDoubtful(blocks[index]):
                let isAmongProse =
                    isBeside(blocks[index], blocks[previous]) && isBeside(blocks[index], blocks[next[index - first]])
                if isAmongProse { verdicts[index] = .kept }
            case .dropped(.phrase) where PageBoilerplate.isCrosshead(blocks[index]):
                if isBeside(blocks[previous], blocks[next[index - first]]) { verdicts[index] = .kept }
            default: break
            }
        }
    }

    private func isFigure(_ block: PageBlock) -> Bool {
        block.linkedWords == 0 && block.words > 0 && (block.kind == .cell || block.isHeading)
    }
}
