import SearchModel

extension ArticleRecord {
    /// When the article was published: the date as precise as it is known, or else after which one.
    var shownDate: String? { date?.description ?? notBefore.map(French.after) }
}

extension French {
    /// `après le 6 févr. 2025`, `après févr. 2025`, `après 2024`.
    static func after(_ date: CalendarDate) -> String {
        guard let month = date.month else { return "après \(date)" }
        let name = "\(months[month - 1]) \(date.year)"
        return date.day.map { "après le \($0 == 1 ? "1er" : String($0)) \(name)" } ?? "après \(name)"
    }

    private static let months = [
        "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.",
    ]
}
