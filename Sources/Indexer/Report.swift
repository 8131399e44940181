internal import Articles

/// What a run did, for a person to read.
struct Report: Sendable {
    /// What became of the articles of one file.
    struct FileOutcome: Sendable, Hashable {
        var path: FilePath
        var new = 0
        var changed = 0
        var removed = 0
        var unchanged = 0

        var isUnchanged: Bool { new + changed + removed == 0 }
    }

    /// Why the whole index was built anew, though nobody asked for it.
    enum RebuildReason: String, Sendable {
        case version = "another version had written it"
        case damage = "it was damaged"
        case protectedWords = "the protected words changed"
        case sourceNames = "the names of sources changed"
    }

    /// How many of the lines that a file had skipped are told, unless all are asked for.
    static let linesAFile = 20

    /// Counts of articles.
    private(set) var new = 0
    private(set) var changed = 0
    private(set) var removed = 0
    private(set) var unchanged = 0
    /// The files in which something changed.
    private(set) var outcomes: [FileOutcome] = []
    var skipped: [SkipReason] = []
    /// What articles go without; they are indexed all the same.
    var remarks: [SkipReason] = []
    /// The sources in which something changed, in the order of their names; articles without one come last.
    var sources: [SourceOutcome] = []
    /// The new and the changed articles that have a suspiciously short text.
    var short: [ShortArticle] = []
    /// How many of the new and the changed articles are written in what.
    var languages: [String: Int] = [:]
    /// The new articles, by number in the additions.
    var newArticles: [Int] = []
    /// The articles in the index after the run.
    var articles = 0
    var duration = Duration.zero
    /// Whether the run only looked.
    var isDry = false
    var rebuildReason: RebuildReason?

    mutating func add(_ outcome: FileOutcome) {
        new += outcome.new
        changed += outcome.changed
        removed += outcome.removed
        unchanged += outcome.unchanged
        if !outcome.isUnchanged { outcomes.append(outcome) }
    }

    /// How many new articles are copies of another one; nil where that is not known.
    var duplicates: Int? {
        sources.reduce(nil) { sum, source in source.duplicates.map { $0 + (sum ?? 0) } ?? sum }
    }

    /// Whether the index is as it was and there is nothing to complain of.
    var isUneventful: Bool { outcomes.isEmpty && skipped.isEmpty && remarks.isEmpty }

    /// What goes to standard output; empty where there is nothing to say.
    ///
    /// A run in which nothing happened is silent unless a person looks on, so that cron(8) sends no mail.
    func text(_ verbosity: Verbosity, isTerminal: Bool) -> String {
        if verbosity == .quiet || isUneventful && !isTerminal && verbosity == .normal { return "" }
        var lines: [String] = []
        if verbosity == .verbose { lines = outcomes.sorted { $0.path < $1.path }.map(\.line) + short.map(\.text) }
        let table = SourceTable(outcomes: sources).lines
        if !table.isEmpty { lines += (lines.isEmpty ? [] : [""]) + table + [""] }
        let counts = [
            "\(new) new", "\(changed) changed", "\(removed) removed", "\(unchanged) unchanged",
            "\(skipped.count) skipped",
        ]
        var total =
            isDry
            ? "nothing was written" : articles == 1 ? "1 article in the index" : "\(articles) articles in the index"
        if let rebuildReason { total += ", \(isDry ? "to be built" : "built") anew because \(rebuildReason.rawValue)" }
        lines.append("\(counts.joined(separator: ", ")); \(total) (\(duration.seconds) s)")
        return lines.joined(separator: "\n") + "\n"
    }

    /// What goes to standard error: a line for each thing that was left out, in the order of their places.
    func complaints(_ verbosity: Verbosity) -> [String] {
        let told = verbosity == .quiet ? skipped : skipped + remarks
        var lines: [String] = []
        var index = 0
        let sorted = told.inOrder
        while index < sorted.count {
            let path = sorted[index].path
            let end = sorted[index...].firstIndex { $0.path != path } ?? sorted.count
            let isLong = verbosity != .verbose && end - index > Self.linesAFile
            lines += sorted[index..<(isLong ? index + Self.linesAFile : end)].map(\.description)
            if isLong {
                lines.append("\(path): \(end - index - Self.linesAFile) more such lines; --verbose shows them all")
            }
            index = end
        }
        return lines
    }
}

extension [SkipReason] {
    /// In the order of their places.
    var inOrder: [SkipReason] {
        sorted { ($0.path, $0.line ?? 0, $0.column ?? 0) < ($1.path, $1.line ?? 0, $1.column ?? 0) }
    }
}

extension ShortArticle {
    /// `short PATH:LINE: 12 words, usually 310`
    fileprivate var text: String {
        let place = line.map { "\(path):\($0)" } ?? "\(path)"
        let usual = usualWords.map { ", usually \($0)" } ?? ""
        return "short \(place): \(words == 1 ? "1 word" : "\(words) words")\(usual)"
    }
}

extension Report.FileOutcome {
    /// `new PATH` for a file of one article, else `PATH: 3 new, 1 removed`.
    fileprivate var line: String {
        let counts = [(new, "new"), (changed, "changed"), (removed, "removed")].filter { $0.0 > 0 }
        if counts.count == 1, counts[0].0 == 1, unchanged == 0 { return "\(counts[0].1) \(path)" }
        return "\(path): " + counts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }
}

extension Duration {
    /// Seconds with one digit after the point.
    fileprivate var seconds: String {
        let tenths =
            (components.seconds * 10) + (components.attoseconds + 50_000_000_000_000_000) / 100_000_000_000_000_000
        return "\(tenths / 10).\(tenths % 10)"
    }
}
