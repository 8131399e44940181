public import JSON

extension SearchReply {
    /// A part of the query that was left out, or read as something else than it looks, as a query has limits.
    public struct Warning: Sendable, Equatable {
        /// What kind of part, for programs; a later version may add some.
        public var code: String
        /// One line that says what was left out and what to do, for a person.
        public var message: String

        public init(code: String, message: String) {
            self.code = code
            self.message = message
        }
    }
}

extension SearchReply.Warning: ReplyPart {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("code", code)
        writer.member("message", message)
        writer.endObject()
    }

    public init(_ value: JSONValue) throws(ProtocolError) {
        let members = try ReplyMembers(value)
        code = try members.string("code")
        message = try members.string("message")
    }
}
