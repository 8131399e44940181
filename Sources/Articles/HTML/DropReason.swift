/// Why a block is not in the article's text.
enum DropReason: Equatable, Sendable {
    /// Of an element that is there for something else.
    case element(ElementRole.Boilerplate)
    /// Mostly links, or among them.
    case links
    /// What newspapers put between paragraphs: "Lire aussi", "Abonnez-vous".
    case phrase
    case title
    /// A date or the author on a line of its own.
    case byline
    case short
    /// Below "Sur le même sujet" and the like.
    case appendix
    /// Not in the article's container.
    case outside
    /// The same as a block before it.
    case repeated
}

extension DropReason: CustomStringConvertible {
    var description: String {
        switch self {
        case .element(let role): role.rawValue
        case .links: "links"
        case .phrase: "phrase"
        case .title: "title"
        case .byline: "byline"
        case .short: "short"
        case .appendix: "appendix"
        case .outside: "outside"
        case .repeated: "repeated"
        }
    }
}
