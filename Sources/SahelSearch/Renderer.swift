import JSON
import SearchProtocol

/// An answer as bytes for standard output, in the format that was asked for.
struct Renderer: Sendable {
    let format: OutputFormat
    let style: TextStyle
    /// Whether only the number of articles is asked for.
    let isCount: Bool
    /// Hits that were skipped: ranks go on from there.
    let offset: Int

    /// The output, how many articles were found, and the answer's own figures for a person.
    struct Output {
        var bytes: [UInt8]
        var hits: Int
        var total: SearchReply.Total
        var microseconds: Int
    }

    /// The answer to a search; `query` is its id in a batch.
    func search(_ value: JSONValue, query: Batch.Query?) throws(ProtocolError) -> Output {
        let reply = try SearchReply(value)
        let hits = isCount ? reply.total.count : reply.hits.count
        return Output(
            bytes: isCount ? count(reply.total.count, query) : bytes(reply, value, query), hits: hits,
            total: reply.total, microseconds: reply.microseconds)
    }

    func document(_ value: JSONValue) throws(ProtocolError) -> [UInt8] {
        let document = try DocumentReply(value)
        switch format {
        case .text, .trec: return Array(style.render(document).utf8)
        case .json, .jsonl: return Self.line(value, query: nil)
        case .paths: return Array("\(document.path)\n".utf8)
        }
    }

    func status(_ value: JSONValue) throws(ProtocolError) -> [UInt8] {
        switch format {
        case .text, .paths, .trec: Array(style.render(try StatusReply(value)).utf8)
        case .json, .jsonl: Self.line(value, query: nil)
        }
    }

    private func bytes(_ reply: SearchReply, _ value: JSONValue, _ query: Batch.Query?) -> [UInt8] {
        switch format {
        case .text:
            let heading = query.map { style.bold("\(printable($0.id))\t\(printable($0.text))") + "\n\n" } ?? ""
            return Array((heading + style.render(reply.hits) + (query == nil || reply.hits.isEmpty ? "" : "\n")).utf8)
        case .json:
            return Self.line(value, query: query)
        case .jsonl:
            var bytes: [UInt8] = []
            for hit in value["hits"]?.arrayValue ?? [] { bytes += Self.line(hit, query: query) }
            return bytes
        case .paths:
            let prefix = query.map { "\($0.id)\t" } ?? ""
            return Array(reply.hits.map { "\(prefix)\($0.path)\n" }.joined().utf8)
        case .trec:
            return Array(TrecRun.render(reply.hits, query: query?.id ?? "1", offset: offset).utf8)
        }
    }

    private func count(_ count: Int, _ query: Batch.Query?) -> [UInt8] {
        let prefix = query.map { "\($0.id)\t" } ?? ""
        return Array("\(prefix)\(count)\n".utf8)
    }

    /// The daemon's own object as a line, its members in their order and none lost; in a batch the query's id and text
    /// come first.
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
