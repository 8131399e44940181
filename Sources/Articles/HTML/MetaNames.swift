extension PageMetadata {
    /// What a page says of its article.
    enum Field: Sendable, Hashable, CaseIterable {
        case titles, descriptions, published, modified, authors, siteNames, urls, languages
    }
}

/// The names of `<meta>` elements that say something of an article.
enum MetaNames {
    /// nil for any other name. `DC.date`, `dc:date` and `bepress_citation_date` are the same in another
    /// spelling.
    static func field(named name: String) -> PageMetadata.Field? {
        var key = String(name.lowercased().map { ":._- ".contains($0) ? "." : $0 })
        for prefix in ["bepress.", "dcterms.", "eprints.", "rnews.", "og.article."] where key.hasPrefix(prefix) {
            key = String(key.dropFirst(prefix.count))
        }
        return fields[key]
    }

    private static let fields: [String: PageMetadata.Field] = names.reduce(into: [:]) { fields, row in
        for name in row.names.split(separator: " ") { fields[String(name)] = row.field }
    }

    private static let names: [(field: PageMetadata.Field, names: String)] = [
        (.titles, "og.title twitter.title dc.title title headline sailthru.title parsely.title citation.title name"),
        (.descriptions, "og.description description twitter.description dc.description"),
        (
            .published,
            """
            article.published.time article.published og.published.time published.time datepublished date pubdate publishdate \
            publish.date publication.date published.date date.published created issued available dc.date dc.date.issued \
            dc.date.created dc.created dc.issued citation.publication.date citation.date citation.online.date sailthru.date \
            parsely.pub.date article.date.original originalpublicationdate datecreated cxenseparse.recs.publishtime \
            prism.publicationdate article.post.date published.time.telegram
            """
        ),
        (
            .modified,
            """
            article.modified.time article.modified modified.time og.updated.time updated.time datemodified last.modified modified \
            dc.date.modified dc.modified lastmod revised date.modified
            """
        ),
        (
            .authors,
            """
            author article.author article.author.name dc.creator creator sailthru.author parsely.author byl citation.author
            """
        ),
        (.siteNames, "og.site.name application.name dc.publisher publisher citation.journal.title"),
        (.urls, "og.url twitter.url dc.identifier"),
        (.languages, "og.locale language content.language dc.language"),
    ]
}
