internal import Messages
internal import SearchModel

/// Reads the article of an HTML page: its text without what stands around it, and what the page says of it.
enum HTMLArticle {
    /// The largest page, in bytes.
    static let maximumSize = 32 << 20

    /// An article, what was left out around it, and all that the page said.
    struct Extraction: Sendable {
        var article: Article
        var dropped: [DroppedBlock]
        var metadata: PageMetadata
    }

    /// The article in the contents of a file. `path` is for messages only; `today` is the day of reading, after which
    /// no article was published.
    ///
    /// Any bytes are read, or refused with the reason; time and memory are bounded, whatever they are.
    static func extraction(
        contents: [UInt8], path: FilePath, today: CalendarDate
    ) throws(SkipReason) -> Extraction {
        guard contents.count <= maximumSize else {
            throw withHint(.tooLarge(path, size: contents.count, limit: maximumSize))
        }
        guard !contents.isEmpty else {
            throw SkipReason(.empty, path, .empty, hint: .fetchAgain)
        }
        let decoded: [UInt8]
        do {
            decoded = try PageDecoder.utf8(contents)
        } catch {
            throw SkipReason(.binary, path, .notText, hint: .giveRealEnding)
        }
        let header = AnswerHeader(decoded)
        let saved = SavedPage(decoded)
        let page = PageSieve(decoded, from: header.end)
        let parser = HTMLParser(page.page)
        let remark = remark(parser.limit?.name ?? (page.isCut ? .cutMarkup : nil), path)
        var tree = parser.tree
        tree.undoDoubleEncoding()
        tree.removeTexts(ofElements: saved.bars)
        let roles = ElementRoles(tree)
        let metadata = PageMetadata(tree, roles: roles, jsonLD: page.jsonLD).of(saved)
        let blocks = PageBlocks(tree, roles: roles)
        let names = TitleChoice(metadata, headings: blocks.headings)
        var content = MainContent(
            blocks, of: tree, roles: roles, facts: PageFacts(metadata, title: names),
            stated: metadata.articleBody)
        let title = content.shownTitle ?? names.title ?? ""

        let stated = StatedBody.text(metadata, inPlaceOf: content.kept)
        if stated == nil, content.kept.isEmpty { content.keepFragments() }
        let text = stated ?? content.kept.map(\.text).joined(separator: "\n\n")
        guard !isError(metadata, names, content, text: text, status: header.status) else {
            throw SkipReason(.notAnArticle, path, .errorPage, hint: .fetchAgain)
        }
        let lines = PageDates.Lines(
            aboveTitle: content.lines(.aboveTitle), belowTitle: content.lines(.belowTitle),
            belowArticle: content.lines(.belowArticle))
        let dates = PageDates(
            metadata, today: today, lines: lines, title: title, text: text, isList: content.reasons.isList)
        let paragraphLines = stated == nil ? content.kept.map { page.lines[$0.line] } : []
        let record = ArticleRecord(
            title: title, source: source(metadata), author: PageAuthor.choose(metadata, content),
            line: paragraphLines.first ?? 1, url: metadata[.urls].first?.text,
            language: language(title: title, text: text, metadata))
        let article = Article(
            record, text: text, leadParagraphs: stated == nil ? content.leadCount : 0, dates: dates.choice,
            paragraphLines: paragraphLines, remarks: remark.map { [$0] } ?? [])
        guard article.hasWords, !text.isEmpty else {
            if let remark { throw remark }
            throw SkipReason(.empty, path, .noText, hint: .fetchAgain)
        }
        let dropped = zip(blocks.blocks, content.verdicts).compactMap { block, verdict in
            if case .dropped(let reason) = verdict {
                DroppedBlock(
                    text: block.text, reason: reason.description, line: page.lines[block.line])
            } else {
                nil
            }
        }
        return Extraction(article: article, dropped: dropped, metadata: metadata)
    }

    /// What makes a page large are the pictures saved in it.
    private static func withHint(_ reason: SkipReason) -> SkipReason {
        guard reason.code == .tooLarge else { return reason }
        var reason = reason
        reason.hint = Message(FileHint.savePlain)
        return reason
    }

    /// That the page was not read to its end.
    private static func remark(_ excess: FileMessage?, _ path: FilePath) -> SkipReason? {
        excess.map {
            SkipReason(
                .tooLarge, path, .oddPage, ["what": Message($0)], hint: .fetchOrSaveText)
        }
    }

    /// Whether it was sent in place of an article. What says when it was published is one.
    private static func isError(
        _ metadata: PageMetadata, _ names: TitleChoice, _ content: MainContent, text: String, status: Int?
    ) -> Bool {
        guard metadata[.published].isEmpty, metadata.articleBody == nil else { return false }
        let titles =
            (names.title.map { [$0] } ?? []) + metadata[.titles].map { TitleChoice.withoutSite($0.text, sites: []) }
        let words = content.blocks.reduce(0) { $0 + $1.words }
        let shown =
            words <= ErrorPage.mostWords
            ? content.blocks.map(\.text).joined(separator: "\n")
            : content.reasons.isList ? "" : text
        return ErrorPage.isError(titles: titles + content.page.headings.prefix(3), text: shown, status: status)
    }

    /// A site's name without what it says of itself: `Burkina24.com - Actualité du Burkina Faso 24h/24`.
    private static func source(_ metadata: PageMetadata) -> String? {
        guard let name = metadata[.siteNames].first?.text else {
            return metadata[.urls].lazy.compactMap { PageAddress.host(of: $0.text) }.first
        }
        for separator in [" - ", " – ", " | ", " : "] {
            let parts = name.split(separator: separator, maxSplits: 1)
            guard parts.count == 2, parts[0].split(separator: " ").count <= 3, parts[1].split(separator: " ").count >= 3
            else { continue }
            return String(parts[0])
        }
        return name
    }

    private static func language(of text: String) -> TextLanguage? {
        TextLanguage(of: Array(text.utf8.prefix(TextLanguage.maximumLength)))
    }

    /// What it is written in: as its text tells, since many pages in French say the `en-US` of the theme that they were
    /// made with. Where that is too short to tell, what the page says: `fr` of `fr`, `fr-FR` and `fr_FR`.
    private static func language(title: String, text: String, _ metadata: PageMetadata) -> String? {
        let told = (language(of: text) ?? language(of: title + "\n" + text))?.code
        if let told, told != TextLanguage.undetermined { return told }
        let stated = metadata[.languages].lazy.map { String($0.text.prefix { $0 != "-" && $0 != "_" }).lowercased() }
            .first { (2...3).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isASCIILetter) }
        return stated ?? told
    }
}
