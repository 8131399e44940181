internal import FrenchText
internal import Messages
internal import SearchModel

/// Turns articles into Xapian documents: terms, values and data. Collects their words on the way. One for each writing
/// thread.
struct ArticleAnalyzer: ~Copyable {
    let document: DocumentBuilder
    /// The words of all the articles.
    var words = VocabularyBuilder()
    /// The words of the last article's title and text, as the forward index writes them.
    private(set) var titleCodes: [UInt32] = []
    private(set) var bodyCodes: [UInt32] = []

    private var tokenizer = Tokenizer()
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
        tokenizer = LanguageTag.tokenizer(article.language)
        words.beginDocument(isStemmed: isStemmed)
        if !isStemmed { try document.addBooleanTerm(TermPrefix.unstemmed.term([])) }
        try addText(article.title, wdf: Schema.titleWeight, alsoAs: .title)
        swap(&titleCodes, &bodyCodes)
        try addText(article.text, wdf: 1, alsoAs: nil)
        try document.addBooleanTerm(TermPrefix.identity.term(article.id.utf8))
        let card = Card(article)
        try addFields(of: card, article.placingDate)
        try document.setValue(card.encoded, in: .card)
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
        if start == end + 1, text[end] == UInt8(ascii: " ") { return Vocabulary.votesInSentence }
        if start == 0 || end == 0 { return 1 }
        for index in end..<max(end, start) where mayBeginSentence(text[index]) { return 1 }
        return Vocabulary.votesInSentence
    }

    /// Whether a byte between two words is one of `.!?:"`, a line end, or of `«`, `“`, `…`.
    private static func mayBeginSentence(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x2E, 0x21, 0x3F, 0x3A, 0x22, 0x0A, 0x0D, 0xAB, 0x9C, 0xA6: true
        default: false
        }
    }

    /// The fields with what each is indexed as: looked up once, not for every article.
    private static let fields = Field.allCases.map { ($0, $0.terms) }

    /// Adds what fields ask for: a term for each word, name, language or date.
    private mutating func addFields(of card: Card, _ date: CalendarDate?) throws(ArchiveError) {
        for (field, terms) in Self.fields {
            switch terms {
            case .words(let prefix):
                if let value = card.value(of: field) { try addWords(of: value, as: prefix, joined: field != .url) }
            case .names(let prefix, let whole):
                guard let value = card.value(of: field) else { continue }
                try document.addBooleanTerm(whole.term(Folding.fold(value).utf8))
                try addWords(of: value, as: prefix)
            case .languageTag(let prefix):
                guard let tag = card.value(of: field).flatMap({ LanguageTag($0) }) else { continue }
                try document.addBooleanTerm(prefix.term(tag.text.utf8))
            case .dates(let year, let month, let day):
                if let date { try add(date, year, month, day) }
            // These are what the words of title and text are indexed as.
            case .text, .title: break
            case .dateBound: break
            }
        }
        if let source = card.source { try document.setValue(Folding.fold(source).utf8, in: .source) }
        if let date { try document.setValue(date.sortKey.utf8, in: .date) }
    }

    private func add(
        _ date: CalendarDate, _ yearPrefix: TermPrefix, _ monthPrefix: TermPrefix, _ dayPrefix: TermPrefix
    ) throws(ArchiveError) {
        let year = digits(date.year, 4)
        try document.addBooleanTerm(yearPrefix.term(year.utf8))
        guard let month = date.month else { return }
        try document.addBooleanTerm(monthPrefix.term((year + digits(month, 2)).utf8))
        guard let day = date.day else { return }
        try document.addBooleanTerm(dayPrefix.term((year + digits(month, 2) + digits(day, 2)).utf8))
    }

    private mutating func addWords(
        of name: String, as prefix: TermPrefix, joined: Bool = true
    ) throws(ArchiveError) {
        tokens.removeAll(keepingCapacity: true)
        tokenizer.tokenize(name.utf8Span.span, into: &tokens, from: 1)
        for token in tokens.tokens where joined || !token.isJoined {
            try document.addBooleanTerm(prefix.term(tokens.surfaces[token.surface]))
        }
    }
}
