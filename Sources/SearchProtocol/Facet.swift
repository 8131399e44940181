public import JSON

extension SearchReply {
    /// How many matches have each value of a facet.
    public struct Facet: Sendable, Equatable {
        public struct Value: Sendable, Equatable {
            /// `2025`, `2025-05`, a source's name, or a language's code: `fr`.
            public var value: String
            public var documents: Int

            public init(value: String, documents: Int) {
                self.value = value
                self.documents = documents
            }
        }

        /// As it was asked for: `year`, `month`, `source` or `language`.
        public var facet: String
        /// Years and months newest first, sources and languages by their number of matches.
        public var values: [Value]
        /// Matches that have no value.
        public var missing: Int

        public init(facet: String, values: [Value], missing: Int) {
            self.facet = facet
            self.values = values
            self.missing = missing
        }
    }
}

extension SearchReply.Facet: ReplyPart {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("facet", facet)
        writer.array("values", values)
        writer.member("missing", missing)
        writer.endObject()
    }

    public init(_ value: JSONValue) throws(ProtocolError) {
        let members = try ReplyMembers(value)
        facet = try members.string("facet")
        values = try members.parts("values")
        missing = try members.integer("missing")
    }
}

extension SearchReply.Facet.Value: ReplyPart {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("value", value)
        writer.member("documents", documents)
        writer.endObject()
    }

    public init(_ value: JSONValue) throws(ProtocolError) {
        let members = try ReplyMembers(value)
        self.value = try members.string("value")
        documents = try members.integer("documents")
    }
}
