/// What the elements of a page say of it: `<title>`, `<meta>`, `<link>`, `<html lang>`, `<h1>`, `<time>` and microdata.
struct ElementMetadata {
    var metadata = PageMetadata()
    /// The texts of the first `<h1>`s.
    private(set) var headings: [String] = []

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
                    metadata.add(.titles, tree.text(of: index), .titleElement)
                }
            case .meta: readMeta(index, tree)
            case .link:
                if tree.value(.rel, of: index)?.lowercased() == "canonical" {
                    metadata.add(.urls, tree.value(.href, of: index), .canonicalLink)
                }
            case .h1:
                if headings.count < 8 {
                    let text = PageText.line(tree.text(of: index))
                    if !text.isEmpty, text.utf8.count <= 600 {
                        firstHeading = firstHeading ?? index
                        headings.append(text)
                        metadata.add(.titles, text, .heading)
                    }
                }
            case .time:
                if times.count < 64, !apart.contains(index),
                    let value = tree.value(.datetime, of: index) ?? nonEmpty(tree.text(of: index))
                {
                    let property = tree.value(.itemprop, of: index)
                    times.append((index, value, tree.hasAttribute(.pubdate, index) || property == "datePublished"))
                }
            default: break
            }
            if !node.attributes.isEmpty, node.tag != .meta, !apart.contains(index) { readMicrodata(index, tree) }
        }
        addTimes(times, after: firstHeading)
    }

    private func nonEmpty(_ text: String) -> String? {
        let line = PageText.line(text)
        return line.isEmpty || line.utf8.count > 100 ? nil : line
    }

    /// Those that are marked, or else the first one after the title, or else the last one before it: the others are of other
    /// articles that the page lists.
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
        for property in properties.split(separator: " ") {
            switch property {
            case "headline": metadata.add(.titles, tree.text(of: node), .microdata)
            case "datePublished", "dateCreated":
                metadata.add(
                    .published,
                    tree.value(.datetime, of: node) ?? tree.value(.content, of: node) ?? nonEmpty(tree.text(of: node)),
                    .microdata)
            case "dateModified":
                metadata.add(
                    .modified,
                    tree.value(.datetime, of: node) ?? tree.value(.content, of: node) ?? nonEmpty(tree.text(of: node)),
                    .microdata)
            case "author":
                if let text = tree.value(.content, of: node) ?? nonEmpty(tree.text(of: node)) {
                    metadata.add(.authors, text, .microdata)
                }
            default: break
            }
        }
    }
}
