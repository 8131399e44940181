import JSON
import Messages
import ProgramSupport
internal import SearchModel
import SearchProtocol

/// Makes the bytes for standard output of an answer, in the format that was asked for.
struct Renderer: Sendable {
    let format: OutputFormat
    let style: TextStyle
    /// Whether only the number of articles is printed.
    let isCount: Bool
    /// How many hits were skipped. Ranks are counted from there.
    let offset: Int

    /// The output, and the answer for the notes.
    struct Output {
        var bytes: [UInt8]
        var reply: SearchResults
        /// Whether the search found what was asked for.
        var isFound: Bool
    }

    /// The output of a search. `query` is set in a batch.
    func search(_ value: JSONValue, query: Batch.Query?) throws(ProtocolError) -> Output {
        let reply = try SearchResults(value)
        // With `--count` or facets, an answer without hits may be found.
        let isFound = !reply.hits.isEmpty || (isCount || !reply.facets.isEmpty) && reply.total.count > 0
        return Output(
            bytes: isCount ? count(reply.total.count, query) : bytes(reply, value, query), reply: reply,
            isFound: isFound)
    }

    /// The output of similar articles or of copies, and their number.
    func similar(_ value: JSONValue) throws(ProtocolError) -> (bytes: [UInt8], count: Int) {
        let reply = try SimilarResults(value)
        let bytes = format == .text ? Array(style.render(reply.hits).utf8) : bytes(reply.hits, value, query: nil)
        return (bytes, reply.hits.count)
    }

    /// The output of completions, and the number of words and titles.
    func suggestions(_ value: JSONValue) throws(ProtocolError) -> (bytes: [UInt8], count: Int) {
        let reply = try Suggestions(value)
        let count = reply.words.count + reply.titles.count
        switch format {
        case .text, .trec: return (Array(style.render(reply).utf8), count)
        case .json: return (Self.line(value, query: nil), count)
        case .jsonl:
            let objects = (value["words"]?.arrayValue ?? []) + (value["titles"]?.arrayValue ?? [])
            return (objects.flatMap { Self.line($0, query: nil) }, count)
        case .paths: return (reply.titles.flatMap(Self.path), count)
        }
    }

    func document(_ value: JSONValue) throws(ProtocolError) -> [UInt8] {
        let document = try WholeArticle(value)
        switch format {
        case .text, .trec: return Array(style.render(document).utf8)
        case .json, .jsonl: return Self.line(value, query: nil)
        case .paths: return Self.path(document.article)
        }
    }

    func status(_ value: JSONValue) throws(ProtocolError) -> [UInt8] {
        switch format {
        case .text, .paths, .trec: Array(style.render(try StatusReply(value)).utf8)
        case .json, .jsonl: Self.line(value, query: nil)
        }
    }

    private func bytes(_ reply: SearchResults, _ value: JSONValue, _ query: Batch.Query?) -> [UInt8] {
        guard format == .text else { return bytes(reply.hits, value, query: query) }
        var blocks: [String] = []
        if let query { blocks.append(style.bold("\(printable(query.id))\t\(printable(query.text))") + "\n") }
        if !reply.explanation.isEmpty { blocks.append(style.renderExplanation(reply)) }
        if !reply.hits.isEmpty { blocks.append(style.render(reply.hits)) }
        if !reply.facets.isEmpty { blocks.append(style.render(reply.facets)) }
        // A blank line separates the answers of a batch.
        return Array((blocks.joined(separator: "\n") + (query == nil ? "" : "\n")).utf8)
    }

    private func bytes(_ hits: [Hit], _ value: JSONValue, query: Batch.Query?) -> [UInt8] {
        switch format {
        case .text, .json:
            return Self.line(value, query: query)
        case .jsonl:
            var bytes: [UInt8] = []
            for hit in value["hits"]?.arrayValue ?? [] { bytes += Self.line(hit, query: query) }
            return bytes
        case .paths:
            let prefix = query.map { "\($0.id)\t" } ?? ""
            return hits.flatMap { Array(prefix.utf8) + Self.path($0.article) }
        case .trec:
            return Array(TrecRun.render(hits, query: query?.id ?? "1", offset: offset).utf8)
        }
    }

    /// The bytes of the file's name, which need not be UTF-8, as a line.
    private static func path(_ article: ArticleRecord) -> [UInt8] { article.rawPath + [UInt8(ascii: "\n")] }

    private func count(_ count: Int, _ query: Batch.Query?) -> [UInt8] {
        let prefix = query.map { "\($0.id)\t" } ?? ""
        return Array("\(prefix)\(count)\n".utf8)
    }

    /// The object of the daemon as one line, with all members in their order. In a batch the id and the text of the
    /// query come first.
    private static func line(_ value: JSONValue, query: Batch.Query?) -> [UInt8] {
        var writer = JSONWriter(reservingCapacity: 4096)
        writer.beginObject()
        if let query {
            writer.member("qid", query.id)
            writer.member("query", query.text)
        }
        for member in value.objectValue?.members ?? [] {
            writer.key(member.key)
            writer.value(member.value)
        }
        writer.endObject()
        return writer.finish() + [UInt8(ascii: "\n")]
    }
}
