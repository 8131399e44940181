public import JSON

extension SearchReply {
    /// One part of a query, and how it was read.
    public struct ExplainedPart: Sendable, Equatable {
        /// `word`, `stopWord`, `phrase`, `proximity`, `prefix`, `field` or `dates`; a later version may add some.
        public var kind: String
        /// `wanted`, `demanded` or `refused`.
        public var demand: String
        /// As it stands in the query.
        public var typed: String
        /// Where it stands there, in Unicode code points.
        public var range: Range<Int>
        /// What is looked for, in the query language.
        public var read: String
        /// How many articles it matches by itself.
        public var documents: Int
        /// What else counts as it.
        public var synonyms: [String]

        public init(
            kind: String, demand: String, typed: String, range: Range<Int>, read: String, documents: Int,
            synonyms: [String] = []
        ) {
            self.kind = kind
            self.demand = demand
            self.typed = typed
            self.range = range
            self.read = read
            self.documents = documents
            self.synonyms = synonyms
        }
    }
}

extension SearchReply.ExplainedPart: ReplyPart {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("kind", kind)
        writer.member("demand", demand)
        writer.member("typed", typed)
        writer.key("range")
        writer.range(range)
        writer.member("read", read)
        writer.member("documents", documents)
        if !synonyms.isEmpty {
            writer.key("synonyms")
            writer.beginArray()
            for synonym in synonyms { writer.string(synonym) }
            writer.endArray()
        }
        writer.endObject()
    }

    public init(_ value: JSONValue) throws(ProtocolError) {
        let members = try ReplyMembers(value)
        kind = try members.string("kind")
        demand = try members.string("demand")
        typed = try members.string("typed")
        range = try members.range("range")
        read = try members.string("read")
        documents = try members.integer("documents")
        synonyms = try members.optionalStrings("synonyms")
    }
}
