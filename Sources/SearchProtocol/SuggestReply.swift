public import JSON

/// The result of `suggest`: how what was typed may go on.
public struct SuggestReply: ReplyBody, Equatable {
    /// A word that begins as the last one typed.
    public struct Word: Sendable, Equatable {
        /// The whole text with its last word completed.
        public var completion: String
        public var word: String
        /// How many articles have the word.
        public var documents: Int

        public init(completion: String, word: String, documents: Int) {
            self.completion = completion
            self.word = word
            self.documents = documents
        }
    }

    /// An article whose title goes on from the text.
    public struct Title: Sendable, Equatable {
        public var id: String
        public var title: String
        /// `2025`, `2025-05` or `2025-05-19`, as precise as it is known.
        public var date: String?
        /// Where `date` is unknown: as precise as that, the article was published then or later.
        public var notBefore: String?
        public var path: String

        public init(id: String, title: String, date: String? = nil, notBefore: String? = nil, path: String) {
            self.id = id
            self.title = title
            self.date = date
            self.notBefore = notBefore
            self.path = path
        }
    }

    public var generation: Int
    /// The most frequent first.
    public var words: [Word]
    public var titles: [Title]

    public init(generation: Int, words: [Word], titles: [Title]) {
        self.generation = generation
        self.words = words
        self.titles = titles
    }

    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("generation", generation)
        writer.array("words", words)
        writer.array("titles", titles)
        writer.endObject()
    }

    public init(_ value: JSONValue) throws(ProtocolError) {
        let members = try ReplyMembers(value)
        generation = try members.integer("generation")
        words = try members.parts("words")
        titles = try members.parts("titles")
    }
}

extension SuggestReply.Word: ReplyPart {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("completion", completion)
        writer.member("word", word)
        writer.member("documents", documents)
        writer.endObject()
    }

    public init(_ value: JSONValue) throws(ProtocolError) {
        let members = try ReplyMembers(value)
        completion = try members.string("completion")
        word = try members.string("word")
        documents = try members.integer("documents")
    }
}

extension SuggestReply.Title: ReplyPart {
    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("id", id)
        writer.member("title", title)
        writer.member("date", date)
        writer.member("notBefore", notBefore)
        writer.member("path", path)
        writer.endObject()
    }

    public init(_ value: JSONValue) throws(ProtocolError) {
        let members = try ReplyMembers(value)
        id = try members.string("id")
        title = try members.string("title")
        date = members.optionalString("date")
        notBefore = members.optionalString("notBefore")
        path = try members.string("path")
    }
}
