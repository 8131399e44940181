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
        let notices = SiteNotices(page, of: tree, facts: facts, holdsTitle: holdsTitle)
        let title = titlesBefore.firstIndex { $0 > 0 }.map { $0 - 1 }
        let comments = CommentSections(page, of: tree, title: title)

        /// Tells the reasons, where `doubted` elements have none; returns the elements that together are too much.
        func tell(_ belief: Belief, doubted: Set<Group>) -> Set<Group> {
            reasons.removeAll(keepingCapacity: true)
            var shares: [Group: Share] = [:]
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
                } else if stated == 0, let notice = notices.nodes[index] {
                    reasons.append(notice)
                } else if stated == 0, comments.contains(index) {
                    reasons.append(.comments)
                } else if let own = role.boilerplate, role.isStated || !holdsTitle(range),
                    role.isStated || stated == 0 || !Self.isForText(own) && own != .hidden
                {
                    var share = Share(index, page)
                    share.headlines = lists.headlines(in: index)
                    share.isPanel =
                        !holdsTitle(range) && (own == .consent || own == .dialog && role.isStated && title != nil)
                    let group = Group(own, index, role, tree)
                    let isBelieved = !doubted.contains(group) && Self.canHold(own, share, page)
                    if isBelieved { shares[group, default: Share()].add(share) }
                    reasons.append(isBelieved ? own : nil)
                } else {
                    reasons.append(nil)
                }
            }
            guard shares.contains(where: { $0.value.elements > 1 }) else { return [] }
            let left = page.blocks.reduce(0) { $0 + (isLeftProse($1) ? $1.words : 0) }
            return Set(
                shares.filter { group, share in
                    share.elements > 1 && left < Self.leastBeside(group.reason, share)
                        && !Self.canHold(group.reason, share, page)
                }.keys)
        }

        // Where nothing would be left, the page is a list itself, and then not even its elements' names are believed.
        for belief in [Belief.all, .names, .none] {
            isList = belief != .all && !lists.teasers.isEmpty
            var doubted: Set<Group> = []
            for _ in 0..<Self.mostDoubts {
                let more = tell(belief, doubted: doubted)
                if more.isEmpty { break }
                doubted.formUnion(more)
            }
            if page.blocks.contains(where: isLeftProse) { break }
        }
    }

    private enum Belief {
        case all, names, none
    }

    /// How often names are doubted anew.
    private static let mostDoubts = 4

    /// Elements that go by the same name.
    private struct Group: Hashable {
        var reason: ElementRole.Boilerplate
        var tag: HTMLTag?
        /// The letters of the classes.
        var name: [UInt8]

        init(_ reason: ElementRole.Boilerplate, _ node: Int, _ role: ElementRole, _ tree: HTMLTree) {
            self.reason = reason
            tag = role.isStated ? tree.nodes[node].tag : nil
            name = role.isStated ? [] : tree.bytes(.class, of: node, limit: 100).filter(\.isASCIILetter)
        }
    }

    /// What elements hold together.
    private struct Share {
        var elements = 0
        /// Words of prose, in them and before them.
        var prose = 0, before = Int.max
        var blocks = 0, headlines = 0
        /// Whether it is laid over the page.
        var isPanel = false

        init() {}

        init(_ node: Int, _ page: PageBlocks) {
            elements = 1
            prose = page.prose(of: node)
            before = page.prose(before: node)
            blocks = page.range(of: node).count
        }

        mutating func add(_ other: Share) {
            elements += other.elements
            prose += other.prose
            before = min(before, other.before)
            blocks += other.blocks
            headlines += other.headlines
            isPanel = other.isPanel
        }
    }

    /// How many words of prose have to be left for elements of that name not to be the article.
    private static func leastBeside(_ reason: ElementRole.Boilerplate, _ share: Share) -> Int {
        switch reason {
        // A sidebar may be longer than a short article.
        case .related, .aside: min(shortArticle, share.prose / 2)
        default: max(shortArticle, share.prose)
        }
    }

    /// Whether elements that hold so many of the page's words of prose can be left out for that reason.
    private static func canHold(_ reason: ElementRole.Boilerplate, _ share: Share, _ page: PageBlocks) -> Bool {
        let (prose, total) = (share.prose, page.prose)
        switch reason {
        // Readers may have written more than the author.
        case .comments:
            return prose * 10 <= total * 7 || total - prose >= shortArticle || share.before >= shortestArticle
        case .hidden, .footer, .navigation: return prose * 2 <= total
        // A panel may be longer than a short article.
        case .consent, .dialog:
            if share.isPanel, total - prose >= shortestPanelled { return true }
        // A list of other articles with their beginnings may be longer than a short one.
        case .related, .aside:
            if share.headlines >= 2, share.headlines * 4 >= share.blocks, total - prose >= shortArticle {
                return true
            }
        default: break
        }
        return prose * 10 <= total * 3
    }

    /// Whether an element that is so named may all the same hold a part of the text: names are chosen for looks too.
    static func isForText(_ reason: ElementRole.Boilerplate) -> Bool {
        switch reason {
        case .caption, .hidden, .related, .comments, .sharing, .tags: false
        default: true
        }
    }

    /// The least number of words of prose that can be an article beside comments that are longer.
    static let shortArticle = 80
    /// The least number beside headlines of other articles.
    private static let shortestArticle = 20
    /// The least number beside a panel that is laid over the page.
    private static let shortestPanelled = 10
}
