internal import FrenchText

/// Turns articles into Xapian documents: FRENCH analysis in, terms, values and data out. One for each writing thread.
struct ArticleAnalyzer: ~Copyable {
    let document: DocumentBuilder
    private let tokenizer = Tokenizer()
    private var tokens = TokenList()
    private var stem: [UInt8] = []

    init() throws(ArchiveError) { document = try DocumentBuilder() }

    /// Fills `document` with the article.
    mutating func analyse(_ article: StoredArticle) throws(ArchiveError) {
        try document.clear()
        let titleEnd = try addText(article.title, from: 1, wdf: Schema.titleWeight, alsoAs: .title)
        _ = try addText(article.text, from: titleEnd + Schema.titleGap, wdf: 1, alsoAs: nil)
        try document.addBooleanTerm(TermPrefix.identity.term(article.id.utf8))
        try addDate(article.date)
        try addNames(article)
        try document.setValue(Card(article).encoded, in: .card)
        try document.setData(article.text.utf8)
    }

    /// Adds surfaces with positions and stems without; gives the position after the last.
    private mutating func addText(
        _ text: String, from position: Int, wdf: UInt32, alsoAs field: TermPrefix?
    ) throws(ArchiveError) -> Int {
        tokens.removeAll(keepingCapacity: true)
        tokenizer.tokenize(text.utf8Span.span, into: &tokens, from: position)
        for token in tokens.tokens {
            let failure: ArchiveError? = tokens.surfaces.withUnsafeBufferPointer { surfaces in
                let surface = UnsafeBufferPointer(rebasing: surfaces[token.surface])
                return Self.failure { () throws(ArchiveError) in
                    try document.addPosting(surface, position: token.position, wdf: wdf)
                }
            }
            if let failure { throw failure }
            // A query looks for the stem of a word only where the word tells something.
            if tokens.withSurface(of: token, { StopWords.contains($0) }) { continue }
            stem.removeAll(keepingCapacity: true)
            stem.append(contentsOf: tokens.surfaces[token.surface])
            LightFrenchStemmer.stem(&stem)
            stem.insert(TermPrefix.stem.rawValue, at: 0)
            try document.addTerm(stem, wdf: wdf)
            if let field {
                stem[0] = field.rawValue
                try document.addTerm(stem, wdf: 1)
            }
        }
        return (tokens.tokens.last?.position).map { $0 + 1 } ?? position
    }

    private static func failure(_ body: () throws(ArchiveError) -> Void) -> ArchiveError? {
        do {
            try body()
            return nil
        } catch {
            return error
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
    }

    private mutating func addWords(of name: String, as prefix: TermPrefix) throws(ArchiveError) {
        tokens.removeAll(keepingCapacity: true)
        tokenizer.tokenize(name.utf8Span.span, into: &tokens, from: 1)
        for token in tokens.tokens {
            try document.addBooleanTerm(prefix.term(tokens.surfaces[token.surface]))
        }
    }
}
