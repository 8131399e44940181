/// Reads the article of an HTML page: its text without what stands around it, and what the page says of it.
public enum HTMLArticle {
    /// The largest page, in bytes.
    public static let maximumSize = 32 << 20

    /// An article, what was left out around it, and all that the page said.
    public struct Extraction: Sendable {
        public var article: Article
        public var dropped: [DroppedBlock]
        public var metadata: PageMetadata
        public var titleOrigin, dateOrigin: PageMetadata.Origin?
    }

    /// A block of the page that is not in the text, and why.
    public struct DroppedBlock: Sendable, Equatable {
        public var text: String
        public var reason: String
    }

    /// Opens, reads and parses the page.
    public static func read(_ path: FilePath) throws(SkipReason) -> Extraction {
        let file = try InputFile(path)
        return try extraction(contents: try file.contents(limit: maximumSize), path: path)
    }

    /// The article in the contents of a file. `path` is for messages only.
    ///
    /// Any bytes are read, or refused with the reason; time and memory are bounded, whatever they are.
    public static func extraction(contents: [UInt8], path: FilePath) throws(SkipReason) -> Extraction {
        guard contents.count <= maximumSize else {
            throw .tooLarge(path, size: contents.count, limit: maximumSize)
        }
        guard !contents.isEmpty else {
            throw SkipReason(.empty, path, "is empty", hint: "remove it, or fetch the article again")
        }
        let page: PageSieve
        do {
            page = PageSieve(try PageDecoder.utf8(contents))
        } catch {
            throw SkipReason(.binary, path, "is no text, so it is no page", hint: "give it the ending of its real type")
        }
        let parser = HTMLParser(page.page)
        let metadata = PageMetadata(parser.tree, jsonLD: page.jsonLD)
        let blocks = PageBlocks(parser.tree)
        let content = MainContent(blocks, of: parser.tree, facts: PageFacts(metadata))

        let title = TitleChoice(metadata)
        let date = metadata[.published].lazy.compactMap { value in
            Self.day(value.text).map { (date: $0, origin: value.origin) }
        }.first
        var article = Article(title: title.title ?? "", text: "", followsLines: false)
        article.date = date?.date
        article.author = metadata[.authors].first?.text
        article.url = metadata[.urls].first?.text
        article.source =
            metadata[.siteNames].first?.text ?? metadata[.urls].lazy.compactMap { PageAddress.host(of: $0.text) }.first
        article.language = metadata[.languages].first.map {
            String($0.text.prefix { $0 != "-" && $0 != "_" }).lowercased()
        }

        var extraction = Extraction(
            article: article, dropped: [], metadata: metadata, titleOrigin: title.origin, dateOrigin: date?.origin)
        var paragraphs: [String] = []
        for (block, verdict) in zip(blocks.blocks, content.verdicts) {
            switch verdict {
            case .kept: paragraphs.append(block.text)
            case .dropped(let reason):
                extraction.dropped.append(DroppedBlock(text: block.text, reason: reason.description))
            }
        }
        extraction.article.text = paragraphs.joined(separator: "\n\n")
        guard extraction.article.hasWords else {
            throw SkipReason(.empty, path, "is a page without text", hint: "remove it, or fetch the article again")
        }
        return extraction
    }

    private static func day(_ text: String) -> ArticleDate? {
        if let date = ArticleDate(text) { return date }
        return text.utf8.count >= 10 ? ArticleDate(String(text.prefix(10))) : nil
    }
}
