internal import Archive
internal import Articles
internal import Messages
internal import ProgramSupport
internal import SearchModel
internal import Store

/// How a run reads articles: what it knows beside their files, and what was wrong with where that stands.
struct ReadingOptions {
    let reader: ArticleReader
    /// What tells whether the articles of an index were read in the same way.
    let settings: ReadingSettings
    let problems: [DataFileProblem]

    /// Reads the tables of names.
    /// - Throws: `io` where one that should be there can't be read: to go on without it would read everything anew, and
    ///   again once the file is back.
    init(_ options: IndexOptions) throws(ArchiveError) {
        let names = SourceNameList(options.sourceNames)
        if names.isIncomplete, let problem = names.problems.first { throw ArchiveError(problem) }
        guard let today = options.today ?? CalendarDate(.today) else {
            throw ArchiveError(.internalError, .noCalendarDay, hint: .setClock)
        }
        reader = ArticleReader(today: today, aliases: names.aliases, keepsDropped: options.verbosity == .verbose)
        settings = ReadingSettings(version: ArticleReader.version, sourceNames: names.hash)
        problems = names.problems
    }
}

extension ReadingOptions {
    /// What an index leaves out as boilerplate; none where there is no index, or one of which articles were read
    /// otherwise.
    func recurringBlocks(of index: IndexDirectory) -> RecurringBlocks {
        guard let generation = try? index.openCurrent(), generation.manifest.reading == settings,
            let learned = try? generation.learned()
        else { return RecurringBlocks() }
        return LearnedBoilerplate(decoding: learned)?.recurring ?? RecurringBlocks()
    }
}

extension ArchiveError {
    init(_ problem: DataFileProblem) {
        self.init(
            .io, Message(ArchiveMessage.dataFile, ["path": problem.path, "problem": problem.message]),
            hint: problem.hint)
    }
}
