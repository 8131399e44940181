internal import SearchModel
internal import Store

/// By document, its date, its source and its language as small numbers, so that matches are counted by them in one
/// pass.
///
/// One for each generation, made when facets are first asked for: three short looks at each article. Xapian's own
/// counting of values takes twice as long as the match itself; this table, with the documents that match, a hundredth
/// of it.
final class FacetTable: Sendable {
    private let columns: FacetColumns
    /// The counts of the whole archive, by every facet.
    private let whole: [Facet: FacetCounts]

    init(_ database: borrowing Database) throws(ArchiveError) {
        let columns = try FacetColumns(database)
        let everything = try database.documents(matching: .all())
        self.columns = columns
        whole = columns.counts(Facet.allCases, of: everything).reduce(into: [:]) { $0[$1.facet] = $1 }
    }

    /// The counts of the whole archive, in the order asked for.
    func counts(_ facets: [Facet]) -> [FacetCounts] { facets.compactMap { whole[$0] } }

    /// The counts of these documents, in the order of the facets asked for.
    func counts(_ facets: [Facet], of documents: DocumentSet) -> [FacetCounts] { columns.counts(facets, of: documents) }
}

/// The values of every field that has facets, by document.
private struct FacetColumns: Sendable {
    /// What documents have of one field.
    private struct Column<Value: Sendable>: Sendable {
        var values: [Value] = []
        /// By document id: one more than its index in `values`, 0 where it has none.
        var numbers: [UInt32]

        /// How many of the documents have each value; those that have none are the first.
        func tally(_ documents: DocumentSet) -> [Int] {
            var tally = [Int](repeating: 0, count: values.count + 1)
            for document in documents where Int(document) < numbers.count { tally[Int(numbers[Int(document)])] += 1 }
            return tally
        }
    }

    /// Years and months that articles are dated to, oldest first.
    private var dates: Column<CalendarDate>
    /// Names as their first articles write them, languages without region or script.
    private var names: [Facet: Column<String>] = [:]

    init(_ database: borrowing Database) throws(ArchiveError) {
        let none = [UInt32](repeating: 0, count: Int(try database.statistics().lastDocid) + 1)
        dates = Column(numbers: none)
        for field in Field.allCases where !field.row.facets.isEmpty {
            switch field.terms {
            case .dates(let year, let month, _):
                // Months come after years, and take the place of what their years have put down.
                for prefix in [year, month] {
                    for (term, _) in try database.terms([prefix.rawValue]) {
                        guard let date = CalendarDate(digits: term.dropFirst()) else { continue }
                        dates.values.append(date)
                        try database.mark(term, as: dates.values.count, in: &dates.numbers)
                    }
                }
            case .names(_, let whole):
                var column = Column<String>(numbers: none)
                for (term, _) in try database.terms([whole.rawValue]) {
                    guard let first = try database.firstDocument(term),
                        let name = try? Card(decoding: database.value(first, .card)).value(of: field)
                    else { continue }
                    column.values.append(name)
                    try database.mark(term, as: column.values.count, in: &column.numbers)
                }
                for facet in field.row.facets { names[facet] = column }
            case .languageTag(let prefix):
                let column = try Self.languages(database, prefix, Column(numbers: none))
                for facet in field.row.facets { names[facet] = column }
            // Their terms are words, by which nothing is counted.
            case .text, .title, .words, .dateBound: break
            }
        }
    }

    private static func languages(
        _ database: borrowing Database, _ prefix: TermPrefix, _ none: Column<String>
    ) throws(ArchiveError) -> Column<String> {
        var column = none
        var indexes: [String: Int] = [:]
        for (term, _) in try database.terms([prefix.rawValue]) {
            guard let language = LanguageTag(String(decoding: term.dropFirst(), as: UTF8.self))?.language else {
                continue
            }
            let index = indexes[language] ?? column.values.count
            if index == column.values.count {
                column.values.append(language)
                indexes[language] = index
            }
            try database.mark(term, as: index + 1, in: &column.numbers)
        }
        return column
    }

    // MARK: - Counting

    func counts(_ facets: [Facet], of documents: DocumentSet) -> [FacetCounts] {
        let needsDates = facets.contains { names[$0] == nil }
        let byDate = needsDates ? dates.tally(documents) : []
        return facets.map { facet in
            if let column = names[facet] { return counts(facet, of: documents, column) }
            return counts(facet, byDate, of: documents.count)
        }
    }

    /// The years or the months, newest first.
    private func counts(_ facet: Facet, _ tally: [Int], of total: Int) -> FacetCounts {
        var counts: [CalendarDate: Int] = [:]
        for (date, count) in zip(dates.values, tally.dropFirst()) where count > 0 {
            let period = facet == .year ? CalendarDate(year: date.year) : date.month == nil ? nil : date
            if let period { counts[period, default: 0] += count }
        }
        let values = counts.sorted { $0.key.sortKey > $1.key.sortKey }
        return FacetCounts(
            facet: facet, values: values.map { FacetCounts.Value(value: $0.key.description, documents: $0.value) },
            missing: total - counts.values.reduce(0, +))
    }

    /// The names, those of most documents first.
    private func counts(_ facet: Facet, of documents: DocumentSet, _ column: Column<String>) -> FacetCounts {
        let values = zip(column.values, column.tally(documents).dropFirst()).filter { $0.1 > 0 }
            .sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }
            .map { FacetCounts.Value(value: $0.0, documents: $0.1) }
        return FacetCounts(
            facet: facet, values: values, missing: documents.count - values.reduce(0) { $0 + $1.documents })
    }
}

extension Database {
    /// Writes a number down for every document that has the term.
    fileprivate func mark(_ term: [UInt8], as number: Int, in numbers: inout [UInt32]) throws(ArchiveError) {
        for document in try documents(matching: .term(term)) where Int(document) < numbers.count {
            numbers[Int(document)] = UInt32(clamping: number)
        }
    }
}

extension CalendarDate {
    /// Reads `2025` or `202505`: a term's digits.
    fileprivate init?(digits: ArraySlice<UInt8>) {
        guard digits.count == 4 || digits.count == 6 else { return nil }
        let month = digits.dropFirst(4)
        self.init(
            String(decoding: digits.prefix(4), as: UTF8.self)
                + (month.isEmpty ? "" : "-" + String(decoding: month, as: UTF8.self)))
    }
}
