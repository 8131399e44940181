internal import FrenchText
internal import SearchModel

/// Turns articles into Xapian documents: FRENCH analysis in, terms, values and data out. Collects their words on the
/// way. One for each writing thread.
struct ArticleAnalyzer: ~Copyable {
    let document: DocumentBuilder
    /// The words of all the articles.
    var words = VocabularyBuilder()
    /// The words of the last article's title and text, as the forward index writes them.
    private(set) var titleCodes: [UInt32] = []
    private(set) var bodyCodes: [UInt32] = []

    private let tokenizer = Tokenizer()
    private var tokens = TokenList()
    private var terms: TermCounts
    /// Whether the article's words have stems.
    private var isStemmed = true

    init(_ stemmer: LightFrenchStemmer) throws(ArchiveError) {
        document = try DocumentBuilder()
        terms = TermCounts(stemmer)
    }

    /// Fills `document` with the article.
    mutating func analyse(_ article: StoredArticle) throws(ArchiveError) {
        try document.clear()
        isStemmed = LanguageTag.isStemmed(article.language)
        words.beginDocument(isStemmed: isStemmed)
        if !isStemmed { try document.addBooleanTerm(TermPrefix.unstemmed.term([])) }
        try addText(article.title, wdf: Schema.titleWeight, alsoAs: .title)
        swap(&titleCodes, &bodyCodes)
        try addText(article.text, wdf: 1, alsoAs: nil)
        try document.addBooleanTerm(TermPrefix.identity.term(article.id.utf8))
        try addDate(article.placingDate)
        try addNames(article)
        try document.setValue(Card(article).encoded, in: .card)
        try document.setData(article.text.utf8)
    }

    /// Adds surfaces and stems, and leaves the words in `bodyCodes`.
    private mutating func addText(_ text: String, wdf: UInt32, alsoAs field: TermPrefix?) throws(ArchiveError) {
        bodyCodes.removeAll(keepingCapacity: true)
        tokens.removeAll(keepingCapacity: true)
        let text = text.utf8Span.span
        tokenizer.tokenize(text, into: &tokens)
        let tokens = tokens
        var end = 0
        for token in tokens.tokens {
            let votes = Self.votes(for: token, in: text, after: end)
            end = max(end, token.source.upperBound)
            let surface = tokens.surfaces[token.surface]
            let word = words.add(surface.span, written: text.extracting(token.source), votes: votes)
            terms.count(word)
            if token.isJoined { bodyCodes.append(0) }
            bodyCodes.append(word &+ 1)
        }
        if isStemmed {
            try terms.addTerms(to: document, words, wdf: wdf, alsoAs: field)
        } else {
            try terms.addSurfaces(to: document, words, wdf: wdf, alsoAs: field)
        }
    }

    /// How much a word's form says of how it is written. Where a sentence begins every word has a capital: that counts
    /// only for words which are nowhere else.
    private static func votes(for token: Token, in text: Span<UInt8>, after end: Int) -> UInt32 {
        let start = token.source.lowerBound
        // Most words come after one space.
        if start == end + 1, text[end] == UInt8(ascii: " ") { return 16 }
        if start == 0 || end == 0 { return 1 }
        for index in end..<max(end, start) where mayBeginSentence(text[index]) { return 1 }
        return 16
    }

    /// Whether a byte between two words is one of `.!?:"`, a line end, or of `«`, `“`, `…`.
    private static func mayBeginSentence(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x2E, 0x21, 0x3F, 0x3A, 0x22, 0x0A, 0x0D, 0xAB, 0x9C, 0xA6: true
        default: false
        }
    }

    private func addDate(_ date: StoredDate?) throws(ArchiveError) {
        guard let date else { return }
        let year = digits(date.year, 4)
        try document.addBooleanTerm(TermPrefix.year.term(year.utf8))
        if let month = date.month {
            try document.addBooleanTerm(TermPrefix.month.term((year + digits(month, 2)).utf8))
            if let day = date.day {
                try document.addBooleanTerm(TermPrefix.day.term((year + digits(month, 2) + digits(day, 2)).utf8))
            }
        }
        try document.setValue(date.sortKey.utf8, in: .date)
    }

    private mutating func addNames(_ article: StoredArticle) throws(ArchiveError) {
        if let source = article.source {
            let folded = Folding.fold(source)
            try document.addBooleanTerm(TermPrefix.source.term(folded.utf8))
            try document.setValue(folded.utf8, in: .source)
            try addWords(of: source, as: .sourceWord)
        }
        if let author = article.author { try addWords(of: author, as: .author) }
        if let language = article.language.flatMap({ LanguageTag($0) }) {
            try document.addBooleanTerm(TermPrefix.language.term(language.text.utf8))
        }
        if let url = article.url { try addWords(of: url, as: .urlWord) }
    }

    private mutating func addWords(of name: String, as prefix: TermPrefix) throws(ArchiveError) {
        tokens.removeAll(keepingCapacity: true)
        tokenizer.tokenize(name.utf8Span.span, into: &tokens, from: 1)
        for token in tokens.tokens {
            try document.addBooleanTerm(prefix.term(tokens.surfaces[token.surface]))
        }
    }
}
