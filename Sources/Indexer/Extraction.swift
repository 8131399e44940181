internal import Articles
internal import JSON
internal import SearchModel
internal import Store

/// Prints the articles that are read from files, each as a JSON object on a line, and writes nothing else.
struct Extraction {
    let reader: ArticleReader
    /// The recurring paragraphs that the index leaves out.
    let recurring: RecurringBlocks
    /// Prints a line with its line feed. Returns false if nobody reads it any more.
    let print: ([UInt8]) throws(OutputError) -> Bool
    private var isRead = true
    /// Why a line could not be printed. Nothing is read after it.
    private var failure: OutputError?
    private(set) var report = Report()

    init(
        _ reader: ArticleReader, without recurring: RecurringBlocks = RecurringBlocks(),
        print: @escaping ([UInt8]) throws(OutputError) -> Bool
    ) {
        self.reader = reader
        self.recurring = recurring
        self.print = print
    }

    /// Reads all files at and below `paths`, in the order of their paths.
    /// - Parameter patterns: what to leave out below each of the paths.
    /// - Throws: `Interrupted`, or an `OutputError`.
    mutating func run(_ paths: [FilePath], excluding patterns: [FilePath: [String]] = [:]) throws {
        let tree = try FileWalker.walk(paths, excluding: patterns)
        report.skipped = tree.skipped
        for file in tree.files where isRead {
            try Termination.check()
            do {
                if file.format == .jsonLines { try extractLines(of: file.path) } else { try extract(file) }
            } catch let reason as SkipReason {
                report.skipped.append(reason)
            } catch let interrupted as Interrupted {
                throw interrupted
            } catch {}
        }
        if let failure { throw failure }
    }

    private mutating func extract(_ file: FoundFile) throws(SkipReason) {
        var article = try reader.read(file.path, format: file.format)
        article.leaveOut(recurring, path: file.path, keepsDropped: reader.keepsDropped)
        show(article, file.path, name: ContentHash(of: file.path.bytes.span))
    }

    private mutating func extractLines(of path: FilePath) throws {
        var lines = try JSONLines(path)
        var unread: Set<String> = []
        defer { if let remark = SkipReason.unread(unread, path) { report.remarks.append(remark) } }
        while let block = try lines.nextBlock() {
            try Termination.check()
            report.skipped += block.skipped
            for line in block.lines where isRead {
                let bytes = block.bytes.span.extracting(line.range)
                do throws(SkipReason) {
                    let article = try reader.article(line: bytes, number: line.number, path: path)
                    unread.formUnion(article.unreadMembers)
                    show(article, path, name: ContentHash(of: bytes))
                } catch {
                    report.skipped.append(error)
                }
            }
        }
    }

    private mutating func show(_ found: Article, _ path: FilePath, name: ContentHash) {
        var article = found
        report.remarks += article.remarks
        var writer = JSONWriter(reservingCapacity: article.text.utf8.count + 1024)
        article.record = article.record(at: path, id: name.articleID)
        article.write(to: &writer, withDropped: reader.keepsDropped)
        var line = writer.finish()
        line.append(UInt8(ascii: "\n"))
        do {
            isRead = try print(line)
        } catch {
            isRead = false
            failure = error
        }
    }
}

extension Article {
    /// Removes the paragraphs that recur in the articles of its source.
    fileprivate mutating func leaveOut(_ recurring: RecurringBlocks, path: FilePath, keepsDropped: Bool) {
        let blocks = ArticleBlocks(title: record.title, text: text, source: record.source, path: path)
        guard let kept = recurring.kept(of: text, in: blocks) else { return }
        let lines = paragraphLines
        let left = Set(kept)
        if keepsDropped {
            for (number, paragraph) in RecurringBlocks.paragraphs(of: text).enumerated() where !left.contains(number) {
                let line = number < lines.count ? lines[number] : nil
                dropped.append(DroppedBlock(text: paragraph, reason: "recurs", line: line))
            }
        }
        text = RecurringBlocks.text(text, keeping: kept)
        leadParagraphs = kept.count { $0 < leadParagraphs }
        paragraphLines = kept.compactMap { $0 < lines.count ? lines[$0] : nil }
        record.line = paragraphLines.first ?? record.line
    }

    /// The lead, if the page sets one apart, and the rest of the text.
    private var leadAndBody: (lead: String?, body: String) {
        guard leadParagraphs > 0 else { return (nil, text) }
        let paragraphs = RecurringBlocks.paragraphs(of: text)
        return (
            paragraphs.prefix(leadParagraphs).joined(separator: "\n\n"),
            paragraphs.dropFirst(leadParagraphs).joined(separator: "\n\n")
        )
    }

    /// Writes the object that docs/extraction.md describes.
    fileprivate func write(to writer: inout JSONWriter, withDropped: Bool) {
        writer.beginObject()
        writer.member("path", record.path)
        if let bytes = record.pathBytes { writer.member("pathBytes", bytes) }
        writer.member("id", record.id)
        writer.member("title", record.title)
        writer.key("date")
        if let date = record.date { writer.string(date.description) } else { writer.null() }
        writer.member("date_evidence", dates.best)
        if dates.best?.kind == .published { writer.member("updated", dates.updated) }
        if record.date == nil { writer.member("not_before", dates.notBefore) }
        writer.member("source", record.source)
        writer.member("author", record.author)
        writer.member("url", record.url)
        writer.member("lang", record.language)
        writer.member("line", record.line)
        let (lead, body) = leadAndBody
        writer.member("lead", lead)
        writer.member("text", body)
        if withDropped {
            writer.key("dropped")
            writer.beginArray()
            for block in dropped {
                writer.beginObject()
                writer.member("reason", block.reason)
                writer.member("line", block.line)
                writer.member("text", block.text)
                writer.endObject()
            }
            writer.endArray()
        }
        writer.endObject()
    }
}

extension JSONWriter {
    /// A date with its evidence.
    fileprivate mutating func member(_ name: String, _ evidence: DateEvidence?) {
        guard let evidence else { return }
        key(name)
        beginObject()
        member("date", evidence.date.description)
        member("kind", evidence.kind.name)
        member("source", evidence.source.name)
        member("matched", evidence.matched)
        member("precision", evidence.precision.name)
        member("confidence", (evidence.confidence * 100).rounded() / 100)
        endObject()
    }
}

extension DateEvidence.Kind {
    fileprivate var name: String {
        switch self {
        case .published: "published"
        case .updated: "updated"
        case .event: "event"
        case .notBefore: "not_before"
        }
    }
}

extension DateEvidence.Source {
    fileprivate var name: String {
        switch self {
        case .jsonLD: "json-ld"
        case .openGraph: "opengraph"
        case .meta: "meta"
        case .microdata: "microdata"
        case .time: "time"
        case .header: "header"
        case .text: "text"
        case .scraperMark: "scraper"
        case .url: "url"
        case .fileName: "file name"
        case .member: "member"
        }
    }
}

extension CalendarDate.Precision {
    fileprivate var name: String {
        switch self {
        case .day: "day"
        case .month: "month"
        case .year: "year"
        }
    }
}
