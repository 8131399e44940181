internal import Messages
internal import SearchModel

/// How much a query may ask for, so that every query is cheap: what is left of it, and what was left out.
struct QueryBudget {
    /// Distinct words beyond these are left out; stop words are not counted.
    static let mostWords = 32
    /// Parts beyond this are left out, whatever they are: repeated, stop words, in a phrase, in a field. A word counts
    /// as one; what counts as more takes as long as that number of words which most articles have.
    static let mostTerms = 64
    /// What a stop word in a phrase counts as: it is looked up in most articles.
    static let stopWordInPhrase = 5
    /// What a stop word counts as in a phrase whose words may stand in any order.
    static let stopWordInProximity = 20
    static let prefix = 16
    /// The words of a phrase beyond these are left out.
    static let longestPhrase = 10
    /// Phrases of nothing but stop words beyond these are left out: each reads most positions of the index.
    static let mostStopPhrases = 2
    /// Phrases whose words may stand apart, beyond these, are read as words.
    static let mostProximities = 2
    static let widestProximity = 100
    static let shortestPrefix = 3
    static let mostPrefixes = 2

    /// One of each code at most: the first.
    private(set) var warnings: [Warning] = []

    private let query: [Unicode.Scalar]
    private var words: Set<String> = []
    private var isFull = false
    private var terms = 0
    private var stopPhrases = 0
    private var proximities = 0
    private var prefixes = 0

    init(query: [Unicode.Scalar]) { self.query = query }

    // MARK: - Words

    /// Whether the query may have this word too.
    mutating func admits(_ word: QueryWord) -> Bool {
        if word.isStopWord { return admits(terms: 1, word.source) }
        // Once a word was left out, so are all that follow: none may come back without the prefix that it is joined to.
        isFull = isFull || (words.count >= Self.mostWords && !words.contains(word.surface))
        guard !isFull else {
            warn(.tooManyWords, .tooManyWords, word.source, ["limit": Self.mostWords])
            return false
        }
        guard admits(terms: 1, word.source) else { return false }
        words.insert(word.surface)
        return true
    }

    /// Whether there is room for a part that counts as `count` words.
    mutating func admits(terms count: Int, _ source: QuerySource) -> Bool {
        guard terms + count <= Self.mostTerms else {
            warn(
                .tooManyWords, .tooManyTerms, source,
                ["limit": Self.mostTerms, "stopWord": Self.stopWordInPhrase, "prefix": Self.prefix])
            return false
        }
        terms += count
        return true
    }

    /// Whether the query may have this phrase too.
    mutating func admits(_ phrase: QueryPhrase) -> Bool {
        guard phrase.surfaces.count > 1 else { return admits(filter: phrase) }
        let stopWords = phrase.wholeSurfaces.count { Analysis.isStopWord($0) }
        if stopWords == phrase.wholeSurfaces.count, !admitsStopPhrase(phrase.source) { return false }
        let stopWord = phrase.slop == nil ? Self.stopWordInPhrase : Self.stopWordInProximity
        return admits(filter: phrase, beside: stopWords * (stopWord - 1))
    }

    /// Whether the query may have these words too, which stand in any order and count as `more` beside.
    mutating func admits(filter phrase: QueryPhrase, beside more: Int = 0) -> Bool {
        let prefix = phrase.endsInPrefix ? Self.prefix : 0
        guard admits(terms: phrase.wholeSurfaces.count + prefix + more, phrase.source) else { return false }
        if phrase.endsInPrefix { prefixes += 1 }
        return true
    }

    // MARK: - Phrases

    /// The words of a phrase, cut to as many as it may have.
    mutating func cut(_ surfaces: [String], _ source: QuerySource) -> [String] {
        guard surfaces.count > Self.longestPhrase else { return surfaces }
        warn(.phraseTooLong, .phraseTooLong, source, ["limit": Self.longestPhrase])
        return Array(surfaces.prefix(Self.longestPhrase))
    }

    private mutating func admitsStopPhrase(_ source: QuerySource) -> Bool {
        guard stopPhrases < Self.mostStopPhrases else {
            warn(.tooManyStopPhrases, .tooManyStopPhrases, source, ["limit": Self.mostStopPhrases])
            return false
        }
        stopPhrases += 1
        return true
    }

    mutating func admitsProximity(_ source: QuerySource) -> Bool {
        guard proximities < Self.mostProximities else {
            warn(.tooManyProximities, .tooManyProximities, source, ["limit": Self.mostProximities])
            return false
        }
        proximities += 1
        return true
    }

    /// The distance asked for, or the widest one allowed.
    mutating func cut(slop: Int, _ source: QuerySource) -> Int {
        guard slop > Self.widestProximity else { return slop }
        warn(.proximityTooWide, .proximityTooWide, source, ["limit": Self.widestProximity])
        return Self.widestProximity
    }

    // MARK: - Prefixes

    /// Whether the letters are enough for a prefix, and the query may have one more.
    mutating func mayHavePrefix(_ letters: String, _ source: QuerySource) -> Bool {
        guard letters.unicodeScalars.count >= Self.shortestPrefix else {
            warn(.prefixTooShort, .prefixTooShort, source, ["limit": Self.shortestPrefix])
            return false
        }
        guard prefixes < Self.mostPrefixes else {
            warn(.tooManyPrefixes, .tooManyPrefixes, source, ["limit": Self.mostPrefixes])
            return false
        }
        return true
    }

    /// Whether there is room for a prefix.
    mutating func admitsPrefix(_ source: QuerySource) -> Bool {
        guard terms + Self.prefix <= Self.mostTerms else {
            warn(.tooManyPrefixes, .prefixTooDear, source, ["prefix": Self.prefix, "limit": Self.mostTerms])
            return false
        }
        prefixes += 1
        terms += Self.prefix
        return true
    }

    // MARK: - Warnings

    mutating func warnOfDate(_ source: QuerySource) {
        warn(.notADate, .notADate, source, [:])
    }

    /// The month has fewer days than the date says.
    mutating func warnOfDay(_ month: CalendarDate, _ source: QuerySource) {
        warn(.impossibleDate, .impossibleDay, source, ["count": month.end.day], ["month": "\(month)"])
    }

    /// The calendar has no such month or day.
    mutating func warnOfNoDate(_ source: QuerySource) {
        warn(.impossibleDate, .impossibleDate, source, [:])
    }

    mutating func warnOfStar(_ source: QuerySource) {
        warn(.starIgnored, .starIgnored, source, ["limit": Self.shortestPrefix])
    }

    mutating func warnOfField(_ name: String, _ source: QuerySource) {
        warn(.unknownField, .unknownField, source, [:], ["name": name, "fields": Self.fields])
    }

    private static let fields = Field.allCases.map { "\($0.names[0]):" }

    mutating func warnOfDepth(_ depth: Int) {
        add(.tooDeep, Message(QueryMessage.tooDeep, ["limit": depth]))
    }

    private mutating func warn(
        _ code: Warning.Code, _ message: QueryMessage, _ source: QuerySource, _ limits: [String: Int],
        _ texts: [String: any MessageParameter] = [:]
    ) {
        var parameters = texts.merging(limits) { text, _ in text }
        parameters["part"] = typed(source)
        add(code, Message(message, parameters))
    }

    private mutating func add(_ code: Warning.Code, _ message: Message) {
        if warnings.contains(where: { $0.code.known == code }) { return }
        warnings.append(Warning(code, message))
    }

    /// A part of the query as typed, on one line, not all of it if it is long.
    private func typed(_ source: QuerySource) -> String {
        let part = query[source.range.clamped(to: query.indices)]
        var text = String.UnicodeScalarView()
        for scalar in part.prefix(40) {
            text.append(scalar.properties.isWhitespace || scalar.value < 0x20 ? " " : scalar)
        }
        return "\(String(text))\(part.count > 40 ? "…" : "")"
    }
}
