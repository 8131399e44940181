package import SearchModel

/// A stretch of days, ends included; an end left out is open.
package struct DateRange: Sendable, Equatable {
    /// The date whose first day begins the range; nil where the range has no beginning.
    package var first: CalendarDate?
    /// The date whose last day ends the range; nil where the range has no end.
    package var last: CalendarDate?

    /// A range with these ends, which are not compared.
    package init(first: CalendarDate? = nil, last: CalendarDate? = nil) {
        self.first = first
        self.last = last
    }

    /// The years, months and days that together make the range, as few as can be: what a filter looks up.
    ///
    /// An article known to the month alone is in a range that has the whole month.
    /// - Parameter years: the years that the archive has; open ends stop there.
    package func cover(years: ClosedRange<Int>) -> [CalendarDate] {
        let start = first.map(\.start) ?? Day(year: years.lowerBound, month: 1, day: 1)
        let end = last.map(\.end) ?? Day(year: years.upperBound, month: 12, day: 31)
        var cover: [CalendarDate?] = []
        let firstYear = max(start.year, years.lowerBound)
        for year in firstYear...max(firstYear, min(end.year, years.upperBound)) {
            let (january, december) = (Day(year: year, month: 1, day: 1), Day(year: year, month: 12, day: 31))
            if start <= january, december <= end {
                cover.append(CalendarDate(year: year))
                continue
            }
            for month in 1...12 {
                let (from, to) = (Day(year: year, month: month, day: 1), Day.last(ofMonth: month, in: year))
                if start <= from, to <= end {
                    cover.append(CalendarDate(year: year, month: month))
                } else if start <= to, from <= end {
                    for day in 1...to.day where start <= Day(year: year, month: month, day: day) {
                        if Day(year: year, month: month, day: day) <= end {
                            cover.append(CalendarDate(year: year, month: month, day: day))
                        }
                    }
                }
            }
        }
        return cover.compactMap { $0 }
    }
}

extension DateRange: CustomStringConvertible {
    /// The range in the query language: `2025-02..2025-05`, `2025..`, or one date.
    package var description: String {
        switch (first, last) {
        case (let first?, let last?): first == last ? "\(first)" : "\(first)..\(last)"
        case (let first?, nil): "\(first).."
        case (nil, let last?): "..\(last)"
        case (nil, nil): ".."
        }
    }
}
