/// What the members of an article's object are called: here, and by the programs that take articles from the web.
///
/// trafilatura, newspaper4k, news-please and the spiders of Scrapy each have their own names. In the rows, a name that
/// stands further left counts more where an object has several with a value.
enum JSONField: Hashable, CaseIterable {
    case id, title, text, date, updated, source, author, url, language

    /// The field of a name, and its place among the field's names; nil where nothing is read from it.
    static func named(_ name: String) -> (field: JSONField, rank: Int)? { places[name] }

    /// The names that docs/extraction.md gives to one's own articles. Of these it is said where a value is of another
    /// kind.
    static let ownNames: Set<String> = ["id", "title", "text", "date", "source", "author", "url", "lang"]

    /// The names, in the order of trust.
    ///
    /// Not among them: when an article was fetched (`date_download`, `filedate`, `crawled_at`), which is not when it
    /// was published, and fingerprints, which copies of an article share.
    private var names: String {
        switch self {
        case .id: "id _id article_id guid uuid doc_id"
        case .title: "title headline titre article_title title_page title_rss og_title"
        // trafilatura's `raw_text` is the same as its `text`, but without paragraphs.
        case .text:
            "text maintext article_text full_text fulltext articleBody article_body body_text text_cleaned body content raw_text texte contenu"
        case .date:
            """
            date_publish publish_date date_published published_date datePublished publication_date date_publication \
            published_at publishedAt publish_time published_time publishDate publishedDate published pub_date pubDate pubdate \
            article:published_time article_date date_parution date
            """
        case .updated:
            """
            updated date_modify date_modified dateModified modified_date modify_date modified_at modified updated_at \
            updatedAt last_modified lastmod article:modified_time date_update
            """
        // `source` is a name here, and an address for trafilatura. Names before hosts.
        case .source:
            """
            source source_name sitename site_name siteName meta_site_name source-hostname og:site_name outlet publisher \
            publication newspaper journal media site hostname source_domain domain host
            """
        case .author: "author authors byline auteur auteurs author_name creator journalist writer reporter"
        // newspaper4k's `source_url` is that of the site.
        case .url:
            "url canonical_link canonical_url link permalink article_url original_url page_url lien source_url uri href"
        case .language: "lang meta_lang language langue inLanguage in_language locale"
        }
    }

    private static let places: [String: (field: JSONField, rank: Int)] = {
        var places: [String: (field: JSONField, rank: Int)] = [:]
        for field in allCases {
            for (rank, name) in field.names.split(separator: " ").enumerated() {
                places[String(name)] = (field, rank)
            }
        }
        return places
    }()
}
