import SearchProtocol

// When an article was published: the date as precise as it is known, or else after which one.

extension SearchReply.Hit {
    var shownDate: String? { date ?? notBefore.map(French.after) }
}

extension DocumentReply {
    var shownDate: String? { date ?? notBefore.map(French.after) }
}

extension SuggestReply.Title {
    var shownDate: String? { date ?? notBefore.map(French.after) }
}

extension French {
    /// `après le 6 févr. 2025`, `après févr. 2025`, `après 2024` for a date such as `2025-02-06`; what is none as it is.
    static func after(_ date: String) -> String {
        let parts = date.split(separator: "-", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == parts.count, (1...3).contains(parts.count) else { return "après \(date)" }
        if parts.count == 1 { return "après \(date)" }
        guard (1...12).contains(numbers[1]) else { return "après \(date)" }
        let month = "\(months[numbers[1] - 1]) \(parts[0])"
        if parts.count == 2 { return "après \(month)" }
        return "après le \(numbers[2] == 1 ? "1er" : String(numbers[2])) \(month)"
    }

    private static let months = [
        "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
    ]
}
