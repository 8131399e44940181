/// The element that holds the article: the one with the best sum over what is below it, the smallest of equals.
///
/// A list of links costs an article something, but is cut out of it, however long it is; and much prose is an article
/// whatever stands around it.
struct ArticleContainer {
    private(set) var node = 0
    private let page: PageBlocks
    private let tree: HTMLTree
    private let roles: ElementRoles
    /// By node, the scores of what is below it.
    private var sums: [Double]
    /// By block, how many sentences, and how many headings of the first level, stand before it.
    private var sentencesBefore: [Int] = [0]
    private var titlesBefore: [Int] = [0]

    /// `scores`: what each block says for being in the article, in words. `titles`: the headings that are its title.
    /// `sentences`: which blocks are sentences, however short.
    init(_ page: PageBlocks, of tree: HTMLTree, roles: ElementRoles, scores: [Double], titles: [Int], sentences: [Bool])
    {
        self.page = page
        self.tree = tree
        self.roles = roles
        for (block, isSentence) in zip(page.blocks, sentences) {
            sentencesBefore.append((sentencesBefore.last ?? 0) + (isSentence ? 1 : 0))
            titlesBefore.append((titlesBefore.last ?? 0) + (block.kind == .heading(level: 1) ? 1 : 0))
        }
        var gains = Array(repeating: 0.0, count: tree.nodes.count)
        var losses = gains
        sums = gains
        for (block, score) in zip(page.blocks, scores) {
            if score > 0 { gains[block.node] += score } else { losses[block.node] -= score }
        }
        for index in tree.nodes.indices.reversed() where tree.nodes[index].tag != .text {
            let gain = gains[index]
            let sum = gain - min(losses[index], gain >= Self.muchProse ? Self.greatestLoss * gain : .infinity)
            sums[index] = sum
            let parent = tree.nodes[index].parent
            guard parent != index else { continue }
            if sum > 0 { gains[parent] += sum } else { losses[parent] += min(-sum, Self.worstPart) }
        }
        var best = -Double.infinity
        for index in (titledArticle(titles) ?? tree.nodes.indices).reversed() where tree.nodes[index].tag != .text {
            if sums[index] > best { (node, best) = (index, sums[index]) }
        }
        while let inner = innerContainer() { node = inner }
        guard tree.nodes.indices.contains(node) else { return }
        let parent = tree.nodes[node].parent
        let own = Names(node, tree)
        if tree.children(of: parent).contains(where: { $0 != node && isFurtherPart($0, of: own) }) { node = parent }
    }

    private func hasTitle(_ node: Int) -> Bool {
        Self.counts(titlesBefore, page.range(of: node))
    }

    private static func counts(_ before: [Int], _ range: Range<Int>) -> Bool {
        before[range.upperBound] > before[range.lowerBound]
    }

    /// Whether the one goes on with the text of the other, in short sentences.
    private func isFurtherPart(_ one: Int, of other: Names) -> Bool {
        tree.nodes[one].tag == other.tag && other.tag != .article && sums[one] > -Self.worstPart
            && Self.counts(sentencesBefore, page.range(of: one)) && !hasTitle(one) && tree.hasAttribute(.class, one)
            && Names(one, tree).areAlike(other)
    }

    /// Where several articles stand on a page, as where the next one is loaded below, the one with the title counts.
    private func titledArticle(_ titles: [Int]) -> Range<Int>? {
        func isArticle(_ node: Int) -> Bool {
            tree.nodes[node].tag == .article && sums[node] >= Self.shortestArticle
        }
        for title in titles {
            var node = page.blocks[title].node
            while !isArticle(node), tree.nodes[node].parent != node { node = tree.nodes[node].parent }
            guard isArticle(node) else { continue }
            let range = node..<tree.nodes[node].end
            let others = tree.nodes.indices.contains { other in
                isArticle(other) && (other >= range.upperBound || tree.nodes[other].end <= range.lowerBound)
            }
            return others ? range : nil
        }
        return nil
    }

    /// A child that has most of the prose, where what is beside it is something else: below the article there may be a
    /// message of the site that is as long. A child that the page itself marks as the article needs half of it.
    private func innerContainer() -> Int? {
        guard tree.nodes.indices.contains(node) else { return nil }
        let children = tree.children(of: node).filter { tree.nodes[$0].tag != .text }
        guard let child = children.max(by: { sums[$0] < sums[$1] }), sums[child] > 0, page.prose(of: child) > 0 else {
            return nil
        }
        let share = sums[child] / max(sums[node], 1)
        let own = Names(child, tree)
        if share >= 0.5, isMarkedArticle(child),
            !children.contains(where: { $0 != child && isFurtherPart($0, of: own) })
        {
            return child
        }
        guard share >= 0.6 else { return nil }
        let isTitled = hasTitle(child)
        let isSplit = children.contains { other in
            guard other != child, !(isTitled && hasTitle(other)) else { return false }
            if sums[other] > 0, page.prose(of: other) > 0 {
                return tree.nodes[other].tag == .p
                    || tree.nodes[other].tag == own.tag && Names(other, tree).areAlike(own)
            }
            return isFurtherPart(other, of: own)
        }
        return isSplit ? nil : child
    }

    private func isMarkedArticle(_ node: Int) -> Bool {
        switch tree.nodes[node].tag {
        case .article, .main: true
        default: tree.value(.role, of: node) == "main" || roles[node].isArticleBody
        }
    }

    /// How an element is called.
    private struct Names {
        let tag: HTMLTag
        /// Without their digits.
        let classes: Set<[UInt8]>

        init(_ node: Int, _ tree: HTMLTree) {
            tag = tree.nodes[node].tag
            let names = tree.bytes(.class, of: node, limit: 400).split(whereSeparator: \.isSpace)
            classes = Set(names.prefix(24).map { $0.filter(\.isASCIILetter) })
        }

        /// Whether both have the same name and, but for digits, the same classes, or one some more, as the parts of a
        /// text that advertisements break.
        func areAlike(_ other: Names) -> Bool {
            tag == other.tag && classes.isEmpty == other.classes.isEmpty
                && (classes.isSubset(of: other.classes) || other.classes.isSubset(of: classes))
        }
    }

    /// What one part can cost, in words.
    private static let worstPart = 12.0
    /// What an article has at least, in words, to be told from its teaser.
    private static let shortestArticle = 40.0
    /// The least number of words that is not a teaser, and the greatest share of it that all parts together may cost.
    private static let muchProse = 60.0
    private static let greatestLoss = 0.4

    /// Whether the block stands in a part of the container that says against being in the article.
    func isInBadPart(_ block: PageBlock) -> Bool {
        var part = block.node
        while part != node, tree.nodes[part].parent != part {
            if sums[part] <= -Self.worstPart { return true }
            part = tree.nodes[part].parent
        }
        return false
    }
}
