/// What stands below the article, or between its parts, under a heading that announces something else.
extension MainContent {
    /// What follows "Sur le même sujet" and the like, where it is the smaller part and the article does not go on below
    /// it.
    mutating func cutAppendix(_ range: Range<Int>) {
        var after = 0
        var total = 0
        for index in range where verdicts[index] == .kept { total += blocks[index].words }
        var start: Int?
        var boxes: [Range<Int>] = []
        for index in range.reversed() {
            let verdict = verdicts[index]
            if verdict == .kept { after += blocks[index].words }
            if facts.isReply(blocks[index]) { start = index }
            guard verdict == .kept || verdict == .dropped(.phrase) || verdict == .dropped(.short) else { continue }
            // Readers may have written more than the author.
            let opensComments = PageBoilerplate.opensComments(blocks[index])
            let isSmall =
                after * 3 <= total
                || opensComments
                    && total - after >= (blocks[index].isHeading ? Self.brief : ElementReasons.shortArticle)
            if opensComments {
                if isSmall, blocks[index].isHeading || !page.goesOn(around: index, tree) { start = index }
            } else if PageBoilerplate.opensAppendix(blocks[index]) {
                if let box = linksBetween(index, range) {
                    boxes.append(box)
                } else if isSmall {
                    start = index
                }
            }
            if total - after >= Self.brief, opensArticle(index) { start = index }
        }
        for index in boxes.joined() where verdicts[index] == .kept { verdicts[index] = .dropped(.appendix) }
        guard let start else { return }
        for index in start..<range.upperBound where verdicts[index] == .kept { verdicts[index] = .dropped(.appendix) }
    }

    /// The least number of words of an article, where what stands below says that it is one.
    private static let brief = 25

    /// Whether another article begins here, as where pages load the next one below: a main heading, and a date or a
    /// byline.
    private func opensArticle(_ index: Int) -> Bool {
        blocks[index].kind == .heading(level: 1) && !facts.isTitle(blocks[index])
            && blocks[(index + 1)...].prefix(3).contains {
                !$0.isProse && (PageDates.isDateLine($0) || PageBoilerplate.isByline($0))
            }
    }

    /// The heading and the links below it, where these stand between paragraphs of the article: in an element of their
    /// own, or as a list, below which paragraphs like those above go on. nil where it is what ends the article.
    private func linksBetween(_ heading: Int, _ range: Range<Int>) -> Range<Int>? {
        func isText(_ index: Int) -> Bool { verdicts[index] == .kept && blocks[index].isProse }
        let above = range.prefix { $0 < heading }.reversed().filter(isText).prefix(Self.comparedParagraphs)
        guard let previous = above.first, let next = (heading + 1..<range.upperBound).first(where: isText) else {
            return nil
        }
        // Headlines with their beginnings, in an element of their own.
        let own = page.range(of: ownElement(heading, apartFrom: previous))
        let headlines = own.count { blocks[$0].linkedWords >= 3 && blocks[$0].linkDensity > 0.5 }
        if own.contains(next), headlines >= max(1, own.count(where: isText)),
            let below = (own.upperBound..<max(own.upperBound, range.upperBound)).first(where: isText),
            isBeside(blocks[below], blocks[previous]) || isAlike(blocks[below], blocks[previous])
        {
            return heading..<own.upperBound
        }
        let links = (heading..<next).filter { blocks[$0].linkedWords >= 2 && blocks[$0].linkDensity > 0.5 }
        guard let last = links.last,
            above.contains(where: { isBeside(blocks[next], blocks[$0]) || isAlike(blocks[next], blocks[$0]) })
        else { return nil }
        let box = page.range(of: ownElement(heading, apartFrom: next))
        if box.contains(last), box.lowerBound > previous { return heading..<max(box.upperBound, last + 1) }
        // Headlines of other articles with their beginnings are no list of links.
        let rest = next..<range.upperBound
        let isTeasers = rest.dropLast().contains {
            blocks[$0].linkedWords >= 3 && blocks[$0].linkDensity > 0.5 && isText($0 + 1)
        }
        let isSection = (last + 1..<next).contains { verdicts[$0] == .kept && blocks[$0].isLikeHeading }
        guard !isTeasers, isSection || rest.count(where: isText) >= 2 else { return nil }
        return heading..<last + 1
    }

    /// How many paragraphs above a heading those below it are compared with.
    private static let comparedParagraphs = 8

    /// The largest element around a block that another one is not in.
    private func ownElement(_ block: Int, apartFrom other: Int) -> Int {
        var node = blocks[block].node
        while tree.nodes[node].parent < node, !page.range(of: tree.nodes[node].parent).contains(other) {
            node = tree.nodes[node].parent
        }
        return node
    }
}
