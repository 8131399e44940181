internal import Messages
internal import ProgramSupport

/// The sources of a run as a table: a name a line, and counts in columns.
struct SourceTable {
    /// How many sources are shown: first those whose scraper looks broken, then those where most changed. The others
    /// are summed up.
    static let mostSources = 40
    /// The longest name. Longer ones are cut.
    static let longestName = 40

    let outcomes: [SourceOutcome]
    let language: Language

    /// Empty if the table would say no more than the total.
    var lines: [String] {
        let isTelling = outcomes.contains { outcome in
            outcome.name != nil || outcome.undated > 0 || outcome.short > 0 || outcome.looksBroken
                || outcome.duplicates ?? 0 > 0
        }
        guard isTelling else { return [] }
        let (shown, rest) = choose()
        let columns = Self.columns.filter { column in outcomes.contains { column.count($0) > 0 } }
        var rows = [[text(.source)] + columns.map { text($0.name) } + [""]]
        for outcome in shown {
            rows.append(
                [name(outcome)] + columns.map { Self.digits($0.count(outcome)) }
                    + [outcome.looksBroken ? warning(outcome) : ""])
        }
        if !rest.isEmpty {
            rows.append(
                [text(.otherSources, ["count": rest.count])]
                    + columns.map { column in Self.digits(rest.reduce(0) { $0 + column.count($1) }) } + [""])
        }
        return Self.align(rows)
    }

    /// The sources that get a line each, in their order, and those that share one.
    private func choose() -> (shown: [SourceOutcome], rest: [SourceOutcome]) {
        guard outcomes.count > Self.mostSources else { return (outcomes, []) }
        let byWeight = outcomes.indices.sorted { left, right in
            let (one, other) = (outcomes[left], outcomes[right])
            if one.looksBroken != other.looksBroken { return one.looksBroken }
            return (-one.changes, left) < (-other.changes, right)
        }
        let chosen = Set(byWeight.prefix(Self.mostSources))
        return (
            outcomes.indices.filter { chosen.contains($0) }.map { outcomes[$0] },
            outcomes.indices.filter { !chosen.contains($0) }.map { outcomes[$0] }
        )
    }

    // MARK: - Cells

    private struct Column {
        let name: SourceTableMessage
        let count: (SourceOutcome) -> Int
    }

    private static var columns: [Column] {
        [
            Column(name: .new, count: \.new), Column(name: .changed, count: \.changed),
            Column(name: .removed, count: \.removed), Column(name: .undated, count: \.undated),
            Column(name: .short, count: \.short), Column(name: .duplicates, count: { $0.duplicates ?? 0 }),
        ]
    }

    private func text(_ code: SourceTableMessage, _ parameters: [String: any MessageParameter] = [:]) -> String {
        Message(code, parameters).text(in: language)
    }

    private func name(_ outcome: SourceOutcome) -> String {
        guard let name = outcome.name else { return text(.noSource) }
        let shown = printable(name)
        return shown.count > Self.longestName ? shown.prefix(Self.longestName - 1) + "…" : shown
    }

    private static func digits(_ count: Int) -> String { count == 0 ? "-" : "\(count)" }

    private func warning(_ outcome: SourceOutcome) -> String {
        var warning = text(.scraperBroken)
        if let words = outcome.words { warning += " " + text(.wordsAnArticle, ["count": words]) }
        if let usual = outcome.usualWords { warning += ", " + text(.wordsBefore, ["count": usual]) }
        return warning
    }

    /// Aligns the first and the last column to the left, and the others to the right.
    private static func align(_ rows: [[String]]) -> [String] {
        let widths = (0..<(rows.first?.count ?? 0)).map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            var line = ""
            for (index, cell) in row.enumerated() {
                let blank = String(repeating: " ", count: widths[index] - cell.count)
                let isText = index == 0 || index == row.count - 1
                line += (index == 0 ? "" : "  ") + (isText ? cell + blank : blank + cell)
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}
