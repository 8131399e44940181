internal import Archive
internal import Articles
internal import Glibc
internal import Messages
internal import ProgramSupport
internal import SearchModel
internal import Store

/// One run: compares the files with the index, reads what has changed, and publishes a generation.
struct IndexRun {
    let options: IndexOptions
    let progress: Progress
    private let protected: ProtectedWords
    private let reading: ReadingOptions
    /// What to read.
    private let roots: RunRoots
    /// What earlier runs have said.
    private let memory: RunMemory

    /// Runs what the command line asks for.
    /// - Throws: `ArchiveError` if nothing could be published, `Interrupted` on a signal. The published index then
    ///   stays as it was.
    static func start(_ options: IndexOptions, _ progress: Progress) async throws -> Report {
        let list = ProtectedWordList(options.protectedWords)
        // Without the file the index would be built anew, and once more when the file is back.
        if list.isIncomplete, let problem = list.problems.first { throw ArchiveError(problem) }
        let reading = try ReadingOptions(options)
        if options.extracts {
            let roots = try RunRoots(options, RunMemory())
            let known = reading.recurringBlocks(of: IndexDirectory(path: options.index))
            var extraction = Extraction(reading.reader, without: known) { bytes throws(OutputError) in
                try Console.write(bytes)
            }
            try extraction.run(roots.paths, excluding: roots.excluded)
            return extraction.report
        }
        let memory = IndexDirectory(path: options.index).memory()
        let run = IndexRun(
            options: options, progress: progress, protected: list.words, reading: reading,
            roots: try RunRoots(options, memory), memory: memory)
        var (report, plan) = try await options.isDry ? run.preview() : run.update()
        let problems = (list.problems + reading.problems).map { SkipReason($0) }
        report.remarks += problems
        var next = memory
        if options.rebuilds || memory.reading != reading.settings { next.forgetReports() }
        next.compare(
            &report, plan, beside: problems, isUnreadTold: options.verbosity != .quiet || options.reportFormat == .json)
        if !options.isDry {
            next.take(run.roots, plan, options)
            next.reading = reading.settings
            try run.remember(next)
        }
        return report
    }

    /// Keeps for the next run what this one has reported. If another run has begun, it keeps that of its own.
    private func remember(_ memory: RunMemory) throws(ArchiveError) {
        do {
            try index.remember(memory, IndexLock(index))
        } catch  where error.code == .locked {}
    }

    private var index: IndexDirectory { IndexDirectory(path: options.index) }

    private func update() async throws -> (Report, IndexPlan) {
        let lock = try IndexLock(index)
        let (base, reason, isServed) = try openBase()
        let plan = try makePlan(base, inPlaceOfOne: isServed)
        // If nothing was found and something could not be read, no empty index is published.
        let isBlind = plan.files.isEmpty && !plan.skipped.isEmpty
        guard base == nil ? !isBlind : plan.changesAnything else {
            return (try Report(plan, Additions(), upon: base), plan)
        }

        let builder = try GenerationBuilder(index, lock: lock, protected: protected, reading: reading.settings)
        let building = GenerationBuilding(
            index: index, articles: reading.reader, shards: builder.shards, jobs: options.jobs, progress: progress)
        var report = try await building.build(plan, upon: base, with: builder)
        report.rebuildReason = reason
        return (report, plan)
    }

    /// Reports what a run would do, without writing anything.
    private func preview() throws -> (Report, IndexPlan) {
        let (base, reason, isServed) = try openBase()
        let plan = try makePlan(base, inPlaceOfOne: isServed)
        progress.begin(.reading, total: plan.pending.count)
        let reader = PendingReader(files: plan.files, articles: reading.reader)
        var additions = Additions()
        for (number, pending) in plan.pending.enumerated() {
            try Termination.check()
            additions.read(number, pending, with: reader) { _ in }
            progress.advance()
        }
        try additions.removeDuplicates(plan, upon: base)
        var report = try Report(plan, additions, upon: base)
        report.rebuildReason = reason
        return (report, plan)
    }

    /// The published generation, verified, if the run can build upon it. Else nil and, if nobody asked to rebuild, the
    /// reason. `isServed` says whether a generation that cannot be built upon still answers searches.
    private func openBase() throws(ArchiveError) -> (
        base: Generation?, reason: Report.RebuildReason?, isServed: Bool
    ) {
        if options.rebuilds { return (nil, nil, index.currentNumber() != nil) }
        do {
            let base = try index.openCurrent()
            try base.verify()
            guard base.protectedWords == protected else { return (nil, .protectedWords, true) }
            let past = base.manifest.reading
            guard past.version == reading.settings.version else { return (nil, .version, true) }
            return past == reading.settings ? (base, nil, false) : (nil, .sourceNames, true)
        } catch  where error.code == .noIndex {
            return (nil, nil, false)
        } catch  where error.code == .needsReindex {
            return (nil, .version, false)
        } catch  where error.code == .corrupt {
            return (nil, .damage, false)
        }
    }

    /// - Parameter isServed: whether an index that still answers searches is replaced.
    private func makePlan(_ base: Generation?, inPlaceOfOne isServed: Bool) throws -> IndexPlan {
        progress.begin(.looking)
        var tree = try FileWalker.walk(roots.paths, excluding: roots.excluded)
        let mayGo = Set(options.allowsRemovals ? tree.missing : [])
        if isServed, let place = tree.unknown.first(where: { !mayGo.contains($0) }) {
            throw ArchiveError(
                .io, .lossyRebuild, ["place": "\(place)"], hint: .bringBack)
        }
        // The index is built anew. Unless the user asked for that, folders that are not named now are read too.
        if base == nil, !options.rebuilds {
            let remembered = index.rememberedFiles().map { FilePath(bytes: $0) }
            if !options.allowsRemovals { try tree.checkIsWhole(beside: remembered) }
            tree.add(remembered: remembered)
        }
        let ledger = try base.map { base throws(ArchiveError) in try Ledger(of: base) } ?? Ledger()
        return try IndexPlan(
            tree, ledger: ledger, now: Clock.nanosecondsSince1970, allowsRemovals: options.allowsRemovals)
    }
}
