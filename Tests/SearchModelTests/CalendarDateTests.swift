import SearchModel
import Testing

@Suite struct CalendarDateTests {
    @Test(arguments: [
        ("2025", "2025", "20250000"), ("2025-05", "2025-05", "20250500"), ("2025-05-19", "2025-05-19", "20250519"),
        ("1000-01-01", "1000-01-01", "10000101"), ("9999-12-31", "9999-12-31", "99991231"),
    ])
    func `A date is read, printed and sorted by`(_ text: String, _ printed: String, _ sortKey: String) throws {
        let date = try #require(CalendarDate(text))
        #expect(date.description == printed)
        #expect(date.sortKey == sortKey)
        #expect(CalendarDate(date.description) == date)
    }

    @Test(arguments: [
        "", "-", "25", "0999", "02025", "20255", "2025-", "2025-5", "2025-005", "2025-13", "2025-00", "2025-05-",
        "2025-05-0",
        "2025-05-32", "2025-04-31", "2025-02-29", "1900-02-29", "2025-05-00", "2025-05-19-", "2025-05-19-01", "-2025",
        "+025", "2025-+5", "2025-05-+9", "2025--5",
        "deux", "２０２５", "2025 ", "2025-0a", "2025/05/19", "19-05-2025",
    ])
    func `Anything else is no date`(_ text: String) { #expect(CalendarDate(text) == nil) }

    @Test func `A date's parts are checked`() {
        #expect(CalendarDate(year: 2025, day: 3) == nil)
        #expect(CalendarDate(year: 2025, month: 0) == nil)
        #expect(CalendarDate(year: .max) == nil)
        #expect(CalendarDate(year: 2025, month: .min, day: .max) == nil)
        #expect(CalendarDate(year: 2025, month: 2, day: 29) == nil)
    }

    @Test func `Sort keys order months before their days, years before their months`() {
        let ordered = ["2024-12-31", "2025", "2025-01", "2025-01-01", "2025-01-31", "2025-02", "2025-12-31", "2026"]
        let keys = ordered.compactMap { CalendarDate($0)?.sortKey }
        #expect(keys.count == ordered.count)
        #expect(keys == keys.sorted())
    }

    @Test(arguments: [
        ("2025", "2026"), ("2025-11", "2025-12"), ("2025-12", "2026-01"), ("2025-05-19", "2025-05-20"),
        ("2024-02-28", "2024-02-29"), ("2023-02-28", "2023-03-01"), ("1900-02-28", "1900-03-01"),
        ("2000-02-28", "2000-02-29"), ("2025-12-31", "2026-01-01"), ("2025-04-30", "2025-05-01"),
    ])
    func `The next date and the previous one are of the same precision`(_ first: String, _ second: String) {
        #expect(CalendarDate(first)?.next?.description == second)
        #expect(CalendarDate(second)?.previous?.description == first)
    }

    @Test func `Nothing comes before the first date, nothing after the last`() {
        for date in ["9999", "9999-12", "9999-12-31"] { #expect(CalendarDate(date)?.next == nil) }
        for date in ["1000", "1000-01", "1000-01-01"] { #expect(CalendarDate(date)?.previous == nil) }
    }

    @Test func `Dates are ordered as a calendar prints them`() throws {
        let ordered = try ["2024-12-31", "2025", "2025-01", "2025-01-01", "2025-01-31", "2025-02"].map {
            try #require(CalendarDate($0))
        }
        #expect(ordered.reversed().sorted() == ordered)
    }

    /// Days far apart, among them the leap days of centuries.
    @Test(arguments: [
        ("2000-02-29", Weekday.tuesday), ("1900-03-01", .thursday), ("2024-12-31", .tuesday),
        ("2025-01-01", .wednesday), ("1582-10-15", .friday), ("9999-12-31", .friday), ("1000-01-01", .wednesday),
    ])
    func `A day's weekday is that of the calendar`(_ text: String, _ weekday: Weekday) {
        #expect(CalendarDate(text)?.weekday == weekday)
        #expect(CalendarDate(text)?.start.monday.weekday == .monday)
    }

    @Test func `A month has no weekday`() { #expect(CalendarDate("2025-05")?.weekday == nil) }

    @Test(arguments: -2000...2000)
    func `Days are added and taken away`(_ tens: Int) throws {
        let number = tens * 11
        let day = try #require(CalendarDate("2025-05-19"))
        let other = try #require(day.adding(days: number))
        #expect(other.start.number == day.start.number + number)
        #expect(other.adding(days: -number) == day)
        #expect(Day(number: other.start.number) == other.start)
    }

    @Test(arguments: [
        ("2025-05", "2025-04-30", true), ("2025-05", "2025", false), ("2025", "2025-05", false),
        ("2025-05-19", "2025-05", false), ("2025-05-20", "2025-05-19", true), ("2026", "2025-12-31", true),
    ])
    func `A date is after another where every day that it may be is`(_ one: String, _ other: String, _ isAfter: Bool)
        throws
    {
        let (one, other) = (try #require(CalendarDate(one)), try #require(CalendarDate(other)))
        #expect(one.isAfter(other) == isAfter)
        #expect(one.agrees(with: other) == !(isAfter || other.isAfter(one)))
    }
}
