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
    /// By block, the words of prose before it; how many of the blocks before it are the title.
    private var proseBefore: [Int] = [0]
    /// By block, whether its words say that it is none of the article's.
    private var phrases: [DropReason?] = []
    private var titlesBefore: [Int] = [0]
    /// By node, the scores of what is below it.
    private var sums: [Double] = []
    private var container = 0

    init(_ page: PageBlocks, of tree: HTMLTree, facts: PageFacts) {
        self.page = page
        self.tree = tree
        self.facts = facts
        verdicts = Array(repeating: .dropped(.outside), count: page.blocks.count)
        for block in page.blocks {
            phrases.append(FrenchBoilerplate.reason(block))
            proseBefore.append((proseBefore.last ?? 0) + (block.isProse ? block.words : 0))
            titlesBefore.append(
                (titlesBefore.last ?? 0) + (block.kind == .heading(level: 1) && facts.isTitle(block) ? 1 : 0))
        }
        findReasons()
        findContainer()
        let range = page.range(of: container)
        judge(range)
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

    private func prose(_ node: Int) -> Int {
        let range = page.range(of: node)
        return proseBefore[range.upperBound] - proseBefore[range.lowerBound]
    }

    private func holdsTitle(_ node: Int) -> Bool {
        let range = page.range(of: node)
        return titlesBefore[range.upperBound] > titlesBefore[range.lowerBound]
    }

    // MARK: Elements

    private mutating func findReasons() {
        let total = proseBefore.last ?? 0
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
            } else if let own = role.boilerplate, canHold(own, prose: prose(index), of: total),
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
        case .comments: prose * 10 <= total * 7 || total < 40
        case .hidden, .footer, .navigation: prose * 2 <= total
        default: prose * 10 <= total * 3
        }
    }

    // MARK: The container

    /// What a block says for being in the article, in words.
    private func score(_ index: Int) -> Double {
        let block = blocks[index]
        guard reasons[block.firstText] == nil, phrases[index] == nil else { return 0 }
        if block.isProse { return Double(block.words - block.linkedWords) }
        if block.linkDensity > 0.5 { return -Double(block.words) }
        return block.isHeading || block.words < 10 ? -1 : 0
    }

    /// The element with the best sum over what is below it, the smallest of equals. A list of links costs an article something, but is cut
    /// out of it, however long it is; and much prose is an article whatever stands around it.
    private mutating func findContainer() {
        var gains = Array(repeating: 0.0, count: tree.nodes.count)
        var losses = gains
        sums = gains
        for index in blocks.indices {
            let score = score(index)
            if score > 0 { gains[blocks[index].node] += score } else { losses[blocks[index].node] -= score }
        }
        var best = -Double.infinity
        for index in tree.nodes.indices.reversed() where tree.nodes[index].tag != .text {
            let gain = gains[index]
            let sum = gain - min(losses[index], gain >= Self.muchProse ? Self.greatestLoss * gain : .infinity)
            sums[index] = sum
            if sum > best { (container, best) = (index, sum) }
            let parent = tree.nodes[index].parent
            guard parent != index else { continue }
            if sum > 0 { gains[parent] += sum } else { losses[parent] += min(-sum, Self.worstPart) }
        }
        while let inner = innerContainer() { container = inner }
    }

    /// A child that has most of the prose, where what is beside it is something else: below the article there may be a message of the
    /// site that is as long. A child that the page itself marks as the article needs half of it.
    private func innerContainer() -> Int? {
        guard tree.nodes.indices.contains(container) else { return nil }
        let children = tree.children(of: container).filter { tree.nodes[$0].tag != .text }
        guard let child = children.max(by: { sums[$0] < sums[$1] }), sums[child] > 0, prose(child) > 0 else {
            return nil
        }
        let share = sums[child] / max(sums[container], 1)
        if share >= 0.5, isMarkedArticle(child) { return child }
        guard share >= 0.6 else { return nil }
        let isSplit = children.contains { other in
            other != child && sums[other] > 0 && prose(other) > 0
                && (tree.nodes[other].tag == .p || isNamedAlike(other, child))
        }
        return isSplit ? nil : child
    }

    private func isMarkedArticle(_ node: Int) -> Bool {
        switch tree.nodes[node].tag {
        case .article, .main: true
        default: tree.value(.role, of: node) == "main" || ElementRole(node, in: tree).isArticleBody
        }
    }

    /// Whether both have the same name and the same first class, as the parts of a text that advertisements break.
    private func isNamedAlike(_ one: Int, _ other: Int) -> Bool {
        func names(_ node: Int) -> Substring? { tree.value(.class, of: node)?.split(separator: " ").first }
        return tree.nodes[one].tag == tree.nodes[other].tag && names(one) == names(other)
    }

    /// What one part can cost, in words.
    private static let worstPart = 12.0
    /// So many words are no teaser; all parts together cost them no more than this share.
    private static let muchProse = 60.0
    private static let greatestLoss = 0.4

    /// Whether the block stands in a part of the container that says against being in the article.
    private func isInBadPart(_ block: PageBlock) -> Bool {
        var node = block.node
        while node != container, tree.nodes[node].parent != node {
            if sums[node] <= -Self.worstPart { return true }
            node = tree.nodes[node].parent
        }
        return false
    }

    // MARK: Blocks

    private mutating func judge(_ range: Range<Int>) {
        for index in range {
            let block = blocks[index]
            if let reason = reasons[block.firstText] {
                verdicts[index] = .dropped(.element(reason))
            } else if let reason = phrases[index] {
                verdicts[index] = .dropped(reason)
            } else if facts.isTitle(block) {
                verdicts[index] = .dropped(.title)
            } else if block.kind == .caption {
                verdicts[index] = .dropped(.element(.caption))
            } else if block.linkDensity > 0.5, block.words > 0, !facts.isDescription(block),
                !(block.linkDensity < 0.8 && block.endsLikeSentence)
            {
                verdicts[index] = .dropped(.links)
            } else if isInBadPart(block) {
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
            if verdicts[index] == .kept { after += blocks[index].words }
            if after * 3 > total { break }
            let verdict = verdicts[index]
            if verdict == .kept || verdict == .dropped(.phrase), FrenchBoilerplate.opensAppendix(blocks[index]) {
                start = index
            }
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
            if index < first, block.isHeading, index + 2 >= first, block.words > 3 { continue }
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
