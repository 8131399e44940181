import TestFolders
import Testing

@testable import QueryLanguage
@testable import SearchModel

@Suite struct StoredDateTests {
    @Test(arguments: [
        ("2025", "2025", "20250000"), ("2025-05", "2025-05", "20250500"), ("2025-05-19", "2025-05-19", "20250519"),
        ("1000-01-01", "1000-01-01", "10000101"), ("9999-12-31", "9999-12-31", "99991231"),
    ])
    func `A date is read, printed and sorted by`(_ text: String, _ printed: String, _ sortKey: String) throws {
        let date = try #require(StoredDate(text))
        #expect(date.description == printed)
        #expect(date.sortKey == sortKey)
        #expect(StoredDate(date.description) == date)
    }

    @Test(arguments: [
        "", "-", "25", "0999", "02025", "20255", "2025-", "2025-5", "2025-005", "2025-13", "2025-00", "2025-05-",
        "2025-05-0",
        "2025-05-32", "2025-05-00", "2025-05-19-", "2025-05-19-01", "-2025", "+025", "2025-+5", "2025-05-+9", "2025--5",
        "deux", "２０２５", "2025 ", "2025-0a", "2025/05/19", "19-05-2025",
    ])
    func `Anything else is no date`(_ text: String) { #expect(StoredDate(text) == nil) }

    @Test func `A date's parts are checked`() {
        #expect(StoredDate(year: 2025, day: 3) == nil)
        #expect(StoredDate(year: 2025, month: 0) == nil)
        #expect(StoredDate(year: .max) == nil)
        #expect(StoredDate(year: 2025, month: .min, day: .max) == nil)
    }

    @Test func `Sort keys order months before their days, years before their months`() {
        let ordered = ["2024-12-31", "2025", "2025-01", "2025-01-01", "2025-01-31", "2025-02", "2025-12-31", "2026"]
        let keys = ordered.compactMap { StoredDate($0)?.sortKey }
        #expect(keys.count == ordered.count)
        #expect(keys == keys.sorted())
    }

    @Test(arguments: [
        ("2025", "2026"), ("2025-11", "2025-12"), ("2025-12", "2026-01"), ("2025-05-19", "2025-05-20"),
        ("2024-02-28", "2024-02-29"), ("2023-02-28", "2023-03-01"), ("1900-02-28", "1900-03-01"),
        ("2000-02-28", "2000-02-29"), ("2025-12-31", "2026-01-01"), ("2025-04-30", "2025-05-01"),
    ])
    func `The next date and the previous one are of the same precision`(_ first: String, _ second: String) {
        #expect(StoredDate(first)?.next?.description == second)
        #expect(StoredDate(second)?.previous?.description == first)
    }

    @Test func `Nothing comes before the first date, nothing after the last`() {
        for date in ["9999", "9999-12", "9999-12-31"] { #expect(StoredDate(date)?.next == nil) }
        for date in ["1000", "1000-01", "1000-01-01"] { #expect(StoredDate(date)?.previous == nil) }
        // A day that the month doesn't have, as it may be typed.
        #expect(StoredDate("2025-02-31")?.next?.description == "2025-03-01")
    }
}

@Suite struct DateRangeTests {
    private func cover(_ text: String, _ years: ClosedRange<Int> = 2020...2025) -> String {
        DateReader(today: QueryCase.today).range(text[...])?.cover(years: years).map(\.description).joined(
            separator: " ") ?? "-"
    }

    @Test(arguments: [
        ("2024", "2024"), ("2024-05", "2024-05"), ("2024-05-19", "2024-05-19"),
        ("2024..2025", "2024 2025"), ("2024-01..2024-12", "2024"), ("2024-01-01..2024-12-31", "2024"),
        ("2024-11..2025-02", "2024-11 2024-12 2025-01 2025-02"),
        ("2024-02-28..2024-03-01", "2024-02-28 2024-02-29 2024-03-01"),
        ("2023-02-28..2023-03-01", "2023-02-28 2023-03-01"), ("2024-02-01..2024-02-29", "2024-02"),
        ("2023-02-01..2023-02-28", "2023-02"), ("2024-02-01..2024-02-28", days("2024-02", 1...28)),
        ("2024-12-30..2025-01-31", "2024-12-30 2024-12-31 2025-01"), ("2024-12-31..2025-12-31", "2024-12-31 2025"),
        ("2025..", "2025"), ("2023-12-31..2024", "2023-12-31 2024"), ("..2020", "2020"),
        ("..2020-01-02", "2020-01-01 2020-01-02"), (">=2025-12-31", "2025-12-31"),
        ("1000..9999", "2020 2021 2022 2023 2024 2025"),
        ("2025-05..2025-02", ""), ("2025..2024", ""), ("..2019", ""), ("1990..1995", ""), ("2025-02-31", ""),
    ])
    func `Years, months and days cover a range`(_ text: String, _ expected: String) {
        #expect(cover(text) == expected)
    }

    @Test func `A range beyond the archive's years finds nothing there`() {
        for range in ["2026..", "2030", ">2025", "9999.."] {
            #expect(
                DateReader(today: QueryCase.today).range(range[...])?.cover(years: 2020...2025).contains {
                    $0.year <= 2025
                } == false)
        }
        #expect(DateRange().cover(years: 2020...2021).map(\.description) == ["2020", "2021"])
    }

    /// Every day and nothing else, whatever the ends are.
    @Test func `A cover has just the days of its range`() throws {
        var generator = SeededGenerator(seed: 5)
        var days: [StoredDate] = []
        var day = StoredDate("2023-12-01")
        while let date = day, date.year < 2026 {
            days.append(date)
            day = date.next
        }
        for _ in 0..<60 {
            let (first, last) = (generator.element(days), generator.element(days))
            let cover = DateRange(first: first, last: last).cover(years: 2000...2030)
            let covered = days.filter { day in
                cover.contains {
                    $0 == day || $0 == StoredDate(year: day.year)
                        || $0.day == nil && $0.year == day.year && $0.month == day.month
                }
            }
            #expect(
                covered
                    == days.filter {
                        (first.sortKey...max(first.sortKey, last.sortKey)).contains($0.sortKey)
                            && $0.sortKey <= last.sortKey
                    })
            #expect(cover.count <= 30 + 11 + 3 + 11 + 30)
        }
    }
}

private func days(_ month: String, _ days: ClosedRange<Int>) -> String {
    days.map { "\(month)-\(digits($0, 2))" }.joined(separator: " ")
}
