public import JSON

/// The result of `document`: the whole article.
public struct DocumentReply: ReplyBody, Equatable {
    public var generation: Int
    public var id: String
    public var title: String
    public var text: String
    /// `2025`, `2025-05` or `2025-05-19`, as precise as it is known.
    public var date: String?
    /// Where `date` is unknown: as precise as that, the article was published then or later.
    public var notBefore: String?
    public var source: String?
    public var author: String?
    public var url: String?
    /// What it is written in: `fr`.
    public var language: String?
    public var path: String
    /// The line of the article's first line of text in its file, from 1.
    public var line: Int

    public init(
        generation: Int, id: String, title: String, text: String, date: String? = nil, notBefore: String? = nil,
        source: String? = nil, author: String? = nil, url: String? = nil, language: String? = nil, path: String,
        line: Int
    ) {
        self.generation = generation
        self.id = id
        self.title = title
        self.text = text
        self.date = date
        self.notBefore = notBefore
        self.source = source
        self.author = author
        self.url = url
        self.language = language
        self.path = path
        self.line = line
    }

    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("generation", generation)
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
        writer.member("text", text)
        writer.endObject()
    }

    public init(_ value: JSONValue) throws(ProtocolError) {
        let members = try ReplyMembers(value)
        generation = try members.integer("generation")
        id = try members.string("id")
        title = try members.string("title")
        text = try members.string("text")
        date = members.optionalString("date")
        notBefore = members.optionalString("notBefore")
        source = members.optionalString("source")
        author = members.optionalString("author")
        url = members.optionalString("url")
        language = members.optionalString("lang")
        path = try members.string("path")
        line = try members.integer("line")
    }
}
