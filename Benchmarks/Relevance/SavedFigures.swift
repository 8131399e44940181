internal import ProgramSupport

/// The figures of each query, as a file that a later run is compared with: tab-separated, a line a query.
enum SavedFigures {
    private static let heading = (["set", "query"] + Measure.allCases.map(\.rawValue)).joined(separator: "\t")

    static func text(_ sets: [ScoredSet]) -> String {
        var lines = [heading]
        for set in sets {
            for (query, figures) in set.figures.sorted(by: { $0.key < $1.key }) {
                lines.append(
                    ([set.name, query] + Measure.allCases.map { "\(figures[$0])" }).joined(separator: "\t"))
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    static func write(_ sets: [ScoredSet], to path: String) throws(InputError) {
        do {
            try FileSystem<Errno>.replace(
                path, with: Array(text(sets).utf8), permissions: 0o644)
        } catch {
            throw InputError(path, "\(error)")
        }
    }

    static func read(_ path: String) throws(InputError) -> [ScoredSet] {
        try parse(InputLine.read(path), path: path)
    }

    static func parse(_ lines: [InputLine], path: String) throws(InputError) -> [ScoredSet] {
        guard lines.first?.text == heading else {
            throw InputError(path, line: 1, column: 1, "not a file that --save wrote")
        }
        var names: [String] = []
        var sets: [String: [String: Figures]] = [:]
        for line in lines.dropFirst() {
            let fields = line.fields(keepsEmpty: true) { $0 == "\t" }
            try line.check(fields, heading.split(separator: "\t").joined(separator: " "))
            var values: [Double] = []
            for field in fields[2...] {
                guard let value = Double(field.text), (0...1).contains(value) else {
                    throw line.error(field.column, "“\(field.text)” should be a number from 0 to 1")
                }
                values.append(value)
            }
            let (name, query) = (fields[0].text, fields[1].text)
            if sets[name] == nil { names.append(name) }
            let figures = Figures(ndcg: values[0], reciprocalRank: values[1], recall: values[2])
            guard sets[name, default: [:]].updateValue(figures, forKey: query) == nil else {
                throw line.error(fields[1].column, "\(query) of \(name) stands above already")
            }
        }
        return names.map { ScoredSet(name: $0, figures: sets[$0] ?? [:]) }
    }
}
