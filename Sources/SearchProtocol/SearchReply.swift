public import JSON

/// The result of `search`.
public struct SearchReply: ReplyBody, Equatable {
    public struct Total: Sendable, Equatable {
        public var count: Int
        public var isExact: Bool

        public init(count: Int, isExact: Bool) {
            self.count = count
            self.isExact = isExact
        }
    }

    public struct Hit: Sendable, Equatable {
        public var id: String
        public var title: String
        public var source: String?
        public var author: String?
        /// `2025`, `2025-05` or `2025-05-19`, as precise as it is known.
        public var date: String?
        /// Where `date` is unknown: as precise as that, the article was published then or later.
        public var notBefore: String?
        /// The file that the article was read from.
        public var path: String
        /// The line of the article's first line of text in its file, from 1.
        public var line: Int
        public var url: String?
        /// What it is written in: `fr`.
        public var language: String?
        public var score: Double
        public var snippet: Snippet?
        /// The other articles that match and are copies of this one; nil where there is none, or none is left out.
        public var duplicates: Duplicates?

        public init(
            id: String, title: String, source: String? = nil, author: String? = nil, date: String? = nil,
            notBefore: String? = nil, path: String, line: Int, url: String? = nil, language: String? = nil,
            score: Double, snippet: Snippet? = nil, duplicates: Duplicates? = nil
        ) {
            self.id = id
            self.title = title
            self.source = source
            self.author = author
            self.date = date
            self.notBefore = notBefore
            self.path = path
            self.line = line
            self.url = url
            self.language = language
            self.score = score
            self.snippet = snippet
            self.duplicates = duplicates
        }
    }

    public struct Snippet: Sendable, Equatable {
        public var text: String
        /// What matched: ranges of Unicode code points of `text`, in order, not overlapping.
        public var highlights: [Range<Int>]
        /// The line of the passage in the article's file, from 1.
        public var line: Int

        public init(text: String, highlights: [Range<Int>], line: Int) {
            self.text = text
            self.highlights = highlights
            self.line = line
        }
    }

    /// The number of the index's generation that answered.
    public var generation: Int
    public var total: Total
    /// How the query was read.
    public var understood: String
    /// What the search took in the daemon.
    public var microseconds: Int
    public var hits: [Hit]
    /// Words that were read as others, in the query's order.
    public var corrections: [Correction] = []
    /// What of the query was left out.
    public var warnings: [Warning] = []
    /// Why there are few hits or none, and what to ask instead; nil where there are enough.
    public var advice: Advice?
    /// In the order asked for.
    public var facets: [Facet] = []
    /// How each part of the query was read; empty unless asked for.
    public var explanation: [ExplainedPart] = []

    public init(generation: Int, total: Total, understood: String, microseconds: Int, hits: [Hit]) {
        self.generation = generation
        self.total = total
        self.understood = understood
        self.microseconds = microseconds
        self.hits = hits
    }

    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("generation", generation)
        writer.key("total")
        writer.beginObject()
        writer.member("count", total.count)
        writer.member("exact", total.isExact)
        writer.endObject()
        writer.member("understood", understood)
        writer.member("microseconds", microseconds)
        writer.array("hits", hits)
        writer.member("corrections", corrections)
        writer.member("warnings", warnings)
        if let advice {
            writer.key("advice")
            advice.write(to: &writer)
        }
        writer.member("facets", facets)
        writer.member("explanation", explanation)
        writer.endObject()
    }

    public init(_ value: JSONValue) throws(ProtocolError) {
        let members = try ReplyMembers(value)
        generation = try members.integer("generation")
        let total = try ReplyMembers(members.value("total"))
        self.total = Total(count: try total.integer("count"), isExact: try total.bool("exact"))
        understood = try members.string("understood")
        microseconds = try members.integer("microseconds")
        hits = try members.parts("hits")
        corrections = try members.optionalParts("corrections")
        warnings = try members.optionalParts("warnings")
        if let value = members.optional("advice") { advice = try Advice(value) }
        facets = try members.optionalParts("facets")
        explanation = try members.optionalParts("explanation")
    }
}

extension SearchReply.Hit: ReplyPart {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("title", title)
        writer.member("source", source)
        writer.member("author", author)
        writer.member("date", date)
        writer.member("notBefore", notBefore)
        writer.member("path", path)
        writer.member("line", line)
        writer.member("url", url)
        writer.member("lang", language)
        writer.member("score", score)
        if let snippet {
            writer.key("snippet")
            snippet.write(to: &writer)
        }
        if let duplicates {
            writer.key("duplicates")
            duplicates.write(to: &writer)
        }
        writer.endObject()
    }

    public init(_ value: JSONValue) throws(ProtocolError) {
        let members = try ReplyMembers(value)
        id = try members.string("id")
        title = try members.string("title")
        source = members.optionalString("source")
        author = members.optionalString("author")
        date = members.optionalString("date")
        notBefore = members.optionalString("notBefore")
        path = try members.string("path")
        line = try members.integer("line")
        url = members.optionalString("url")
        language = members.optionalString("lang")
        score = try members.number("score")
        snippet = nil
        if let value = members.optional("snippet") { snippet = try SearchReply.Snippet(value) }
        duplicates = nil
        if let value = members.optional("duplicates") { duplicates = try SearchReply.Duplicates(value) }
    }
}

extension SearchReply.Snippet {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("text", text)
        writer.key("highlights")
        writer.beginArray()
        for range in highlights { writer.range(range) }
        writer.endArray()
        writer.member("line", line)
        writer.endObject()
    }

    public init(_ value: JSONValue) throws(ProtocolError) {
        let members = try ReplyMembers(value)
        text = try members.string("text")
        line = try members.integer("line")
        highlights = []
        for pair in try members.array("highlights") {
            guard let range = ReplyMembers.range(pair) else {
                throw ProtocolError(.internalError, "the reply’s “highlights” are not pairs of offsets")
            }
            highlights.append(range)
        }
    }
}
