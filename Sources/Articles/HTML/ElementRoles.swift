/// What each element of a page is for, told once.
struct ElementRoles {
    private var roles: [ElementRole] = []
    private let tree: HTMLTree

    init(_ tree: HTMLTree) {
        self.tree = tree
        var readings = ClassReadings()
        roles.reserveCapacity(tree.nodes.count)
        for (index, node) in tree.nodes.enumerated() {
            roles.append(node.tag == .text ? ElementRole() : ElementRole(index, in: tree, readings: &readings))
        }
    }

    subscript(node: Int) -> ElementRole { roles[node] }

    /// Whether the node is a few words inside a line that readers don't see, such as the whole of a word for those who
    /// listen beside its drop cap, or `[modifier]`.
    func isHiddenWords(_ node: Int) -> Bool {
        guard let reason = roles[node].boilerplate, reason == .hidden || reason == .navigation else { return false }
        switch tree.nodes[node].tag {
        case .span, .a, .b, .strong, .i, .em, .small, .sup, .sub, .font:
            return tree.nodes[node].end - node <= 16
        default: return false
        }
    }

    /// Whether the node is what stands about an article, in a line of such: a date, a name, a count.
    func isLabel(_ node: Int) -> Bool {
        switch roles[node].boilerplate {
        case .metadata, .author, .tags, .sharing, .comments: !tree.nodes[node].tag.isBlock
        default: tree.nodes[node].tag == .time
        }
    }

    /// Elements that list, advertise or comment, with all that is below them; one that is most of the
    /// page is left in.
    var apart: IndexSet {
        var apart = IndexSet()
        var index = 0
        while index < roles.count {
            let end = max(tree.nodes[index].end, index + 1)
            switch roles[index].boilerplate {
            case .navigation, .aside, .footer, .comments, .related, .newsletter, .advertising, .consent, .dialog,
                .media:
                if (end - index) * 2 < roles.count {
                    apart.ranges.append(index..<end)
                    index = end
                    continue
                }
            default: break
            }
            index += 1
        }
        return apart
    }

    /// Ranges in ascending order.
    struct IndexSet {
        fileprivate(set) var ranges: [Range<Int>] = []

        func contains(_ index: Int) -> Bool {
            var low = 0
            var high = ranges.count
            while low < high {
                let middle = (low + high) / 2
                if ranges[middle].upperBound <= index { low = middle + 1 } else { high = middle }
            }
            return low < ranges.count && ranges[low].contains(index)
        }
    }
}
