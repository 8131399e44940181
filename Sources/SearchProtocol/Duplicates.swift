public import JSON

extension SearchReply {
    /// The articles that a hit stands for beside its own.
    public struct Duplicates: Sendable, Equatable {
        public struct Article: Sendable, Equatable {
            public var id: String
            public var title: String
            public var source: String?
            /// As that of a hit.
            public var date: String?
            /// As that of a hit.
            public var notBefore: String?
            public var path: String

            public init(
                id: String, title: String, source: String? = nil, date: String? = nil, notBefore: String? = nil,
                path: String
            ) {
                self.id = id
                self.title = title
                self.source = source
                self.date = date
                self.notBefore = notBefore
                self.path = path
            }
        }

        /// How many there are.
        public var count: Int
        /// The earliest of them, 20 at most.
        public var articles: [Article]

        public init(count: Int, articles: [Article]) {
            self.count = count
            self.articles = articles
        }
    }
}

extension SearchReply.Duplicates: ReplyPart {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("count", count)
        writer.array("articles", articles)
        writer.endObject()
    }

    public init(_ value: JSONValue) throws(ProtocolError) {
        let members = try ReplyMembers(value)
        count = try members.integer("count")
        articles = try members.parts("articles")
    }
}

extension SearchReply.Duplicates.Article: ReplyPart {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("title", title)
        writer.member("source", source)
        writer.member("date", date)
        writer.member("notBefore", notBefore)
        writer.member("path", path)
        writer.endObject()
    }

    public init(_ value: JSONValue) throws(ProtocolError) {
        let members = try ReplyMembers(value)
        id = try members.string("id")
        title = try members.string("title")
        source = members.optionalString("source")
        date = members.optionalString("date")
        notBefore = members.optionalString("notBefore")
        path = try members.string("path")
    }
}
