internal import Archive
internal import Articles
internal import Messages
internal import ProgramSupport
internal import SearchModel
internal import Store

extension SkipReason {
    /// A problem in a data file, such as a line of the protected words.
    init(_ problem: DataFileProblem) {
        self.init(
            .unsupported, FilePath(problem.path), line: problem.line, column: problem.column, problem.message,
            hint: problem.hint)
    }
}

extension Report {
    /// What changed in the articles of each file.
    ///
    /// An article whose id was in the published index counts as changed. It is not new, and the old one does not count
    /// as removed.
    init(_ plan: IndexPlan, _ additions: Additions, upon base: Generation?) throws(ArchiveError) {
        self.init()
        skipped = plan.skipped + additions.skipped
        remarks = additions.remarks
        // A file tells of them once, not again with each line that is added to it.
        for (file, members) in additions.unreadMembers where plan.files[file].isNew {
            if let remark = SkipReason.unread(members, plan.files[file].path) { remarks.append(remark) }
        }
        var replaced: [String: IndexPlan.Removed] = [:]
        let published =
            plan.removed.isEmpty
            ? nil : try base.map { base throws(ArchiveError) in try PublishedArticles(base) }
        for removed in plan.removed {
            if let article = try published?.article(removed.docid) { replaced[article.id] = removed }
        }
        var tally = SourceTally()
        var outcomes = plan.files.map { FileOutcome(path: $0.path, unchanged: $0.kept.count) }
        for (number, article) in additions.written.enumerated() {
            let pending = plan.pending[article.pending]
            let file = pending.file
            if pending.isReadAgain {
                replaced[article.id] = nil
                outcomes[file].unchanged += 1
                continue
            }
            let isNew = replaced.removeValue(forKey: article.id) == nil
            if isNew {
                outcomes[file].new += 1
                newArticles.append(number)
            } else {
                outcomes[file].changed += 1
            }
            tally.addRead(article.facts, number: number, isNew: isNew)
            if let language = article.facts.language { languages[language, default: 0] += 1 }
        }
        var gone: [FilePath: Int] = [:]
        for removed in replaced.values {
            gone[removed.path, default: 0] += 1
            tally.addRemoved(of: try published?.source(removed.docid))
        }
        for outcome in outcomes {
            var outcome = outcome
            outcome.removed = gone.removeValue(forKey: outcome.path) ?? 0
            add(outcome)
        }
        for (path, count) in gone { add(FileOutcome(path: path, removed: count)) }
        articles = new + changed + unchanged
        (sources, short) = try tally.finish(plan, additions, upon: base)
    }

    /// Counts the new articles that are copies, in the index that was just published. If that cannot be read, the count
    /// stays unknown.
    /// - Parameter additions: those of the report.
    mutating func countDuplicates(_ additions: Additions, in index: IndexDirectory) {
        guard let generation = try? index.openCurrent(), let published = try? PublishedArticles(generation) else {
            return
        }
        // After a compaction documents have other numbers, but the same ids.
        try? countDuplicates(additions) { article throws(ArchiveError) in
            try published.document(ofId: article.id).map { generation.isCopy($0) } ?? false
        }
    }

    /// Counts the new articles that are copies of another one.
    /// - Parameters:
    /// - additions: those of the report.
    /// - isCopy: whether an earlier article is a copy of it.
    mutating func countDuplicates<Failure: Error>(
        _ additions: Additions, _ isCopy: (Additions.Written) throws(Failure) -> Bool
    ) throws(Failure) {
        var copies: [String?: Int] = [:]
        for article in newArticles.lazy.map({ additions.written[$0] }) where try isCopy(article) {
            copies[article.facts.source.map(SourceLengths.key), default: 0] += 1
        }
        for index in sources.indices {
            sources[index].duplicates = copies[sources[index].name.map(SourceLengths.key)] ?? 0
        }
    }
}
