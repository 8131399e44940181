/// Why a query finds little, and what to ask instead.
public struct Advice: Sendable, Equatable {
    /// A word or filter of the query.
    public struct Part: Sendable, Equatable {
        /// As it was typed.
        public var typed: String
        /// How many articles it matches by itself.
        public var documents: Int
        /// How many the query would find without it; nil where it has no other part.
        public var hitsWithout: Int?
        /// The words of the archive that come nearest, best first, as articles write them.
        public var nearest: [Word]

        public init(typed: String, documents: Int, hitsWithout: Int?, nearest: [Word] = []) {
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

    /// The parts of the query that keep hits away, those that cost most first.
    public var parts: [Part]
    /// What to run instead, best first.
    public var suggestions: [Suggestion]

    public init(parts: [Part], suggestions: [Suggestion]) {
        self.parts = parts
        self.suggestions = suggestions
    }
}
