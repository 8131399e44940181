/// Elements that hold a picture and a line of text, which is its caption.
struct CaptionBoxes {
    private(set) var nodes: Set<Int> = []

    /// Of a caption, words.
    private static let mostWords = 21
    /// From the picture outwards.
    private static let mostSteps = 5

    /// `facts`: a lead may stand beside a picture, too.
    init(_ page: PageBlocks, of tree: HTMLTree, facts: PageFacts) {
        // Many pictures may stand in one box.
        var known: Set<Int> = []
        for index in tree.nodes.indices {
            switch tree.nodes[index].tag {
            case .img, .picture: break
            default: continue
            }
            var node = tree.nodes[index].parent
            for _ in 0..<Self.mostSteps {
                let range = page.range(of: node)
                guard range.count <= 1, tree.nodes[node].parent < node else { break }
                if let first = range.first {
                    guard known.insert(node).inserted else { break }
                    if page.blocks[first].words <= Self.mostWords, Self.isBox(tree.nodes[node].tag),
                        !page.blocks[first].isHeading, !facts.isDescription(page.blocks[first])
                    {
                        nodes.insert(node)
                    }
                    break
                }
                node = tree.nodes[node].parent
            }
        }
    }

    /// A paragraph may begin with a picture.
    private static func isBox(_ tag: HTMLTag) -> Bool {
        switch tag {
        case .dl, .div, .table, .tbody, .tr, .td, .figure, .span, .center: true
        default: false
        }
    }
}
