import Messages
import SearchModel
import TestFolders
import Testing

@testable import QueryLanguage
@testable import SearchModel

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
        ("2025-05..2025-02", ""), ("2025..2024", ""), ("..2019", ""), ("1990..1995", ""),
        ("2024-01..2024-02-31", "2024-01 2024-02"), ("<=2020-02-30", "2020-01 2020-02"), ("2025-02-31", ""),
        ("31/02/2025", ""), ("31 février 2024..2024-03-01", "2024-03-01"), ("2024-02-32", "-"),
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
    @Test(.random) func `A cover has just the days of its range`() throws {
        var generator = SeededGenerator(seed: 5)
        var days: [CalendarDate] = []
        var day = CalendarDate("2023-12-01")
        while let date = day, date.year < 2026 {
            days.append(date)
            day = date.next
        }
        for _ in 0..<60 {
            let (first, last) = (generator.element(days), generator.element(days))
            let cover = DateRange(first: first, last: last).cover(years: 2000...2030)
            let covered = days.filter { day in
                cover.contains {
                    $0 == day || $0 == CalendarDate(year: day.year)
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
