internal import SearchModel
internal import Store

/// By document, its date, its source and its language as small numbers, so that matches are counted by them in one pass.
///
/// One for each generation, made when facets are first asked for: three short looks at each article. Xapian's own counting of
/// values takes twice as long as the match itself; this table, with the documents that match, a hundredth of it.
final class FacetTable: Sendable {
    /// Years and months that articles are dated to, oldest first.
    private let dates: [StoredDate]
    /// As their first articles write them.
    private let sources: [String]
    /// Without region or script.
    private let languages: [String]
    /// By document id: one more than its index in `dates`, `sources` and `languages`, 0 where it has none.
    private let numbers: Numbers
    /// The counts of the whole archive, by every facet.
    private let whole: [Facet: FacetCounts]

    private struct Numbers {
        var date, source, language: [UInt32]
    }

    init(_ database: borrowing Database) throws(ArchiveError) {
        let statistics = try database.statistics()
        let none = [UInt32](repeating: 0, count: Int(statistics.lastDocid) + 1)
        var numbers = Numbers(date: none, source: none, language: none)

        // Months come after years, and take the place of what their years have put down.
        var dates: [StoredDate] = []
        for prefix in [TermPrefix.year, .month] {
            for (term, _) in try database.terms([prefix.rawValue]) {
                guard let date = StoredDate(digits: term.dropFirst()) else { continue }
                dates.append(date)
                try database.mark(term, as: dates.count, in: &numbers.date)
            }
        }
        var sources: [String] = []
        for (term, _) in try database.terms([TermPrefix.source.rawValue]) {
            guard let first = try database.firstDocument(term),
                let card = try? Card(decoding: database.value(first, .card)), let source = card.source
            else { continue }
            sources.append(source)
            try database.mark(term, as: sources.count, in: &numbers.source)
        }
        var languages: [String] = []
        var indexes: [String: Int] = [:]
        for (term, _) in try database.terms([TermPrefix.language.rawValue]) {
            guard let language = LanguageTag(String(decoding: term.dropFirst(), as: UTF8.self))?.language else {
                continue
            }
            let index = indexes[language] ?? languages.count
            if index == languages.count {
                languages.append(language)
                indexes[language] = index
            }
            try database.mark(term, as: index + 1, in: &numbers.language)
        }
        self.dates = dates
        self.sources = sources
        self.languages = languages
        self.numbers = numbers

        let everything = try database.documents(matching: .all())
        whole = Self.counts(Facet.allCases, of: everything, dates, sources, languages, numbers)
            .reduce(into: [:]) { $0[$1.facet] = $1 }
    }

    /// The counts of the whole archive, in the order asked for.
    func counts(_ facets: [Facet]) -> [FacetCounts] { facets.compactMap { whole[$0] } }

    /// The counts of these documents, in the order of the facets asked for.
    func counts(_ facets: [Facet], of documents: [UInt32]) -> [FacetCounts] {
        Self.counts(facets, of: documents, dates, sources, languages, numbers)
    }

    // MARK: - Counting

    private static func counts(
        _ facets: [Facet], of documents: [UInt32], _ dates: [StoredDate], _ sources: [String], _ languages: [String],
        _ numbers: Numbers
    ) -> [FacetCounts] {
        let needsDates = facets.contains { $0 == .year || $0 == .month }
        let byDate = needsDates ? tally(documents, numbers.date, values: dates.count) : []
        return facets.map { facet in
            switch facet {
            case .year: periods(.year, byDate, dates, of: documents.count) { StoredDate(year: $0.year) }
            case .month: periods(.month, byDate, dates, of: documents.count) { $0.month == nil ? nil : $0 }
            case .source: names(.source, documents, numbers.source, sources)
            case .language: names(.language, documents, numbers.language, languages)
            }
        }
    }

    /// How many of the documents have each number; those that have none are the first.
    private static func tally(_ documents: [UInt32], _ numbers: [UInt32], values: Int) -> [Int] {
        var tally = [Int](repeating: 0, count: values + 1)
        for document in documents where Int(document) < numbers.count { tally[Int(numbers[Int(document)])] += 1 }
        return tally
    }

    private static func periods(
        _ facet: Facet, _ tally: [Int], _ dates: [StoredDate], of total: Int, period: (StoredDate) -> StoredDate?
    ) -> FacetCounts {
        var counts: [StoredDate: Int] = [:]
        for (date, count) in zip(dates, tally.dropFirst()) where count > 0 {
            if let period = period(date) { counts[period, default: 0] += count }
        }
        let values = counts.sorted { $0.key.sortKey > $1.key.sortKey }
        return FacetCounts(
            facet: facet, values: values.map { FacetCounts.Value(value: $0.key.description, documents: $0.value) },
            missing: total - counts.values.reduce(0, +))
    }

    private static func names(
        _ facet: Facet, _ documents: [UInt32], _ numbers: [UInt32], _ names: [String]
    ) -> FacetCounts {
        let values = zip(names, tally(documents, numbers, values: names.count).dropFirst()).filter { $0.1 > 0 }
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

extension StoredDate {
    /// Reads `2025` or `202505`: a term's digits.
    fileprivate init?(digits: ArraySlice<UInt8>) {
        guard digits.count == 4 || digits.count == 6 else { return nil }
        let month = digits.dropFirst(4)
        self.init(
            String(decoding: digits.prefix(4), as: UTF8.self)
                + (month.isEmpty ? "" : "-" + String(decoding: month, as: UTF8.self)))
    }
}
