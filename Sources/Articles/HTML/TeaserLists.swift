/// Lists of other articles, told by their shape: elements of one name and class side by side, nearly each of which has
/// a link that is a headline, and little else.
///
/// This is mining data records (B. Liu, R. Grossman, Y. Zhai, *Mining Data Records in Web Pages*, KDD 2003), where the
/// likeness of the records is that of their names, and what they have to hold is known.
struct TeaserLists {
    /// By block, how many headlines that are links, and how many words, stand before it.
    private var headlinesBefore: [Int] = [0]
    private var wordsBefore: [Int] = [0]
    /// The elements of lists, each one a teaser.
    private(set) var teasers: Set<Int> = []
    /// The items of lists in which the author names what others wrote: `2 décembre 2019 : le reportage de France 2`.
    private(set) var references: Set<Int> = []
    private let page: PageBlocks
    private let host: String?

    /// Of a list, teasers; of a teaser, words and blocks.
    private static let fewest = 3
    private static let mostWords = 90
    private static let mostBlocks = 8

    /// `host`: whose page it is.
    init(_ page: PageBlocks, of tree: HTMLTree, host: String?) {
        self.page = page
        self.host = host
        for block in page.blocks {
            let isHeadline = block.linkedWords >= 3 && block.linkDensity > 0.5
            headlinesBefore.append((headlinesBefore.last ?? 0) + (isHeadline ? 1 : 0))
            wordsBefore.append((wordsBefore.last ?? 0) + block.words)
        }
        for node in tree.nodes.indices where tree.nodes[node].tag != .text && headlines(in: node) >= Self.fewest {
            for group in groups(of: tree.children(of: node), tree) where group.count >= Self.fewest {
                if group.count(where: { isReference($0, tree) }) * 2 > group.count {
                    references.formUnion(group)
                    continue
                }
                let list = group.filter { isTeaser($0, tree) }
                if list.count >= Self.fewest, list.count * 10 >= group.count * 8 { teasers.formUnion(list) }
            }
        }
    }

    /// How many headlines that are links there are below a node.
    func headlines(in node: Int) -> Int {
        let range = page.range(of: node)
        return headlinesBefore[range.upperBound] - headlinesBefore[range.lowerBound]
    }

    private func isTeaser(_ node: Int, _ tree: HTMLTree) -> Bool {
        let range = page.range(of: node)
        let words = wordsBefore[range.upperBound] - wordsBefore[range.lowerBound]
        // An element without a class is any element.
        let mostBlocks = tree.nodes[node].tag == .div && !tree.hasAttribute(.class, node) ? 4 : Self.mostBlocks
        return headlines(in: node) >= 1 && words <= Self.mostWords && range.count <= mostBlocks
    }

    /// Whether an item says something of its own of a link that leads to another site.
    private func isReference(_ item: Int, _ tree: HTMLTree) -> Bool {
        let range = page.range(of: item)
        guard let host, tree.nodes[item].tag == .li, range.count == 1, let block = range.first,
            page.blocks[block].words - page.blocks[block].linkedWords >= 2
        else { return false }
        return (item..<tree.nodes[item].end).contains { node in
            guard tree.nodes[node].tag == .a, let address = tree.value(.href, of: node) else { return false }
            return PageAddress.host(of: address).map { $0 != host } ?? false
        }
    }

    /// Children of the same name and, but for digits, the same first class.
    private func groups(of children: [Int], _ tree: HTMLTree) -> [[Int]] {
        var groups: [[UInt8]: [Int]] = [:]
        for child in children where tree.nodes[child].tag != .text && !page.range(of: child).isEmpty {
            let name = tree.value(.class, of: child)?.split(separator: " ").first.map {
                $0.utf8.filter(\.isASCIILetter)
            }
            groups[[tree.nodes[child].tag.rawValue] + (name ?? []), default: []].append(child)
        }
        return groups.values.filter { $0.count >= Self.fewest }
    }
}
