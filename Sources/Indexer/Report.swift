internal import Articles
internal import Messages

/// What a run did.
struct Report: Sendable {
    /// What changed in the articles of one file.
    struct FileOutcome: Sendable, Hashable {
        var path: FilePath
        var new = 0
        var changed = 0
        var removed = 0
        var unchanged = 0

        var isUnchanged: Bool { new + changed + removed == 0 }
    }

    /// Why the index was built anew without being asked for.
    enum RebuildReason: Sendable {
        case version, damage, protectedWords, sourceNames

        var message: Message {
            switch self {
            case .version: Message(IndexerMessage.anotherVersion)
            case .damage: Message(IndexerMessage.damage)
            case .protectedWords: Message(IndexerMessage.otherProtectedWords)
            case .sourceNames: Message(IndexerMessage.otherSourceNames)
            }
        }
    }

    /// How many skipped lines of a file are reported, unless `--verbose` asks for all.
    static let linesAFile = 20

    /// Counts of articles.
    private(set) var new = 0
    private(set) var changed = 0
    private(set) var removed = 0
    private(set) var unchanged = 0
    /// The files in which something changed.
    private(set) var outcomes: [FileOutcome] = []
    var skipped: [SkipReason] = []
    /// Those of the skipped and the remarks that an earlier run has reported. Only `--verbose` says them again.
    var known: Set<SkipReason> = []
    /// The files of kinds that are not read, and those of them that are reported for the first time.
    var unread = UnreadKinds()
    var newUnread = UnreadKinds()
    /// What articles lack. They are indexed without it.
    var remarks: [SkipReason] = []
    /// The sources in which something changed, ordered by name. Articles without a source come last.
    var sources: [SourceOutcome] = []
    /// The new and changed articles with a suspiciously short text.
    var short: [ShortArticle] = []
    /// The number of new and changed articles by language.
    var languages: [String: Int] = [:]
    /// The new articles, by index in the additions.
    var newArticles: [Int] = []
    /// The number of articles in the index after the run.
    var articles = 0
    var duration = Duration.zero
    var isDry = false
    var rebuildReason: RebuildReason?

    mutating func add(_ outcome: FileOutcome) {
        new += outcome.new
        changed += outcome.changed
        removed += outcome.removed
        unchanged += outcome.unchanged
        if !outcome.isUnchanged { outcomes.append(outcome) }
    }

    /// How many new articles are copies of another one; nil if that is not known.
    var duplicates: Int? {
        sources.reduce(nil) { sum, source in source.duplicates.map { $0 + (sum ?? 0) } ?? sum }
    }

    /// Whether there is something to say for the first time.
    var hasNews: Bool { !(skipped + remarks).allSatisfy(known.contains) || newUnread.total > 0 }

    /// Whether something was skipped that no earlier run has reported.
    var skipsAnew: Bool { !skipped.allSatisfy(known.contains) }

    /// Whether the index has not changed and nothing is reported for the first time.
    var isUneventful: Bool { outcomes.isEmpty && !hasNews }

    /// The report for standard output.
    ///
    /// If nothing happened it is empty, except on a terminal, so that cron(8) sends no mail.
    func text(_ verbosity: Verbosity, isTerminal: Bool, in language: Language) -> String {
        if verbosity == .quiet || isUneventful && !isTerminal && verbosity == .normal { return "" }
        var lines: [String] = []
        if verbosity == .verbose {
            lines = outcomes.sorted { $0.path < $1.path }.map { $0.line(in: language) }
            lines += short.map { $0.message.text(in: language) }
        }
        let table = SourceTable(outcomes: sources, language: language).lines
        if !table.isEmpty { lines += (lines.isEmpty ? [] : [""]) + table + [""] }
        let told = verbosity == .verbose ? unread : newUnread
        if told.total > 0 {
            lines.append(told.text(isMore: told != unread, namesAll: verbosity == .verbose, in: language))
        }
        lines.append(summary(in: language).text(in: language))
        return lines.joined(separator: "\n") + "\n"
    }

    /// `5 new, 0 changed, 0 removed, 81 unchanged, 3 skipped; 86 articles in the index (1.4 s)`
    private func summary(in language: Language) -> Message {
        let counts: [(Int, IndexerMessage)] = [
            (new, .new), (changed, .changed), (removed, .removed), (unchanged, .unchanged),
        ]
        let before = skipped.count(where: known.contains)
        let skips =
            before == 0
            ? Message(IndexerMessage.skipped, ["count": skipped.count])
            : Message(IndexerMessage.skippedKnown, ["count": skipped.count, "known": before])
        var total =
            isDry
            ? Message(IndexerMessage.nothingWritten) : Message(IndexerMessage.articlesInIndex, ["count": articles])
        if let rebuildReason {
            let code: IndexerMessage = isDry ? .toBeBuilt : .built
            total = Message(code, ["total": total, "reason": rebuildReason.message])
        }
        return Message(
            IndexerMessage.summary,
            [
                "counts": "\(counts.text(in: language)), \(skips.text(in: language))", "total": total,
                "seconds": duration.tenths,
            ])
    }

    /// The lines for standard error: one for each skipped file or line and for each remark, in the order of their
    /// places. What is known already is left out, unless all is asked for.
    func complaints(_ verbosity: Verbosity, in language: Language) -> [String] {
        let all = verbosity == .quiet ? skipped : skipped + remarks
        let told = verbosity == .verbose ? all : all.filter { !known.contains($0) }
        var lines: [String] = []
        var index = 0
        let sorted = told.inOrder
        while index < sorted.count {
            let path = sorted[index].path
            let end = sorted[index...].firstIndex { $0.path != path } ?? sorted.count
            let isLong = verbosity != .verbose && end - index > Self.linesAFile
            lines += sorted[index..<(isLong ? index + Self.linesAFile : end)].map { $0.text(in: language) }
            if isLong {
                let more = Message(IndexerMessage.moreLines, ["count": end - index - Self.linesAFile])
                lines.append("\(path): \(more.text(in: language))")
            }
            index = end
        }
        return lines
    }
}

extension [SkipReason] {
    /// Ordered by path, line and column.
    var inOrder: [SkipReason] {
        sorted { ($0.path, $0.line ?? 0, $0.column ?? 0) < ($1.path, $1.line ?? 0, $1.column ?? 0) }
    }
}

extension ShortArticle {
    /// `short PATH:LINE: 12 words, usually 310`
    fileprivate var message: Message {
        let place = line.map { "\(path):\($0)" } ?? "\(path)"
        guard let usualWords else { return Message(IndexerMessage.short, ["place": place, "words": words]) }
        return Message(IndexerMessage.shortUsually, ["place": place, "words": words, "usual": usualWords])
    }
}

extension Report.FileOutcome {
    /// `new PATH` for a file of one article, else `PATH: 3 new, 1 removed`.
    fileprivate func line(in language: Language) -> String {
        if unchanged == 0, new + changed + removed == 1 {
            let code: IndexerMessage = new == 1 ? .newFile : changed == 1 ? .changedFile : .removedFile
            return Message(code, ["path": path.description]).text(in: language)
        }
        let counts: [(Int, IndexerMessage)] = [(new, .new), (changed, .changed), (removed, .removed)]
        return "\(path): \(counts.filter { $0.0 > 0 }.text(in: language))"
    }
}

extension Duration {
    /// Seconds, rounded to a tenth.
    fileprivate var tenths: Double {
        let tenths =
            (components.seconds * 10) + (components.attoseconds + 50_000_000_000_000_000) / 100_000_000_000_000_000
        return Double(tenths) / 10
    }
}

extension [(Int, IndexerMessage)] {
    /// `3 new, 1 removed`
    fileprivate func text(in language: Language) -> String {
        map { Message($0.1, ["count": $0.0]).text(in: language) }.joined(separator: ", ")
    }
}
