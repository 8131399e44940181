/// What the elements of a page say of it: `<title>`, `<meta>`, `<link>`, `<html lang>`, `<h1>`, `<time>` and microdata.
struct ElementMetadata {
    var metadata = PageMetadata()
    /// The texts of the first `<h1>`s.
    private(set) var headings: [String] = []

    init(_ tree: HTMLTree) {
        // The microdata of related articles' cards, and their times, are theirs.
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
                if times.count < 64, let value = tree.value(.datetime, of: index) ?? nonEmpty(tree.text(of: index)) {
                    let property = tree.value(.itemprop, of: index)
                    times.append((index, value, tree.hasAttribute(.pubdate, index) || property == "datePublished"))
                }
            default: break
            }
            if !node.attributes.isEmpty, node.tag != .meta { readMicrodata(index, tree) }
        }
        addTimes(times, after: firstHeading)
    }

    private func nonEmpty(_ text: String) -> String? {
        let line = PageText.line(text)
        return line.isEmpty || line.utf8.count > 100 ? nil : line
    }

    /// The one that is marked, else the first one after the title, else the last one before it.
    private mutating func addTimes(_ times: [(node: Int, value: String, isMarked: Bool)], after heading: Int?) {
        for time in times where time.isMarked { metadata.add(.published, time.value, .timeElement) }
        if let heading {
            for time in times where time.node > heading { metadata.add(.published, time.value, .timeElement) }
            if let before = times.last(where: { $0.node < heading }) {
                metadata.add(.published, before.value, .timeElement)
            }
        } else {
            for time in times { metadata.add(.published, time.value, .timeElement) }
        }
    }

    // MARK: <meta>

    private mutating func readMeta(_ node: Int, _ tree: HTMLTree) {
        guard let content = tree.value(.content, of: node), !content.isEmpty else { return }
        for attribute in [HTMLAttribute.property, .name, .itemprop, .httpEquiv] {
            guard let name = tree.value(attribute, of: node)?.lowercased(), let target = MetaNames.fields[name] else {
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

/// The names of `<meta>` elements that say something of an article, in lower case.
enum MetaNames {
    static let fields: [String: PageMetadata.Field] = names.reduce(into: [:]) { fields, row in
        for name in row.names.split(separator: " ") { fields[String(name)] = row.field }
    }

    private static let names: [(field: PageMetadata.Field, names: String)] = [
        (
            .titles,
            "og:title twitter:title dc.title dcterms.title headline sailthru.title parsely-title citation_title name"
        ),
        (.descriptions, "og:description description twitter:description dc.description dcterms.description"),
        (
            .published,
            """
            article:published_time article:published og:published_time og:article:published_time datepublished date pubdate \
            publishdate publish_date publish-date publication_date publication-date published_time_telegram dc.date dc.date.issued \
            dc.date.created dcterms.date dcterms.created dcterms.issued dcterms.available citation_publication_date citation_date \
            sailthru.date parsely-pub-date article.published article_date_original originalpublicationdate datecreated \
            date_published published-date cxenseparse:recs:publishtime article:post_date rnews:datepublished prism.publicationdate
            """
        ),
        (
            .modified,
            """
            article:modified_time article:modified og:updated_time datemodified last-modified dcterms.modified dc.date.modified \
            lastmod revised date_modified
            """
        ),
        (
            .authors,
            "author article:author_name og:article:author dc.creator dcterms.creator sailthru.author parsely-author byl"
        ),
        (.siteNames, "og:site_name application-name dc.publisher dcterms.publisher publisher"),
        (.urls, "og:url twitter:url dc.identifier"),
        (.languages, "og:locale language content-language dc.language dcterms.language"),
    ]
}
