/// By node, why it is left out: the nearest element at or above it that is there for something else.
struct ElementReasons {
    private var reasons: [ElementRole.Boilerplate?] = []
    private var references: Set<Int> = []
    /// Whether there is nothing on the page but articles that it lists.
    private(set) var isList = false

    subscript(node: Int) -> ElementRole.Boilerplate? { reasons[node] }

    /// Whether a list's item is mostly a link, and the article's all the same.
    func isReference(_ node: Int) -> Bool { references.contains(node) }

    /// `titlesBefore`: by block, how many of those before it are the title. `body`: which blocks the page states to be
    /// the article's.
    init(
        _ page: PageBlocks, of tree: HTMLTree, roles: ElementRoles, facts: PageFacts, titlesBefore: [Int],
        body: StatedBody
    ) {
        let lists = TeaserLists(page, of: tree, host: facts.host)
        references = lists.references
        let captions = CaptionBoxes(page, of: tree, facts: facts)
        var bodyBefore = [0]
        for (block, isCovered) in zip(page.blocks, body.covers) {
            bodyBefore.append((bodyBefore.last ?? 0) + (isCovered ? block.words : 0))
        }
        func holdsTitle(_ range: Range<Int>) -> Bool { titlesBefore[range.upperBound] > titlesBefore[range.lowerBound] }
        func isLeftProse(_ block: PageBlock) -> Bool { block.isProse && reasons[block.firstText] == nil }
        // Where nothing would be left, the page is a list itself, and then not even its elements' names are believed.
        for belief in [Belief.all, .names, .none] {
            reasons.removeAll(keepingCapacity: true)
            isList = belief != .all && !lists.teasers.isEmpty
            for (index, node) in tree.nodes.enumerated() {
                let inherited = node.parent < index ? reasons[node.parent] : nil
                guard node.tag != .text, inherited == nil, belief != .none else {
                    reasons.append(inherited)
                    continue
                }
                let range = page.range(of: index)
                let stated = bodyBefore[range.upperBound] - bodyBefore[range.lowerBound]
                let role = roles[index]
                if belief == .all, stated == 0, lists.teasers.contains(index), !holdsTitle(range) {
                    reasons.append(.related)
                } else if belief == .all, stated == 0, captions.nodes.contains(index) {
                    reasons.append(.caption)
                } else if let own = role.boilerplate, role.isStated || !holdsTitle(range),
                    role.isStated || stated == 0 || !Self.isForText(own),
                    canHold(own, index, page, headlines: lists.headlines(in: index))
                {
                    reasons.append(own)
                } else {
                    reasons.append(nil)
                }
            }
            if page.blocks.contains(where: isLeftProse) { break }
        }
    }

    private enum Belief {
        case all, names, none
    }

    /// Whether an element that holds so many of the page's words of prose can be left out for that reason.
    private func canHold(
        _ reason: ElementRole.Boilerplate, _ node: Int, _ page: PageBlocks, headlines: Int
    ) -> Bool {
        let (prose, total) = (page.prose(of: node), page.prose)
        switch reason {
        // Readers may have written more than the author.
        case .comments:
            return prose * 10 <= total * 7 || total - prose >= Self.shortArticle
                || page.prose(before: node) >= Self.shortestArticle
        case .hidden, .footer, .navigation: return prose * 2 <= total
        // A list of other articles with their beginnings may be longer than a short one.
        case .related, .aside:
            if headlines >= 2, headlines * 4 >= page.range(of: node).count, total - prose >= Self.shortestArticle {
                return true
            }
        default: break
        }
        return prose * 10 <= total * 3
    }

    /// Whether an element that is so named may all the same hold a part of the text: names are chosen for looks too.
    private static func isForText(_ reason: ElementRole.Boilerplate) -> Bool {
        switch reason {
        case .caption, .hidden, .related, .comments, .sharing, .tags: false
        default: true
        }
    }

    /// The least number of words of prose that can be an article beside comments that are longer.
    static let shortArticle = 80
    /// The least number beside headlines of other articles.
    private static let shortestArticle = 20
}
