internal import Archive
internal import Articles
internal import Messages
internal import ProgramSupport
internal import SearchModel
internal import Store

/// How a run reads articles: the reader, and the problems of the tables of names.
struct ReadingOptions {
    let reader: ArticleReader
    /// By these an index knows whether its articles were read in the same way.
    let settings: ReadingSettings
    let problems: [DataFileProblem]

    /// Reads the tables of names.
    /// - Throws: `io` if a table that should be there can't be read. Without it everything would be read anew, and once
    ///   more when the file is back.
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
    /// What an index leaves out as boilerplate; nothing if there is no index, or if its articles were read otherwise.
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
