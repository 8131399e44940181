internal import ArgumentParser
internal import Glibc

/// Scores runs of a search engine; scripts/relevance makes them.
struct RelevanceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "Relevance", abstract: "Score TREC runs, and compare them with earlier ones.",
        subcommands: [Check.self, Score.self])

    /// The files of one set of queries.
    struct Task {
        var name, qrels, queries: String
        var run: String?

        /// - Parameter words: groups of NAME QRELS QUERIES, with RUN after each if there are runs.
        static func tasks(_ words: [String], withRuns: Bool) throws -> [Task] {
            let size = withRuns ? 4 : 3
            guard !words.isEmpty, words.count % size == 0 else {
                throw ValidationError("the arguments come in groups of \(size)")
            }
            return stride(from: 0, to: words.count, by: size).map { start in
                Task(
                    name: words[start], qrels: words[start + 1], queries: words[start + 2],
                    run: withRuns ? words[start + 3] : nil)
            }
        }

        func judgmentsAndTexts() throws(InputError) -> (Judgments, [String: String]) {
            let judgments = try Judgments(path: qrels)
            let texts = try QueryTexts(path: queries).texts
            guard judgments.queries.contains(where: { texts[$0] != nil }) else {
                throw InputError(queries, "none of its queries is judged in \(qrels)")
            }
            return (judgments, texts)
        }
    }
}

extension RelevanceCommand {
    /// Reads the input files of a long run, so that errors in them are reported before it starts.
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Read judgments and queries; say what is wrong.")

        @Option(help: "A file that --save wrote.")
        var against: String?

        @Argument(help: "NAME QRELS QUERIES, again and again.")
        var files: [String]

        func run() throws {
            for task in try Task.tasks(files, withRuns: false) {
                let (judgments, texts) = try task.judgmentsAndTexts()
                let missing = judgments.queries.count { texts[$0] == nil }
                if missing > 0 {
                    complain("\(task.queries): \(missing) judged queries are not in it, and count 0")
                }
                let unjudged = texts.count - (judgments.queries.count - missing)
                if unjudged > 0 { complain("\(task.queries): \(unjudged) queries are not judged, and don't count") }
            }
            if let against { _ = try SavedFigures.read(against) }
        }
    }

    /// Prints the tables.
    struct Score: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Print the measures of the runs.")

        @Option(help: "Write each query's figures to a file.")
        var save: String?

        @Option(help: "Compare with a file that --save wrote.")
        var against: String?

        @Option(help: "With --against: how many of the queries that changed most to show of each set.")
        var changes = 0

        @Option(help: "The seed of the bootstrap's random numbers.")
        var seed: UInt64 = 1

        @Argument(help: "NAME QRELS QUERIES RUN, again and again.")
        var files: [String]

        func validate() throws {
            guard changes >= 0 else { throw ValidationError("--changes: \(changes) should be 0 or more") }
        }

        func run() throws {
            var sets: [ScoredSet] = []
            var texts: [String: [String: String]] = [:]
            for task in try Task.tasks(files, withRuns: true) {
                let (judgments, queries) = try task.judgmentsAndTexts()
                let run = try RankedRun(path: task.run ?? "")
                sets.append(ScoredSet(name: task.name, run: run, judgments: judgments))
                texts[task.name] = queries
            }
            // Read before --save writes: both may be the same file.
            let comparison = try against.map { Comparison(sets, with: try SavedFigures.read($0)) }
            if let save { try SavedFigures.write(sets, to: save) }
            var report = Report()
            report.bootstrap.seed = seed
            print(report.figures(sets), terminator: "")
            if let comparison { show(comparison, report, texts) }
        }

        private func show(_ comparison: Comparison, _ report: Report, _ texts: [String: [String: String]]) {
            print("\nagainst \(against ?? "")")
            for remark in comparison.remarks { complain(remark) }
            guard !comparison.pairs.isEmpty else { return }
            print(report.gains(comparison.pairs), terminator: "")
            for pair in comparison.pairs where changes > 0 {
                let lines = report.changes(pair, count: changes, texts: texts[pair.now.name] ?? [:])
                if !lines.isEmpty { print("\n\(lines)", terminator: "") }
            }
        }
    }
}

/// Says something on standard error, in one line.
func complain(_ text: String) {
    let line = "relevance: \(text.split(whereSeparator: \.isNewline).joined(separator: " "))\n"
    _ = write(STDERR_FILENO, line, line.utf8.count)
}
