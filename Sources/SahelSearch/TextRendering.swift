import ProgramSupport
internal import SearchModel
import SearchProtocol

extension TextStyle {
    /// The hits, a blank line between them: title, then source, date and place, the copies, then the passage.
    func render(_ hits: [Hit]) -> String {
        hits.map(render).joined(separator: "\n")
    }

    private func render(_ hit: Hit) -> String {
        let place = Self.place(path: hit.path, line: hit.snippet?.line ?? hit.line)
        var text = heading(hit.title) + about(source: hit.source, date: hit.shownDate, place: place)
        if let duplicates = hit.copies { text += dim(copies(duplicates, of: hit)) + "\n" }
        if let snippet = hit.snippet {
            for line in SnippetText(snippet, style: self).lines(indent: 4) { text += line + "\n" }
        }
        return text
    }

    /// `et 3 reprises : ASKIA 24, Studio Tamani`, with the sources that are others than the hit's.
    private func copies(_ duplicates: Copies, of hit: Hit) -> String {
        var sources: [String] = []
        for source in duplicates.articles.compactMap(\.source) where source != hit.source && !sources.contains(source) {
            sources.append(source)
        }
        let told = sources.prefix(Self.mostSources).map { printable($0) }.joined(separator: ", ")
        let rest = sources.count > Self.mostSources ? "…" : ""
        return "et \(French.copies(duplicates.count))" + (told.isEmpty ? "" : " : \(told)\(rest)")
    }

    /// Of the copies of a hit.
    private static let mostSources = 5

    /// The whole article.
    func render(_ document: WholeArticle) -> String {
        let place = Self.place(path: document.path, line: document.line)
        var text = heading(document.title) + about(source: document.source, date: document.shownDate, place: place)
        if let author = document.author { text += dim(printable(author)) + "\n" }
        if let url = document.url { text += dim(printable(url)) + "\n" }
        text += "\n"
        for line in document.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            text += printable(String(line)) + "\n"
        }
        return text
    }

    /// A line for each figure, `name: value`.
    func render(_ status: StatusReply) -> String {
        """
        index: \(printable(status.index))
        generation: \(status.generation)
        documents: \(status.documents)
        built: \(printable(status.builtAt))
        socket: \(printable(status.socket))
        pid: \(status.processID)
        version: \(printable(status.version))
        uptime: \(Int64(exactly: status.uptime.rounded()) ?? 0) s
        queries: \(status.queries)
        connections: \(status.connections)
        memory: \(status.memory / 1_000_000) MB

        """
    }

    private func heading(_ title: String) -> String {
        let title = printable(title)
        return bold(title.contains { !$0.isWhitespace } ? title : "(untitled)") + "\n"
    }

    private func about(source: String?, date: String?, place: String) -> String {
        dim([source, date].compactMap(\.self).map { printable($0) + " · " }.joined() + place) + "\n"
    }

    /// `PATH:LINE`, which editors and terminals can follow.
    private static func place(path: String, line: Int) -> String { "\(printable(path)):\(line)" }
}
