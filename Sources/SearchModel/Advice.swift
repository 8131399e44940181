/// Why a query finds little, and what to ask instead.
public struct Advice: Sendable, Equatable {
    /// A word or filter of the query that keeps hits away.
    public struct Part: Sendable, Equatable {
        /// As it was typed.
        public var typed = ""
        /// How many articles it matches by itself.
        public var documents = 0
        /// How many the query would find without it; nil where it has no other part.
        public var hitsWithout: Int?
        /// The words of the archive that come nearest, best first, as articles write them.
        public var nearest: [Word] = []

        /// An empty part.
        public init() {}

        /// A part with these members.
        public init(typed: String, documents: Int, hitsWithout: Int? = nil, nearest: [Word] = []) {
            self.typed = typed
            self.documents = documents
            self.hitsWithout = hitsWithout
            self.nearest = nearest
        }
    }

    /// A word of the archive.
    public struct Word: Sendable, Equatable {
        /// As most articles write it.
        public var word = ""
        /// How many articles have it.
        public var documents = 0

        /// An empty word.
        public init() {}

        /// A word with these members.
        public init(word: String, documents: Int) {
            self.word = word
            self.documents = documents
        }
    }

    /// A query that can be run as it stands.
    public struct Suggestion: Sendable, Equatable {
        /// In the query language.
        public var query = ""
        /// How many articles it finds.
        public var hits = 0

        /// An empty query.
        public init() {}

        /// A query with what it finds.
        public init(query: String, hits: Int) {
            self.query = query
            self.hits = hits
        }
    }

    /// The parts of the query that keep hits away, those that cost most first.
    public var parts: [Part] = []
    /// What to run instead, best first.
    public var suggestions: [Suggestion] = []

    /// No advice.
    public init() {}

    /// Advice with these members.
    public init(parts: [Part], suggestions: [Suggestion] = []) {
        self.parts = parts
        self.suggestions = suggestions
    }
}
