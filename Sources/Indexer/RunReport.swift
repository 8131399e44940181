internal import Archive
internal import Articles

extension SkipReason {
    /// A line of a file of protected words.
    init(_ problem: DataFileProblem) {
        self.init(
            .unsupported, FilePath(problem.path), line: problem.line, column: problem.column, problem.message,
            hint: problem.hint)
    }
}

extension Report {
    /// What became of the articles of each file.
    ///
    /// An article whose id was in the published index too has changed; it is neither new, nor is what it replaces removed.
    init(_ plan: IndexPlan, _ additions: Additions, upon base: Generation?) throws(ArchiveError) {
        self.init()
        skipped = plan.skipped + additions.skipped
        remarks = additions.remarks
        var replaced: [String: FilePath] = [:]
        if let base, !plan.removed.isEmpty {
            let published = try PublishedArticles(base)
            for removed in plan.removed {
                if let article = try published.article(removed.docid) { replaced[article.id] = removed.path }
            }
        }
        var outcomes = plan.files.map { FileOutcome(path: $0.path, unchanged: $0.kept.count) }
        for article in additions.written {
            let pending = plan.pending[article.pending]
            let file = pending.file
            if pending.isReadAgain {
                replaced[article.id] = nil
                outcomes[file].unchanged += 1
            } else if replaced.removeValue(forKey: article.id) == nil {
                outcomes[file].new += 1
            } else {
                outcomes[file].changed += 1
            }
        }
        var gone: [FilePath: Int] = [:]
        for path in replaced.values { gone[path, default: 0] += 1 }
        for outcome in outcomes {
            var outcome = outcome
            outcome.removed = gone.removeValue(forKey: outcome.path) ?? 0
            add(outcome)
        }
        for (path, count) in gone { add(FileOutcome(path: path, removed: count)) }
        articles = new + changed + unchanged
    }
}
