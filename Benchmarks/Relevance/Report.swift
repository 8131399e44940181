/// The tables that are printed.
struct Report {
    var bootstrap = Bootstrap()

    /// A line for each set, and their mean.
    func figures(_ sets: [ScoredSet]) -> String {
        let columns = Measure.allCases.map { measure in
            bootstrap.intervals(sets.map { Bootstrap.Sample(folder: $0.folder, values: $0.values(measure)) })
        }
        return table(names: sets.map(\.name), counts: sets.map(\.figures.count), columns) { interval in
            "\(decimal(interval.mean)) [\(decimal(interval.lower)) \(decimal(interval.upper))]"
        }
    }

    /// A line for each set of both runs with what it gained, and the mean gain.
    func gains(_ pairs: [Comparison.Pair]) -> String {
        let columns = Measure.allCases.map { measure in
            bootstrap.intervals(pairs.map { Bootstrap.Sample(folder: $0.now.folder, values: $0.gains(measure)) })
        }
        return table(
            names: pairs.map(\.now.name), counts: pairs.map { $0.gains(.ndcg).count }, columns
        ) { interval in
            let sign = interval.excludesZero ? (interval.mean > 0 ? " better" : " worse") : ""
            return "\(signed(interval.mean)) [\(signed(interval.lower)) \(signed(interval.upper))]\(sign)"
        }
    }

    /// The queries whose nDCG changed most, those that lost first.
    func changes(_ pair: Comparison.Pair, count: Int, texts: [String: String]) -> String {
        let changes = pair.changes(count).sorted { ($0.gain, $0.query) < ($1.gain, $1.query) }
        return changes.map { query, gain in
            let text = texts[query].map { $0.count > 100 ? "\($0.prefix(99))…" : $0 } ?? ""
            let (then, now) = (pair.then.figures[query]?.ndcg ?? 0, pair.now.figures[query]?.ndcg ?? 0)
            return "\(signed(gain))  \(decimal(then)) → \(decimal(now))  \(pair.now.name)  \(query)  \(text)\n"
        }.joined()
    }

    private func table(
        names: [String], counts: [Int], _ columns: [(each: [Bootstrap.Interval], mean: Bootstrap.Interval)],
        _ cell: (Bootstrap.Interval) -> String
    ) -> String {
        var rows = [["", "queries"] + Measure.allCases.map(\.rawValue)]
        for (index, name) in names.enumerated() {
            rows.append([name, String(counts[index])] + columns.map { cell($0.each[index]) })
        }
        if names.count > 1 { rows.append(["mean of \(names.count)", ""] + columns.map { cell($0.mean) }) }
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { cells in
            let padded = cells.enumerated().map { column, cell in
                let padding = String(repeating: " ", count: widths[column] - cell.count)
                return column == 1 ? padding + cell : cell + padding
            }
            let line = padded.joined(separator: "  ")
            return line[...(line.lastIndex { $0 != " " } ?? line.startIndex)] + "\n"
        }.joined()
    }
}

/// A number with four decimals.
func decimal(_ value: Double) -> String {
    let tenThousandths = Int((abs(value) * 10_000).rounded())
    let sign = value < 0 && tenThousandths > 0 ? "−" : ""
    return "\(sign)\(tenThousandths / 10_000).\(String(10_000 + tenThousandths % 10_000).dropFirst())"
}

/// The same, with its sign also where it is above 0.
func signed(_ value: Double) -> String {
    let text = decimal(value)
    return text.hasPrefix("−") ? text : (text == "0.0000" ? " " : "+") + text
}
