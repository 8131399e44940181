public import JSON

extension SearchReply {
    /// A word of the query that the archive does not have, read as one that it has.
    public struct Correction: Sendable, Equatable {
        /// As it was typed.
        public var typed: String
        /// What was searched instead, as most articles write it.
        public var read: String
        /// How many articles have that.
        public var documents: Int

        public init(typed: String, read: String, documents: Int) {
            self.typed = typed
            self.read = read
            self.documents = documents
        }
    }
}

extension SearchReply.Correction: ReplyPart {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("typed", typed)
        writer.member("read", read)
        writer.member("documents", documents)
        writer.endObject()
    }

    public init(_ value: JSONValue) throws(ProtocolError) {
        let members = try ReplyMembers(value)
        typed = try members.string("typed")
        read = try members.string("read")
        documents = try members.integer("documents")
    }
}
