public import SearchModel

/// How what was typed may go on, all of it from one generation.
public struct Suggestions: Sendable, Equatable {
    /// The last word, completed.
    public struct WordSuggestion: Sendable, Equatable {
        /// All that was typed, with the word in the place of its beginning: `l’armée` for `l’arm`.
        public var completion: String
        /// The word alone, as most articles write it.
        public var word: String
        /// How many articles have it.
        public var documents: Int

        public init(completion: String, word: String, documents: Int) {
            self.completion = completion
            self.word = word
            self.documents = documents
        }
    }

    /// An article whose title has all that was typed.
    public struct TitleSuggestion: Sendable, Equatable {
        public var id: String
        public var title: String
        public var date: CalendarDate?
        /// Where `date` is unknown: it was published then or later.
        public var notBefore: CalendarDate?
        public var path: String

        public init(id: String, title: String, date: CalendarDate?, notBefore: CalendarDate? = nil, path: String) {
            self.id = id
            self.title = title
            self.date = date
            self.notBefore = notBefore
            self.path = path
        }
    }

    public var generation: Int
    /// Likeliest first.
    public var words: [WordSuggestion]
    /// Those that begin with what was typed first, then those that have it as it was typed, then others; newest first.
    public var titles: [TitleSuggestion]

    public init(generation: Int, words: [WordSuggestion], titles: [TitleSuggestion]) {
        self.generation = generation
        self.words = words
        self.titles = titles
    }
}
