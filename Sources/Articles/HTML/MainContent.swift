/// Finds the article among a page's blocks.
///
/// 1. Elements that are there for something else (navigation, sharing, comments …) are left out with all that is in them, unless they hold most of
///    the page's prose, as the one form around a whole page does.
/// 2. The article's container is the smallest element whose prose, less what is there of links and labels, comes near the page's best
///    (the readability family scores parents by their paragraphs; a sum over the subtree needs no weights by distance).
/// 3. In the container, blocks are judged by length, function words and links, and those in between by their neighbours (jusText: Pomikálek,
///    2011; boilerpipe: Kohlschütter et al., WSDM 2010).
/// 4. What stands between the title and the container is taken in where it is the article's lead.
struct MainContent {
    private(set) var verdicts: [Verdict]

    enum Verdict: Equatable {
        case kept
        case dropped(DropReason)
    }

    private let page: PageBlocks
    private let tree: HTMLTree
    private let facts: PageFacts
    private var blocks: [PageBlock] { page.blocks }
    /// By node, the nearest reason to leave it out at or above it.
    private var reasons: [ElementRole.Boilerplate?] = []
    /// By block, whether its words say that it is none of the article's.
    private var phrases: [DropReason?] = []
    /// By block, how many of those before it are the title.
    private var titlesBefore: [Int] = [0]

    init(_ page: PageBlocks, of tree: HTMLTree, facts: PageFacts) {
        self.page = page
        self.tree = tree
        self.facts = facts
        verdicts = Array(repeating: .dropped(.outside), count: page.blocks.count)
        for block in page.blocks {
            phrases.append(FrenchBoilerplate.reason(block))
            titlesBefore.append(
                (titlesBefore.last ?? 0) + (block.kind == .heading(level: 1) && facts.isTitle(block) ? 1 : 0))
        }
        findReasons()
        let container = ArticleContainer(page, of: tree, scores: page.blocks.indices.map { score($0) })
        let range = page.range(of: container.node)
        judge(range, in: container)
        takeLead(before: range.lowerBound)
        dropRepetitions()
        for index in blocks.indices where verdicts[index] == .dropped(.outside) {
            if let reason = reasons[blocks[index].firstText] {
                verdicts[index] = .dropped(.element(reason))
            } else if facts.isTitle(blocks[index]) {
                verdicts[index] = .dropped(.title)
            }
        }
    }

    private func holdsTitle(_ node: Int) -> Bool {
        let range = page.range(of: node)
        return titlesBefore[range.upperBound] > titlesBefore[range.lowerBound]
    }

    // MARK: Elements

    private mutating func findReasons() {
        let total = page.prose
        reasons.reserveCapacity(tree.nodes.count)
        for (index, node) in tree.nodes.enumerated() {
            let inherited = node.parent < index ? reasons[node.parent] : nil
            guard node.tag != .text else {
                reasons.append(inherited)
                continue
            }
            let role = ElementRole(index, in: tree)
            if let inherited {
                reasons.append(inherited)
            } else if let own = role.boilerplate, canHold(own, prose: page.prose(of: index), of: total),
                role.isStated || !holdsTitle(index)
            {
                reasons.append(own)
            } else {
                reasons.append(nil)
            }
        }
    }

    /// Whether an element that holds so many of the page's words of prose can be left out for that reason.
    private func canHold(_ reason: ElementRole.Boilerplate, prose: Int, of total: Int) -> Bool {
        switch reason {
        // Readers may have written more than the author.
        case .comments: prose * 10 <= total * 7 || total - prose >= Self.shortArticle
        case .hidden, .footer, .navigation: prose * 2 <= total
        default: prose * 10 <= total * 3
        }
    }

    /// So many words of prose can be an article, beside comments that are longer.
    private static let shortArticle = 80

    // MARK: Blocks

    /// What a block says for being in the article, in words.
    private func score(_ index: Int) -> Double {
        let block = blocks[index]
        guard reasons[block.firstText] == nil, phrases[index] == nil else { return 0 }
        if block.isProse { return Double(block.words - block.linkedWords) }
        if block.linkDensity > 0.5 { return -Double(block.words) }
        return block.isHeading || block.words < 10 ? -1 : 0
    }

    private mutating func judge(_ range: Range<Int>, in container: ArticleContainer) {
        for index in range {
            let block = blocks[index]
            if let reason = reasons[block.firstText] {
                verdicts[index] = .dropped(.element(reason))
            } else if let reason = phrases[index] {
                verdicts[index] = .dropped(reason)
            } else if facts.isTitle(block) {
                verdicts[index] = .dropped(.title)
            } else if block.words == 0 {
                verdicts[index] = .dropped(.short)
            } else if block.kind == .caption {
                verdicts[index] = .dropped(.element(.caption))
            } else if block.linkDensity > 0.5, block.words > 0, !facts.isDescription(block),
                !(block.linkDensity < 0.8 && block.endsLikeSentence)
            {
                verdicts[index] = .dropped(.links)
            } else if container.isInBadPart(block) {
                verdicts[index] = .dropped(.links)
            } else {
                verdicts[index] = .kept
            }
        }
        cutAppendix(range)
        trimEnds(range)
        dropLonelyHeadings(range)
    }

    /// What follows "Sur le même sujet" and the like, where it is the smaller part.
    private mutating func cutAppendix(_ range: Range<Int>) {
        var after = 0
        var total = 0
        for index in range where verdicts[index] == .kept { total += blocks[index].words }
        var start: Int?
        for index in range.reversed() {
            let verdict = verdicts[index]
            if verdict == .kept { after += blocks[index].words }
            guard verdict == .kept || verdict == .dropped(.phrase) || verdict == .dropped(.short) else { continue }
            // Readers may have written more than the author.
            let isSmall =
                after * 3 <= total
                || total - after >= Self.shortArticle && FrenchBoilerplate.opensComments(blocks[index])
            if isSmall, FrenchBoilerplate.opensAppendix(blocks[index]) { start = index }
        }
        guard let start else { return }
        for index in start..<range.upperBound where verdicts[index] == .kept { verdicts[index] = .dropped(.appendix) }
    }

    /// Short blocks before the first and after the last prose are not the article's, but for headings before it and paragraphs
    /// beside it. Dates and bylines on a line of their own go even where they stand below the lead.
    private mutating func trimEnds(_ range: Range<Int>) {
        guard let first = range.first(where: { verdicts[$0] == .kept && blocks[$0].isProse }),
            let last = range.last(where: { verdicts[$0] == .kept && blocks[$0].isProse })
        else { return }
        for index in range where verdicts[index] == .kept && (index < first + 6 || index > last - 4) {
            let block = blocks[index]
            if block.isProse { continue }
            if PageDates.isDateLine(block) || FrenchBoilerplate.isByline(block) {
                verdicts[index] = .dropped(.byline)
                continue
            }
            if index >= first, index <= last { continue }
            if block.endsLikeSentence, block.words >= 4, block.linkDensity < 0.3, block.kind != .cell { continue }
            if block.words >= 4, block.linkDensity < 0.6, block.kind != .cell,
                isBeside(block, blocks[index < first ? first : last])
            {
                continue
            }
            if index < first, block.isHeading, block.words > 3,
                !(index + 1..<first).contains(where: { verdicts[$0] == .kept })
            {
                continue
            }
            verdicts[index] = .dropped(.short)
        }
    }

    /// Whether both are paragraphs, or whatever else, of the same parent.
    private func isBeside(_ one: PageBlock, _ other: PageBlock) -> Bool {
        tree.nodes[one.node].parent == tree.nodes[other.node].parent && one.node != other.node
            && tree.nodes[one.node].tag == tree.nodes[other.node].tag && tree.nodes[one.node].tag != .div
    }

    /// A heading needs something below it.
    private mutating func dropLonelyHeadings(_ range: Range<Int>) {
        var hasText = false
        for index in range.reversed() where verdicts[index] == .kept {
            if blocks[index].isHeading {
                if !hasText { verdicts[index] = .dropped(.short) }
            } else {
                hasText = true
            }
        }
    }

    // MARK: The lead

    private mutating func takeLead(before end: Int) {
        let title = blocks[..<end].lastIndex { facts.isTitle($0) } ?? -1
        for index in max(title + 1, end - 40)..<max(end, title + 1) where index < blocks.count && index < end {
            let block = blocks[index]
            guard reasons[block.firstText] == nil, phrases[index] == nil else { continue }
            if facts.isDescription(block) || title >= 0 && block.isProse { verdicts[index] = .kept }
        }
    }

    /// Some pages have a paragraph twice: the lead for wide and for narrow screens, a quotation set apart.
    private mutating func dropRepetitions() {
        var seen: Set<String> = []
        for index in blocks.indices where verdicts[index] == .kept && blocks[index].words >= 12 {
            if !seen.insert(blocks[index].text).inserted { verdicts[index] = .dropped(.repeated) }
        }
    }

    // MARK: Lines around it

    enum Place {
        /// From a little above the title to the first paragraph.
        case aroundTitle
        /// A little way on from the last paragraph.
        case belowArticle
    }

    /// Short lines that may say when the article was published.
    func lines(_ place: Place) -> [String] {
        let range: Range<Int>
        switch place {
        case .aroundTitle:
            let first = blocks.indices.first { verdicts[$0] == .kept && blocks[$0].isProse } ?? min(blocks.count, 60)
            let title = blocks[..<first].lastIndex { facts.isTitle($0) } ?? max(0, first - 10)
            range = max(0, title - 4)..<min(blocks.count, first + 4)
        case .belowArticle:
            guard let last = blocks.indices.last(where: { verdicts[$0] == .kept }) else { return [] }
            range = last + 1..<min(blocks.count, last + 16)
        }
        return range.filter { index in
            guard verdicts[index] != .kept, blocks[index].words <= 40 else { return false }
            switch reasons[blocks[index].firstText] {
            case .navigation, .comments, .related, .newsletter, .advertising, .consent, .dialog, .breadcrumb, .sharing,
                .media:
                return false
            default: return true
            }
        }.map { blocks[$0].text }
    }
}
