import ProgramSupport

/// French for what is said of queries and articles.
enum French {
    /// `aucun article`, `1 article`, `12 articles`.
    static func articles(_ count: Int) -> String {
        count == 0 ? "aucun article" : count == 1 ? "1 article" : "\(count) articles"
    }

    /// `1 reprise`, `3 reprises`.
    static func copies(_ count: Int) -> String { count == 1 ? "1 reprise" : "\(count) reprises" }

    /// `a`, `a et b`, `a, b et c`.
    static func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " et " + last
    }

    /// `« text »`, harmless to a terminal.
    static func quoted(_ text: String) -> String { "« \(printable(text)) »" }
}
