public import Messages

/// What a query can ask of an article beside its words: `source:abamako`.
///
/// One table (`row`) says of each field by which names a query asks for it, which terms an article has for it, what
/// matches can be counted by, and what help and documentation say. Reading queries, indexing, matching and counting
/// follow from it. A field is one row, and its attribute in `Card.value(of:)`.
public enum Field: Sendable, CaseIterable {
    case title, text, source, author, url, language, date, before, after, since

    /// What an article is found by in a field. Its terms begin with a prefix that no other terms have.
    public enum Terms: Sendable, Equatable {
        /// The words of title and text, which have no prefix.
        case text
        /// The stems of the title's words.
        case title(TermPrefix)
        /// Each word of the attribute.
        case words(TermPrefix)
        /// Each word of the attribute, and the whole of it, folded: what names are counted by.
        case names(words: TermPrefix, whole: TermPrefix)
        /// The tag of a language: `fr`, `pt-br`.
        case languageTag(TermPrefix)
        /// The year, the month and the day of the article's date.
        case dates(year: TermPrefix, month: TermPrefix, day: TermPrefix)
        /// The same terms as those of `dates`: the field's value is one end of a range.
        case dateBound(DateBound)
    }

    /// Which end of a range of dates a field gives.
    public enum DateBound: Sendable {
        /// The last day is the one before the date.
        case before
        /// The first day is the one after the date.
        case after
        /// The first day is that of the date.
        case since
    }

    /// What the table says of one field.
    public struct Row: Sendable {
        /// The names that a query uses, French first. Accents and capitals make no difference.
        public var names: [String]
        /// What an article is found by.
        public var terms: Terms
        /// What matches can be counted by.
        public var facets: [Facet] = []
        /// What the field asks, in a few words, for help and documentation.
        public var summary: Sentence
        /// A query that has the field.
        public var example: String
    }

    private var definition: Row {
        switch self {
        case .title:
            Row(
                names: ["titre", "title"], terms: .title(.title),
                summary: Sentence(
                    "a word of the title, whatever its ending",
                    french: "un mot du titre, quelle que soit sa terminaison"), example: "titre:patrouilles")
        case .text:
            Row(
                names: ["texte", "text"], terms: .text,
                summary: Sentence("a word of the title or the text", french: "un mot du titre ou du texte"),
                example: "texte:patrouilles")
        case .source:
            Row(
                names: ["source"], terms: .names(words: TermPrefix("W"), whole: .source), facets: [.source],
                summary: Sentence("where the article was published", french: "où l’article est paru"),
                example: "source:abamako")
        case .author:
            Row(
                names: ["auteur", "author"], terms: .words(TermPrefix("A")),
                summary: Sentence("who wrote it", french: "qui l’a écrit"), example: "auteur:diop")
        case .url:
            Row(
                names: ["url"], terms: .words(TermPrefix("U")),
                summary: Sentence("a word of its address", french: "un mot de son adresse"), example: "url:politique")
        case .language:
            Row(
                names: ["langue", "lang"], terms: .languageTag(TermPrefix("L")), facets: [.language],
                summary: Sentence("what it is written in: a code or a name", french: "sa langue : un code ou un nom"),
                example: "langue:fr")
        case .date:
            Row(
                names: ["date"], terms: .dates(year: .year, month: .month, day: .day), facets: [.year, .month],
                summary: Sentence(
                    "when it was published: a date or a range", french: "sa parution : une date ou une période"),
                example: "date:2025-02..2025-05")
        case .before:
            Row(
                names: ["avant", "before"], terms: .dateBound(.before),
                summary: Sentence("before a date, without it", french: "avant une date, sans elle"),
                example: "avant:2025-03")
        case .after:
            Row(
                names: ["après", "after"], terms: .dateBound(.after),
                summary: Sentence("after a date, without it", french: "après une date, sans elle"),
                example: "après:2025-03")
        case .since:
            Row(
                names: ["depuis", "since"], terms: .dateBound(.since),
                summary: Sentence(
                    "from a date on, with it, or for so long",
                    french: "à partir d’une date, avec elle, ou depuis ce temps"), example: "depuis:7j")
        }
    }

    private static let rows = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.definition) })

    /// What the table says of the field.
    public var row: Row { Self.rows[self] ?? definition }

    /// The names that a query uses, French first: `titre`, `title`.
    public var names: [String] { row.names }

    /// What an article is found by in the field.
    public var terms: Terms { row.terms }

    /// Whether a match in the field counts for the ranking, or only filters.
    public var isRanked: Bool { self == .title || self == .text }

    /// Whether the field's value is a date or a range of dates.
    public var isDate: Bool {
        switch terms {
        case .dates, .dateBound: true
        case .text, .title, .words, .names, .languageTag: false
        }
    }
}
