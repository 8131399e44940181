import SearchModel
import Testing

@testable import QueryLanguage
@testable import SearchModel

@Suite struct DateReaderTests {
    private let reader = DateReader(today: QueryCase.today)

    @Test(arguments: [
        ("2025", "2025"), ("2025-02..2025-05", "2025-02..2025-05"), ("2025..", "2025.."), ("..2025-05", "..2025-05"),
        (">=2025-02", "2025-02.."), ("<=2025-05-19", "..2025-05-19"), (">2024", "2025.."), ("<2025", "..2024"),
        (">2024-02-28", "2024-02-29.."), ("<2024-03", "..2024-02"), ("2025..2025", "2025"),
        ("hier", "2025-11-19"), ("Hier", "2025-11-19"), ("avant-hier", "2025-11-18"), ("yesterday", "2025-11-19"),
        ("aujourd'hui", "2025-11-20"), ("aujourd’hui", "2025-11-20"), ("aujourdhui", "2025-11-20"),
        ("today", "2025-11-20"), ("cette semaine", "2025-11-17..2025-11-23"),
        ("la semaine dernière", "2025-11-10..2025-11-16"), ("last week", "2025-11-10..2025-11-16"),
        ("ce mois", "2025-11"), ("ce mois-ci", "2025-11"), ("mois dernier", "2025-10"), ("le mois passé", "2025-10"),
        ("cette année", "2025"), ("année dernière", "2024"), ("l’an dernier", "2024"), ("an dernier", "2024"),
        ("mai 2025", "2025-05"), ("mai-2025", "2025-05"), ("MAI 2025", "2025-05"), ("août 2024", "2024-08"),
        ("fév. 2024", "2024-02"), ("juill. 2025", "2025-07"), ("Sept 2025", "2025-09"),
        ("14 juill. 2025", "2025-07-14"), ("5 novembre 2025", "2025-11-05"), ("1er mai 2025", "2025-05-01"),
        ("5-novembre-2025", "2025-11-05"), ("le 5 novembre 2025", "2025-11-05"), ("5/11/2025", "2025-11-05"),
        ("05/2025", "2025-05"), ("5.11.2025", "2025-11-05"), ("19-05-2025", "2025-05-19"),
        ("mai 2025..hier", "2025-05..2025-11-19"), ("semaine dernière..", "2025-11-10.."),
        ("2025-3-12", "2025-03-12"), ("2025/03/12", "2025-03-12"), ("2025.3.12", "2025-03-12"), ("2025-3", "2025-03"),
        ("20250312", "2025-03-12"), ("12/3/2025", "2025-03-12"), ("12/3/25", "2025-03-12"), ("12.03.25", "2025-03-12"),
        ("12-3-99", "1999-03-12"), ("3/25/2025", "2025-03-25"), ("5/13/2025", "2025-05-13"), ("5/11/25", "2025-11-05"),
        ("2025-03-12T08:30:00Z", "2025-03-12"), ("14 juill. 2024", "2024-07-14"), ("Mar 12, 2025", "2025-03-12"),
        ("Mar. 12 2025", "2025-03-12"), ("March 12th, 2025", "2025-03-12"), ("12 mar 2025", "2025-03-12"),
        ("12-mar-25", "2025-03-12"), ("mar. 2025", "2025-03"), ("mar. 11 févr. 2025", "2025-02-11"),
        ("mar 11 mar 2025", "2025-03-11"), ("mer. 12 mars 2025", "2025-03-12"), ("Tue, 11 Feb 2025", "2025-02-11"),
        ("mardi le 11 février 2025", "2025-02-11"), ("5 of November, 2025", "2025-11-05"),
        ("the 5th of November 2025", "2025-11-05"), ("1er févr. 2025", "2025-02-01"), ("3 aout 24", "2024-08-03"),
        ("le 12/03/2025", "2025-03-12"), ("mercredi 12/3/2025", "2025-03-12"), ("mar. 11.02.2025", "2025-02-11"),
        ("Tue Mar 11, 2025", "2025-03-11"), ("le mar. 11 mars 2025", "2025-03-11"),
        ("mar. le 11 mar 2025", "2025-03-11"),
        ("2025–03–12", "2025-03-12"), ("1 er mars 2025", "2025-03-01"), ("premier mars 2025", "2025-03-01"),
        ("2 Sept. 2024", "2024-09-02"), ("Dec 31 2024", "2024-12-31"), ("2025-3-1..2025-3-9", "2025-03-01..2025-03-09"),
        ("Mar 12, 2025..14 avr. 2025", "2025-03-12..2025-04-14"), (">=12/3/2025", "2025-03-12.."),
        ("..semaine dernière", "..2025-11-16"), (">=mois dernier", "2025-10.."), ("<hier", "..2025-11-18"),
    ])
    func `A date or a range is read`(_ text: String, _ printed: String) throws {
        let range = try #require(reader.range(text, for: .date))
        #expect(range.description == printed)
        #expect(reader.range(range.description, for: .date) == range)
    }

    @Test(arguments: [
        "", "..", "...", "2025...2026", "hiver", "2025..hiver", "hiver..2025", ">", ">=", "=2025", "==2025",
        ">=2025..2026", ">9999", ">9999-12", "<1000", "<1000-01-01", "2025-13", "≥2025", "7j", "mai", "5 mai",
        "mai 25", "32 mai 2025", "0 mai 2025", "13/13/2025", "5/11/2025/1", "20251301", "12345678", "lundi", "mar",
        "le 2025", "le mai", "sam 2025",
        "mar 11", "lundi 2025", "31 février", "/2025", "1/2/3/4/2025",
        "ce soir", "ce", "dernier", "le", "ce mois dernier", "2025 mai", "1er 2025",
    ])
    func `Anything else is no date`(_ text: String) { #expect(reader.range(text, for: .date) == nil) }

    @Test(arguments: [
        ("2025-03", "..2025-02", "2025-04..", "2025-03.."), ("2025", "..2024", "2026..", "2025.."),
        ("2025-03-01", "..2025-02-28", "2025-03-02..", "2025-03-01.."),
        ("hier", "..2025-11-18", "2025-11-20..", "2025-11-19.."),
        ("cette semaine", "..2025-11-16", "2025-11-24..", "2025-11-17.."),
        ("mai 2025", "..2025-04", "2025-06..", "2025-05.."),
        ("7j", "..2025-11-12", "2025-11-14..", "2025-11-13.."),
        ("7 jours", "..2025-11-12", "2025-11-14..", "2025-11-13.."),
    ])
    func `Before and after leave the period out, since has it`(
        _ text: String, _ before: String, _ after: String, _ since: String
    ) {
        #expect(reader.range(text, for: .before)?.description == before)
        #expect(reader.range(text, for: .after)?.description == after)
        #expect(reader.range(text, for: .since)?.description == since)
    }

    @Test(arguments: [
        ("0j", "2025-11-20"), ("1d", "2025-11-19"), ("20 j", "2025-10-31"), ("2s", "2025-11-06"), ("1w", "2025-11-13"),
        ("3m", "2025-08-20"), ("11 mois", "2024-12-20"), ("1a", "2024-11-20"), ("2 ans", "2023-11-20"),
        ("1y", "2024-11-20"), ("600 mois", "1975-11-20"),
    ])
    func `So long ago is a day`(_ text: String, _ first: String) {
        #expect(reader.range(text, for: .since)?.description == first + "..")
    }

    @Test(arguments: [
        "7", "j", "7 h", "7 2j", "7j 2j", "7.5j", "2000a", "99999m", "99999999999999999999j", "2025..2026", ">=2025",
        "",
    ])
    func `What is no such time is not read`(_ text: String) {
        for field in [Field.before, .after, .since] { #expect(reader.range(text, for: field) == nil) }
    }
}

@Suite struct TypedDateTests {
    @Test func `Every month is known by its names and abbreviations, in a date typed in any usual way`() {
        for (index, month) in CalendarNames.months.enumerated() {
            for name in month.names {
                for text in [
                    "12 \(name) 2025", "12 \(name). 2025", "12-\(name)-2025", "\(name) 12, 2025", "\(name). 12 2025",
                    "12 \(name.uppercased()) 25", "mer. 12 \(name) 2025",
                ] {
                    #expect(
                        TypedDate(text[...])?.date == CalendarDate(year: 2025, month: index + 1, day: 12), "\(text)")
                }
                for text in ["\(name) 2025", "\(name). 2025", "\(name)-2025", "\(name), 2025"] {
                    #expect(TypedDate(text[...])?.date == CalendarDate(year: 2025, month: index + 1), "\(text)")
                }
            }
        }
    }

    @Test(arguments: [
        ("2025-02-29", "2025-02"), ("29/02/2025", "2025-02"), ("31 avril 2025", "2025-04"), ("31 fév.", "2024-02"),
        ("Feb 30, 2025", "2025-02"), ("31/11/25", "2025-11"),
    ])
    func `A day that its month does not have is told by the month`(_ text: String, _ month: String) {
        let date = TypedDate(text[...])
        #expect(date?.isImpossible == true)
        #expect(date?.shorterMonth?.description == month)
    }

    @Test(arguments: ["2025-13-01", "32 mars 2025", "0 mars 2025", "13/13/2025", "0/5/2025", "5/0/2025"])
    func `What no month has is impossible too`(_ text: String) {
        #expect(TypedDate(text[...])?.isImpossible == true)
        #expect(TypedDate(text[...])?.range == nil)
    }
}

@Suite struct DayTests {
    private func day(_ text: String) throws -> Day { try #require(CalendarDate(text)).start }

    @Test(arguments: [
        ("2025-11-20", 1, "2025-11-21"), ("2024-02-28", 1, "2024-02-29"), ("2023-02-28", 1, "2023-03-01"),
        ("1900-02-28", 1, "1900-03-01"), ("2000-02-29", 366, "2001-03-01"), ("2025-12-31", 1, "2026-01-01"),
        ("1000-01-01", 3_287_181, "9999-12-31"),
    ])
    func `Days are counted both ways`(_ first: String, _ days: Int, _ last: String) throws {
        #expect(try day(first).adding(days: days) == day(last))
        #expect(try day(last).adding(days: -days) == day(first))
    }

    @Test func `Every day of four centuries follows the one before`() throws {
        var date = try #require(CalendarDate("1890-01-01"))
        var day = date.start
        while date.year < 2300 {
            date = try #require(date.next)
            day = day.adding(days: 1)
            #expect(day == date.start)
        }
    }

    @Test(arguments: [
        ("2025-03-31", -1, "2025-02-28"), ("2024-03-31", -1, "2024-02-29"), ("2025-01-15", -1, "2024-12-15"),
        ("2025-11-20", -12, "2024-11-20"), ("2024-02-29", -12, "2023-02-28"), ("2025-12-31", 2, "2026-02-28"),
    ])
    func `Months are as long as they are`(_ first: String, _ months: Int, _ last: String) throws {
        #expect(try day(first).adding(months: months) == day(last))
    }

    @Test(arguments: [
        ("2025-11-17", "2025-11-17"), ("2025-11-20", "2025-11-17"), ("2025-11-23", "2025-11-17"),
        ("2026-01-01", "2025-12-29"), ("2000-02-29", "2000-02-28"),
    ])
    func `A week begins on Monday`(_ text: String, _ monday: String) throws {
        #expect(try day(text).monday == day(monday))
    }
}
