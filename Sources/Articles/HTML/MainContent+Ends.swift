/// Where the article begins and ends in its container.
extension MainContent {
    /// What stands below the end of the text as the page states it.
    mutating func cutBelowStated(_ range: Range<Int>) {
        guard body.isWhole, let last = range.last(where: { body.covers[$0] && verdicts[$0] == .kept }),
            !goesOn(below: last, in: range)
        else { return }
        for index in last + 1..<max(range.upperBound, last + 1) where verdicts[index] == .kept {
            if blocks[index].words >= 4 { verdicts[index] = .dropped(.appendix) }
        }
    }

    /// Whether paragraphs go on below the end of what the page states, so that this is a beginning only: several like
    /// those of it, or one with a heading, that are no small part.
    private func goesOn(below last: Int, in range: Range<Int>) -> Bool {
        var (words, paragraphs, hasHeading) = (0, 0, false)
        for index in range where index > last && verdicts[index] == .kept {
            if blocks[index].isProse, isBeside(blocks[index], blocks[last]) || isAlike(blocks[index], blocks[last]) {
                words += blocks[index].words
                paragraphs += 1
            } else if paragraphs == 0, blocks[index].isLikeHeading {
                // `7h03 - Japon : …` is the next entry of a live blog.
                if blocks[index].text.utf8.first?.isASCIIDigit ?? false { return false }
                hasHeading = true
            }
        }
        let stated = range.reduce(0) { $0 + (body.covers[$1] ? blocks[$1].words : 0) }
        return paragraphs >= (hasHeading ? 1 : 2) && words * 4 >= stated
    }

    /// Short blocks before the first and after the last prose are not the article's, but for headings before it,
    /// paragraphs beside it, and what they head. Dates and bylines on a line of their own go even where they stand
    /// below the lead.
    mutating func trimEnds(_ range: Range<Int>) {
        guard let first = range.first(where: { verdicts[$0] == .kept && blocks[$0].isProse }),
            let last = range.last(where: { verdicts[$0] == .kept && blocks[$0].isProse })
        else { return }
        var isText = false
        // Whether something between the block and the first prose stays.
        var isHead = false
        let list = listed(after: last, in: range)
        for index in range.reversed() where verdicts[index] == .kept && (index < first + 6 || index > last - 4) {
            let block = blocks[index]
            defer { isHead = isHead || index < first && verdicts[index] == .kept }
            if list.contains(index) {
                isText = isText || index > last
                continue
            }
            if block.isProse { continue }
            if index > last, PageDates.isPlaceAndDate(block) { continue }
            if block.kind != .quote, PageDates.isDateLine(block) || PageBoilerplate.isByline(block) {
                verdicts[index] = .dropped(.byline)
                continue
            }
            if index >= first, index <= last || body.covers[index] { continue }
            if isText, block.isLikeHeading || isAlike(block, blocks[last]) { continue }
            if index > last, !isText, PageBoilerplate.isSignature(block) {
                verdicts[index] = .dropped(.byline)
                continue
            }
            if isTextBeside(block, blocks[index < first ? first : last]) {
                isText = index > last
                continue
            }
            if index < first, block.isHeading, block.words > 3, !isHead { continue }
            verdicts[index] = .dropped(.short)
        }
    }

    /// The list or the lines that the last prose announces, directly or by a line that ends with a colon.
    private func listed(after last: Int, in range: Range<Int>) -> Range<Int> {
        let kept = (last..<range.upperBound).lazy.filter { verdicts[$0] == .kept }
        guard let opening = kept.prefix(4).first(where: { blocks[$0].opensList }),
            let first = kept.first(where: { $0 > opening })
        else { return last..<last }
        var end = first
        while end < range.upperBound, verdicts[end] == .kept, !blocks[end].isHeading,
            tree.nodes[blocks[end].node].tag == tree.nodes[blocks[first].node].tag,
            tree.nodes[blocks[end].node].parent == tree.nodes[blocks[first].node].parent
        {
            end += 1
        }
        return opening..<end
    }

    /// Whether a short block is a sentence, or a paragraph among paragraphs.
    private func isTextBeside(_ block: PageBlock, _ prose: PageBlock) -> Bool {
        guard !block.isExcerpt else { return false }
        // `Merci beaucoup.`
        if block.words < 4 {
            return block.kind == .paragraph && block.endsLikeSentence && !block.opensList && block.linkedWords == 0
                && isBeside(block, prose)
        }
        // A cell may be a figure of a table, or a paragraph of a page that is laid out by one.
        if block.kind == .cell { return block.endsLikeSentence && isAlike(block, prose) }
        return block.endsLikeSentence && block.linkDensity < 0.3
            || (block.linkDensity < 0.6 || block.endsLikeSentence && block.words - block.linkedWords >= 6)
                && isBeside(block, prose)
    }

    /// Whether both are paragraphs, or whatever else, of the same parent.
    func isBeside(_ one: PageBlock, _ other: PageBlock) -> Bool {
        tree.nodes[one.node].parent == tree.nodes[other.node].parent && one.node != other.node
            && tree.nodes[one.node].tag == tree.nodes[other.node].tag && tree.nodes[one.node].tag != .div
    }

    /// Whether both elements have the same name and, but for digits, the same classes.
    func isAlike(_ one: PageBlock, _ other: PageBlock) -> Bool {
        func letters(_ node: Int) -> [UInt8] { tree.bytes(.class, of: node, limit: 400).filter(\.isASCIILetter) }
        return one.words >= 3 && one.linkDensity < 0.3 && tree.nodes[one.node].tag == tree.nodes[other.node].tag
            && letters(one.node) == letters(other.node)
    }

    /// A heading needs something below it.
    mutating func dropLonelyHeadings(_ range: Range<Int>) {
        var hasText = false
        for index in range.reversed() where verdicts[index] == .kept {
            if blocks[index].isHeading {
                if !hasText { verdicts[index] = .dropped(.short) }
            } else {
                hasText = true
            }
        }
    }
}
