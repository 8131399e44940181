/// The element that holds the article: the one with the best sum over what is below it, the smallest of equals.
///
/// A list of links costs an article something, but is cut out of it, however long it is; and much prose is an article whatever stands
/// around it.
struct ArticleContainer {
    private(set) var node = 0
    private let page: PageBlocks
    private let tree: HTMLTree
    /// By node, the scores of what is below it.
    private var sums: [Double]

    /// `scores`: what each block says for being in the article, in words.
    init(_ page: PageBlocks, of tree: HTMLTree, scores: [Double]) {
        self.page = page
        self.tree = tree
        var gains = Array(repeating: 0.0, count: tree.nodes.count)
        var losses = gains
        sums = gains
        for (block, score) in zip(page.blocks, scores) {
            if score > 0 { gains[block.node] += score } else { losses[block.node] -= score }
        }
        var best = -Double.infinity
        for index in tree.nodes.indices.reversed() where tree.nodes[index].tag != .text {
            let gain = gains[index]
            let sum = gain - min(losses[index], gain >= Self.muchProse ? Self.greatestLoss * gain : .infinity)
            sums[index] = sum
            if sum > best { (node, best) = (index, sum) }
            let parent = tree.nodes[index].parent
            guard parent != index else { continue }
            if sum > 0 { gains[parent] += sum } else { losses[parent] += min(-sum, Self.worstPart) }
        }
        while let inner = innerContainer() { node = inner }
    }

    /// A child that has most of the prose, where what is beside it is something else: below the article there may be a message of the
    /// site that is as long. A child that the page itself marks as the article needs half of it.
    private func innerContainer() -> Int? {
        guard tree.nodes.indices.contains(node) else { return nil }
        let children = tree.children(of: node).filter { tree.nodes[$0].tag != .text }
        guard let child = children.max(by: { sums[$0] < sums[$1] }), sums[child] > 0, page.prose(of: child) > 0 else {
            return nil
        }
        let share = sums[child] / max(sums[node], 1)
        if share >= 0.5, isMarkedArticle(child) { return child }
        guard share >= 0.6 else { return nil }
        let isSplit = children.contains { other in
            other != child && sums[other] > 0 && page.prose(of: other) > 0
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
    func isInBadPart(_ block: PageBlock) -> Bool {
        var part = block.node
        while part != node, tree.nodes[part].parent != part {
            if sums[part] <= -Self.worstPart { return true }
            part = tree.nodes[part].parent
        }
        return false
    }
}
