internal import ProgramSupport
internal import QueryLanguage
internal import SearchModel
internal import Store

/// The articles in which the phrases of a query stand.
///
/// Which articles have all the words of a phrase is asked of Xapian's postings; whether they stand together there, of
/// the forward index. Positions in Xapian's own tables would double the size of the database and cost a look-up of 1 µs
/// a word and article, twice what decoding the whole article takes here.
struct FoundPhrases {
    private var anywhere: [QueryPhrase: [UInt32]] = [:]
    private var inTitles: [QueryPhrase: [UInt32]] = [:]

    /// None: for a query without phrases.
    init() {}

    /// - Parameters:
    ///   - names: those that were found before in the generation, and are found now.
    ///   - known: phrases that were found before; they stay.
    ///   - forms: of the query.
    init(
        _ tree: QueryTree, in database: borrowing Database, _ generation: Generation,
        names: Locked<FoundNames>, known: FoundPhrases, forms: KnownWordForms
    ) throws(ArchiveError) {
        self = known
        var phrases: [(phrase: QueryPhrase, place: PhrasePlace)] = []
        tree.forEachPhrase { phrases.append(($0, $1)) }
        var entry = ForwardEntry()
        for (phrase, place) in phrases where (place == .title ? inTitles : anywhere)[phrase] == nil {
            switch place {
            case .title: inTitles[phrase] = try Self.documents(phrase, true, database, generation, forms, &entry)
            case .anywhere: anywhere[phrase] = try Self.documents(phrase, false, database, generation, forms, &entry)
            case .name:
                // The same names come again and again: there are as many as the list of synonyms has.
                if let known = names.withLock({ $0[phrase] }) {
                    anywhere[phrase] = known
                } else {
                    let found = try Self.documents(phrase, false, database, generation, forms, &entry)
                    names.withLock { $0.add(found, for: phrase) }
                    anywhere[phrase] = found
                }
            }
        }
    }

    /// The articles with the phrase, ascending.
    func documents(_ phrase: QueryPhrase) -> [UInt32] { anywhere[phrase] ?? [] }

    /// The articles with the phrase in their title, ascending.
    func titles(_ phrase: QueryPhrase) -> [UInt32] { inTitles[phrase] ?? [] }

    private static func documents(
        _ phrase: QueryPhrase, _ isTitle: Bool, _ database: borrowing Database, _ generation: Generation,
        _ forms: KnownWordForms, _ entry: inout ForwardEntry
    ) throws(ArchiveError) -> [UInt32] {
        if phrase.isLoose { return try NearQuotations(phrase, generation)?.documents(database, &entry) ?? [] }
        if phrase.slop == nil, !phrase.endsInPrefix {
            var found: [[UInt32]] = []
            for spelling in forms.spellings(of: phrase.surfaces) {
                let isEnglish = PhraseSpellings.isEnglish(spelling, of: phrase.surfaces)
                let language = isEnglish ? [TermPrefix.unstemmed.term([])] : []
                found.append(try documents(spelling, with: language, isTitle, database, generation))
            }
            return found.count == 1 ? found[0] : Set(found.joined()).sorted()
        }
        let matches: (ForwardEntry) -> Bool
        if let slop = phrase.slop {
            guard let matcher = ProximityMatcher(phrase.surfaces, slop: slop, generation.vocabulary) else { return [] }
            matches = { isTitle ? matcher.matchesTitle(of: $0) : matcher.matches($0) }
        } else {
            guard let matcher = BegunPhraseMatcher(phrase.surfaces, generation.vocabulary) else { return [] }
            matches = { isTitle ? matcher.matchesTitle(of: $0) : matcher.matches($0) }
        }
        var found: [UInt32] = []
        for document in try candidates(phrase, database) {
            generation.forward.read(document, into: &entry, mostWords: .max)
            if matches(entry) { found.append(document) }
        }
        return found
    }

    /// The articles with these very words next to one another, and with other terms.
    private static func documents(
        _ surfaces: [String], with others: [[UInt8]], _ isTitle: Bool, _ database: borrowing Database,
        _ generation: Generation
    ) throws(ArchiveError) -> [UInt32] {
        guard let scan = PhraseScan(surfaces, generation.vocabulary) else { return [] }
        return try database.documents(withAll: surfaces.map { Array($0.utf8) } + others).filter {
            generation.forward.matches(scan, in: $0, isTitle: isTitle)
        }
    }

    /// The articles with all the words of a phrase that are whole, ascending.
    private static func candidates(
        _ phrase: QueryPhrase, _ database: borrowing Database
    ) throws(ArchiveError) -> [UInt32] {
        if let prefix = phrase.prefix, phrase.surfaces.count == 1 {
            return Array(try database.documents(matching: .prefix(Array(prefix.utf8), limit: Ranking.mostExpansions)))
        }
        return try database.documents(withAll: phrase.wholeSurfaces.map { Array($0.utf8) })
    }
}

/// Where a phrase is looked for, and what for.
enum PhrasePlace {
    case anywhere, title
    /// Anywhere, as another name of what was typed.
    case name
}

extension QueryTree {
    /// Calls `body` with each phrase of several words, and each word that is sought in titles and has no stem there.
    func forEachPhrase(_ body: (QueryPhrase, PhrasePlace) -> Void) {
        switch self {
        case .sequence(let clauses): for clause in clauses { clause.tree.forEachPhrase(body) }
        case .all(let trees), .any(let trees): for tree in trees { tree.forEachPhrase(body) }
        case .except(let tree, let refused):
            tree.forEachPhrase(body)
            refused.forEachPhrase(body)
        case .phrase(let phrase), .field(.text, let phrase): if phrase.surfaces.count > 1 { body(phrase, .anywhere) }
        case .field(.title, let phrase):
            if phrase.surfaces.count > 1 || phrase.endsInPrefix
                || phrase.surfaces.allSatisfy({ Analysis.isUnstemmed($0) })
            {
                body(phrase, .title)
            }
        case .expanded(let tree, let expansions):
            tree.forEachPhrase(body)
            for expansion in expansions where expansion.surfaces.count > 1 { body(expansion.phrase, .name) }
        case .word, .prefix, .field, .dates: break
        }
    }
}

extension Expansion {
    /// Its words next to one another.
    var phrase: QueryPhrase { QueryPhrase(surfaces) }
}
