import Messages
import ProgramSupport
internal import SearchModel
import SearchProtocol

extension TextStyle {
    /// The hits, with a blank line between them. Each has its title, then source, date and place, copies and snippet.
    func render(_ hits: [Hit]) -> String {
        hits.map(render).joined(separator: "\n")
    }

    private func render(_ hit: Hit) -> String {
        let place = Self.place(path: hit.path, line: hit.snippet?.line ?? hit.line)
        var text = heading(hit.title) + about(source: hit.source, date: date(of: hit.article), place: place)
        if let copies = hit.copies { text += dim(describe(copies, of: hit)) + "\n" }
        if let snippet = hit.snippet {
            for line in SnippetText(snippet, style: self).lines(indent: 4) { text += line + "\n" }
        }
        return text
    }

    /// `et 3 reprises : ASKIA 24, Studio Tamani`, with the other sources than that of the hit.
    private func describe(_ copies: Copies, of hit: Hit) -> String {
        var sources: [String] = []
        for source in copies.articles.compactMap(\.source) where source != hit.source && !sources.contains(source) {
            sources.append(source)
        }
        let told = sources.prefix(Self.mostSources).map { printable($0) }.joined(separator: ", ")
        let rest = sources.count > Self.mostSources ? "…" : ""
        let message =
            sources.isEmpty
            ? Message(AnswerMessage.copies, ["count": copies.count])
            : Message(AnswerMessage.copiesIn, ["count": copies.count, "sources": told + rest])
        return message.text(in: language)
    }

    /// How many sources of copies are named.
    private static let mostSources = 5

    func render(_ document: WholeArticle) -> String {
        let place = Self.place(path: document.path, line: document.line)
        var text =
            heading(document.title) + about(source: document.source, date: date(of: document.article), place: place)
        if let author = document.author { text += dim(printable(author)) + "\n" }
        if let url = document.url { text += dim(printable(url)) + "\n" }
        text += "\n"
        for line in document.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            text += printable(String(line)) + "\n"
        }
        return text
    }

    /// One line for each value: `name: value`.
    func render(_ status: StatusReply) -> String {
        [
            label(.index, ["value": status.index]), label(.generation, ["value": status.generation]),
            label(.documents, ["value": status.documents]), label(.built, ["value": status.builtAt]),
            label(.socket, ["value": status.socket]), label(.process, ["value": status.processID]),
            label(.version, ["value": status.version]),
            label(.uptime, ["value": Int(exactly: status.uptime.rounded()) ?? 0]),
            label(.queries, ["value": status.queries]), label(.connections, ["value": status.connections]),
            label(.memory, ["value": status.memory / 1_000_000]),
        ].map { $0 + "\n" }.joined()
            + status.roots.map { label(.root, ["value": $0]) + "\n" }.joined()
    }

    private func heading(_ title: String) -> String {
        let title = printable(title)
        return bold(title.contains { !$0.isWhitespace } ? title : label(.untitled)) + "\n"
    }

    private func about(source: String?, date: String?, place: String) -> String {
        dim([source, date].compactMap(\.self).map { printable($0) + " · " }.joined() + place) + "\n"
    }

    /// `PATH:LINE`, which editors and terminals can open.
    private static func place(path: String, line: Int) -> String { "\(printable(path)):\(line)" }
}
