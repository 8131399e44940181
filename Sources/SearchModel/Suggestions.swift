/// How what was typed may go on: the result of `suggest`, all of it from one generation.
public struct Suggestions: Sendable, Equatable {
    /// The last word, completed.
    public struct Word: Sendable, Equatable {
        /// All that was typed, with the word in the place of its beginning: `l’armée` for `l’arm`.
        public var completion = ""
        /// The word alone, as most articles write it.
        public var word = ""
        /// How many articles have it.
        public var documents = 0

        /// An empty word.
        public init() {}

        /// A word with these members.
        public init(completion: String, word: String, documents: Int) {
            self.completion = completion
            self.word = word
            self.documents = documents
        }
    }

    /// The number of the generation that answered.
    public var generation = 0
    /// Likeliest first.
    public var words: [Word] = []
    /// Articles whose titles have all that was typed: those that begin with it first, then those that have it as it was
    /// typed, then others; newest first. Of each are known its id, title, dates and path.
    public var titles: [ArticleRecord] = []

    /// Nothing.
    public init() {}

    /// Suggestions with these members.
    public init(generation: Int, words: [Word], titles: [ArticleRecord]) {
        self.generation = generation
        self.words = words
        self.titles = titles
    }
}
