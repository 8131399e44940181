/// What the elements of a page say of it: `<title>`, `<meta>`, `<link>`, `<html lang>`, `<h1>`, `<time>` and microdata.
struct ElementMetadata {
    var metadata = PageMetadata()
    /// The texts of the first `<h1>`s.
    private(set) var headings: [String] = []
    /// By the text of an `<h1>`, its parts.
    private(set) var headingParts: [String: [String]] = [:]
    /// How many elements were asked for their text.
    private var lookedAt = 0

    /// `roles`: what stands in lists, sidebars and comments is not said of the article.
    init(_ tree: HTMLTree, roles: ElementRoles) {
        let apart = roles.apart
        var times: [(node: Int, value: String, isMarked: Bool)] = []
        var firstHeading: Int?
        for (index, node) in tree.nodes.enumerated() {
            switch node.tag {
            case .html:
                metadata.add(.languages, tree.value(.lang, of: index), .htmlLanguage)
            case .title:
                if metadata[.titles].allSatisfy({ $0.origin != .titleElement }) {
                    metadata.add(.titles, tree.text(of: index, limit: Self.longest), .titleElement)
                }
            case .meta: readMeta(index, tree)
            case .link:
                if tree.value(.rel, of: index)?.lowercased() == "canonical" {
                    metadata.add(.urls, tree.value(.href, of: index), .canonicalLink)
                }
            case .h1:
                if headings.count < 8, lookedAt < Self.mostLooks {
                    lookedAt += 1
                    let heading = HeadingText(index, in: tree, limit: Self.longest)
                    if let heading, !heading.text.isEmpty, heading.text.utf8.count <= 600 {
                        let text = heading.text
                        firstHeading = firstHeading ?? index
                        if !heading.parts.isEmpty { headingParts[text] = heading.parts }
                        headings.append(text)
                        metadata.add(.titles, text, .heading)
                    }
                }
            case .time:
                if times.count < 64, !apart.contains(index), let value = date(of: index, tree, isContent: false) {
                    if isOfChange(index, tree) {
                        metadata.add(.modified, value, .timeElement)
                        continue
                    }
                    if firstHeading != nil, leadsAway(index, tree) { continue }
                    let property = tree.value(.itemprop, of: index)
                    times.append((index, value, tree.hasAttribute(.pubdate, index) || property == "datePublished"))
                }
            default: break
            }
            if !node.attributes.isEmpty, node.tag != .meta, !apart.contains(index) { readMicrodata(index, tree) }
        }
        addTimes(times, after: firstHeading)
    }

    /// The greatest length of what a page states of itself, in bytes, with the white space in it.
    private static let longest = 16 << 10
    /// How many elements are asked for their text; the article's are among the first.
    private static let mostLooks = 1000

    /// The text of an element on a line; nil where it is empty, or too long for a date or a name.
    private mutating func shortText(of node: Int, _ tree: HTMLTree) -> String? {
        guard lookedAt < Self.mostLooks else { return nil }
        lookedAt += 1
        return tree.text(of: node, limit: 2048).flatMap { nonEmpty($0) }
    }

    private mutating func date(of node: Int, _ tree: HTMLTree, isContent: Bool) -> String? {
        tree.value(.datetime, of: node) ?? (isContent ? tree.value(.content, of: node) : nil)
            ?? shortText(of: node, tree)
    }

    /// Whether a `<time>` is named for the day on which the page was changed; `published updated` is named for both.
    private func isOfChange(_ node: Int, _ tree: HTMLTree) -> Bool {
        if tree.value(.itemprop, of: node) == "dateModified" { return true }
        let words = ClassWords.names(in: tree.bytes(.class, of: node, limit: 400)).flatMap(\.words)
        return words.contains { ["updated", "update", "modified"].contains($0) }
            && !words.contains { ["published", "posted", "publish"].contains($0) }
    }

    /// Whether a `<time>` stands beside a link that is the headline of another article.
    private func leadsAway(_ time: Int, _ tree: HTMLTree) -> Bool {
        var node = tree.nodes[time].parent
        for _ in 0..<4 where tree.nodes[node].end - node <= Self.nodesOfATeaser {
            for index in node..<tree.nodes[node].end {
                switch tree.nodes[index].tag {
                case .h1: return false
                case .a where tree.isLink(index):
                    let words = FoldedText((tree.text(of: index, limit: 400) ?? "").utf8).words
                    if words.count >= 4 { return true }
                default: break
                }
            }
            node = tree.nodes[node].parent
        }
        return false
    }

    private static let nodesOfATeaser = 30

    private func nonEmpty(_ text: String) -> String? {
        let line = PageText.line(text)
        return line.isEmpty || line.utf8.count > 100 ? nil : line
    }

    /// Those that are marked, or else the first one after the title, or else the last one before it: the others are of
    /// other articles that the page lists.
    private mutating func addTimes(_ times: [(node: Int, value: String, isMarked: Bool)], after heading: Int?) {
        for time in times where time.isMarked { metadata.add(.published, time.value, .timeElement) }
        guard !times.contains(where: \.isMarked) else { return }
        let place = heading ?? -1
        if let time = times.first(where: { $0.node > place }) ?? times.last {
            let isDistant = heading == nil || time.node > place + Self.nearby || time.node < place - Self.nearby
            metadata.add(.published, time.value, .timeElement, isDistant: isDistant)
        }
    }

    /// In elements and texts.
    private static let nearby = 150

    // MARK: <meta>

    private mutating func readMeta(_ node: Int, _ tree: HTMLTree) {
        guard let content = tree.value(.content, of: node), !content.isEmpty else { return }
        for attribute in [HTMLAttribute.property, .name, .itemprop, .httpEquiv] {
            guard let name = tree.value(attribute, of: node)?.lowercased(),
                let target = MetaNames.field(named: name)
            else {
                continue
            }
            let origin: PageMetadata.Origin =
                attribute == .itemprop
                ? .microdata
                : name.hasPrefix("og:") || name.hasPrefix("article:") || name.hasPrefix("twitter:") ? .openGraph : .meta
            metadata.add(target, content, origin)
        }
    }

    // MARK: Microdata

    private mutating func readMicrodata(_ node: Int, _ tree: HTMLTree) {
        guard let properties = tree.value(.itemprop, of: node) else { return }
        // The names of a property's meanings may repeat.
        for property in Set(properties.utf8.prefix(400).split(separator: 0x20).map { String(Substring($0)) }).sorted() {
            switch property {
            case "headline":
                guard lookedAt < Self.mostLooks else { return }
                lookedAt += 1
                metadata.add(.titles, tree.text(of: node, limit: Self.longest), .microdata)
            case "datePublished", "dateCreated":
                metadata.add(.published, date(of: node, tree, isContent: true), .microdata)
            case "dateModified":
                metadata.add(.modified, date(of: node, tree, isContent: true), .microdata)
            case "author":
                if let text = tree.value(.content, of: node) ?? shortText(of: node, tree) {
                    metadata.add(.authors, text, .microdata)
                }
            default: break
            }
        }
    }
}
