/// What readers wrote below an article, told by the line above it: `12 commentaires`.
///
/// It reaches to the end of the element in which both the article and that line stand.
struct CommentSections {
    private var ranges: [Range<Int>] = []

    /// In words of prose, above a heading and above any other line: a label at the top of the page counts comments too.
    private static let leastAboveHeading = 25
    private static let leastAboveLine = ElementReasons.shortArticle

    /// `title`: the block that is the article's title.
    init(_ page: PageBlocks, of tree: HTMLTree, title: Int?) {
        let start = title.map { page.prose(before: page.blocks[$0].firstText) } ?? 0
        for (index, block) in page.blocks.enumerated()
        where index > title ?? -1 && index + 1 < page.blocks.count && PageBoilerplate.opensComments(block) {
            var node = block.firstText
            let before = page.prose(before: node)
            guard before - start >= (block.isHeading ? Self.leastAboveHeading : Self.leastAboveLine) else { continue }
            // The largest element that begins with the line, or with other lines above the comments.
            while tree.nodes[node].parent < node, page.prose(before: tree.nodes[node].parent) == before {
                node = tree.nodes[node].parent
            }
            let parent = tree.nodes[node].parent
            guard parent < node, block.isHeading || !page.goesOn(around: index, tree) else { continue }
            ranges.append(node..<max(node, tree.nodes[parent].end))
        }
    }

    /// Whether a node is in such a part.
    func contains(_ node: Int) -> Bool { ranges.contains { $0.contains(node) } }
}
