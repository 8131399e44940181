public import JSON

extension SearchReply {
    /// Why a query finds little, and what to ask instead.
    public struct Advice: Sendable, Equatable {
        /// A word or filter of the query that keeps hits away.
        public struct Part: Sendable, Equatable {
            /// As it was typed.
            public var typed: String
            /// How many articles it matches by itself.
            public var documents: Int
            /// How many the query would find without it; nil where it has no other part.
            public var hitsWithout: Int?
            /// The words of the archive that come nearest, best first.
            public var nearest: [Word]

            public init(typed: String, documents: Int, hitsWithout: Int? = nil, nearest: [Word] = []) {
                self.typed = typed
                self.documents = documents
                self.hitsWithout = hitsWithout
                self.nearest = nearest
            }
        }

        public struct Word: Sendable, Equatable {
            public var word: String
            public var documents: Int

            public init(word: String, documents: Int) {
                self.word = word
                self.documents = documents
            }
        }

        /// A query that can be run as it stands.
        public struct Suggestion: Sendable, Equatable {
            public var query: String
            public var hits: Int

            public init(query: String, hits: Int) {
                self.query = query
                self.hits = hits
            }
        }

        /// Those that cost most first.
        public var parts: [Part]
        /// Best first.
        public var suggestions: [Suggestion]

        public init(parts: [Part], suggestions: [Suggestion] = []) {
            self.parts = parts
            self.suggestions = suggestions
        }
    }
}

extension SearchReply.Advice: ReplyPart {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.array("parts", parts)
        writer.array("suggestions", suggestions)
        writer.endObject()
    }

    public init(_ value: JSONValue) throws(ProtocolError) {
        let members = try ReplyMembers(value)
        parts = try members.optionalParts("parts")
        suggestions = try members.optionalParts("suggestions")
    }
}

extension SearchReply.Advice.Part: ReplyPart {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("typed", typed)
        writer.member("documents", documents)
        writer.member("hitsWithout", hitsWithout)
        writer.array("nearest", nearest)
        writer.endObject()
    }

    public init(_ value: JSONValue) throws(ProtocolError) {
        let members = try ReplyMembers(value)
        typed = try members.string("typed")
        documents = try members.integer("documents")
        hitsWithout = try members.optionalInteger("hitsWithout")
        nearest = try members.optionalParts("nearest")
    }
}

extension SearchReply.Advice.Word: ReplyPart {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("word", word)
        writer.member("documents", documents)
        writer.endObject()
    }

    public init(_ value: JSONValue) throws(ProtocolError) {
        let members = try ReplyMembers(value)
        word = try members.string("word")
        documents = try members.integer("documents")
    }
}

extension SearchReply.Advice.Suggestion: ReplyPart {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("query", query)
        writer.member("hits", hits)
        writer.endObject()
    }

    public init(_ value: JSONValue) throws(ProtocolError) {
        let members = try ReplyMembers(value)
        query = try members.string("query")
        hits = try members.integer("hits")
    }
}
