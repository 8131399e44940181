import Messages
import SearchModel

extension TextStyle {
    /// The date of publication as precise as it is known, or else the date after which the article was published.
    func date(of article: ArticleRecord) -> String? {
        article.date?.description ?? article.notBefore.map { after($0) }
    }

    /// `après le 6 févr. 2025`, `après févr. 2025`, `après 2024`; `after 6 Feb 2025`.
    func after(_ date: CalendarDate) -> String {
        guard let month = date.month else { return label(.after, ["date": date.description]) }
        let name = language == .french ? CalendarNames.months[month - 1].abbreviation : Self.englishMonths[month - 1]
        guard let day = date.day else { return label(.after, ["date": "\(name) \(date.year)"]) }
        let number = day == 1 && language == .french ? "1er" : String(day)
        return label(.afterDay, ["date": "\(number) \(name) \(date.year)"])
    }

    private static let englishMonths = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
