import SearchModel
import Testing

@Suite struct CalendarNamesTests {
    @Test(arguments: [
        ("janvier", 1), ("fevr", 2), ("mar", 3), ("mai", 5), ("juill", 7), ("juil", 7), ("july", 7), ("aout", 8),
        ("sept", 9),
        ("december", 12),
    ])
    func `A month is known by its names and their abbreviations`(name: String, month: Int) {
        #expect(CalendarNames.month(name) == month)
    }

    @Test(arguments: ["", "j", "lundi", "Mai", "février", "juill.", "mo"])
    func `Nothing else is a month`(name: String) { #expect(CalendarNames.month(name) == nil) }

    @Test func `No name stands for two months or days`() {
        let months = CalendarNames.months.flatMap(\.names)
        let days = CalendarNames.weekdays.flatMap { $0.names + $0.abbreviations }
        #expect(Set(months + days).count == months.count + days.count)
        #expect(CalendarNames.months.count == 12 && CalendarNames.weekdays.count == Weekday.allCases.count)
    }

    @Test func `Units are known by name and by letter`() {
        #expect(CalendarNames.unit("j") == .day && CalendarNames.unit("semaines") == .week)
        #expect(CalendarNames.unit("m") == .month && CalendarNames.unit("annee") == .year)
        #expect(CalendarNames.unit("heures") == nil)
    }
}
