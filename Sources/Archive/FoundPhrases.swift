internal import CXapian

/// The articles in which the phrases of a query stand.
///
/// Which articles have all the words of a phrase is asked of Xapian's postings; whether they stand together there, of the
/// forward index. Positions in Xapian's own tables would double the size of the database and cost a look-up of 1 µs a
/// word and article, twice what decoding the whole article takes here.
struct FoundPhrases {
    private var anywhere: [QueryPhrase: [UInt32]] = [:]
    private var inTitles: [QueryPhrase: [UInt32]] = [:]

    /// None: for a query without phrases.
    init() {}

    init(
        _ tree: QueryTree, in database: borrowing Database, _ generation: Generation
    ) throws(ArchiveError) {
        var phrases: [(phrase: QueryPhrase, isTitle: Bool)] = []
        tree.forEachPhrase { phrases.append(($0, $1)) }
        var entry = ForwardEntry()
        for (phrase, isTitle) in phrases where (isTitle ? inTitles : anywhere)[phrase] == nil {
            let found = try Self.documents(phrase, isTitle, database, generation, &entry)
            if isTitle { inTitles[phrase] = found } else { anywhere[phrase] = found }
        }
    }

    /// The articles with the phrase, ascending.
    func documents(_ phrase: QueryPhrase) -> [UInt32] { anywhere[phrase] ?? [] }

    /// The articles with the phrase in their title, ascending.
    func titles(_ phrase: QueryPhrase) -> [UInt32] { inTitles[phrase] ?? [] }

    private static func documents(
        _ phrase: QueryPhrase, _ isTitle: Bool, _ database: borrowing Database, _ generation: Generation,
        _ entry: inout ForwardEntry
    ) throws(ArchiveError) -> [UInt32] {
        guard let matcher = PhraseMatcher(phrase, generation.vocabulary) else { return [] }
        var found: [UInt32] = []
        for document in try database.documents(withAll: phrase.surfaces.map { Array($0.utf8) }) {
            generation.forward.read(document, into: &entry, mostWords: .max)
            if isTitle ? matcher.matchesTitle(of: entry) : matcher.matches(entry) { found.append(document) }
        }
        return found
    }
}

extension QueryTree {
    /// Calls `body` with each phrase of several words, and each that has to stand in the title.
    func forEachPhrase(_ body: (QueryPhrase, _ isTitle: Bool) -> Void) {
        switch self {
        case .sequence(let clauses): for clause in clauses { clause.tree.forEachPhrase(body) }
        case .all(let trees), .any(let trees): for tree in trees { tree.forEachPhrase(body) }
        case .except(let tree, let refused):
            tree.forEachPhrase(body)
            refused.forEachPhrase(body)
        case .phrase(let phrase), .field(.text, let phrase): if phrase.surfaces.count > 1 { body(phrase, false) }
        case .field(.title, let phrase): body(phrase, true)
        case .expanded(let tree, let expansions):
            tree.forEachPhrase(body)
            for expansion in expansions where expansion.surfaces.count > 1 { body(expansion.phrase, false) }
        case .word, .prefix, .field, .dates: break
        }
    }
}

extension Expansion {
    /// Its words next to one another.
    var phrase: QueryPhrase { QueryPhrase(surfaces) }
}
