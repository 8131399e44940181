internal import Articles
internal import Messages
internal import SearchModel
internal import Store

/// Carries out a plan: reads the pending articles, learns what is boilerplate, writes and publishes.
struct GenerationBuilding {
    let index: IndexDirectory
    let articles: ArticleReader
    let shards: ShardFactory
    let jobs: Int
    let progress: Progress

    /// Up to this many new articles, and this many bytes, are written into a copy of the published database without
    /// merging.
    static let mostWrittenInPlace = 1000
    static let largestWrittenInPlace = 64 << 20

    /// Publishes the generation that the plan makes, unless it is the same as the published one.
    /// - Parameter base: the published generation; nil to start from nothing.
    func build(
        _ plan: IndexPlan, upon base: Generation?, with builder: consuming GenerationBuilder
    ) async throws -> Report {
        var plan = plan
        var learned = try base?.learnedBoilerplate() ?? LearnedBoilerplate()
        var (additions, spools) = try await read(&plan, &learned)
        try additions.removeDuplicates(plan, upon: base)
        guard base == nil || plan.changesAnything(with: additions) else {
            return try Report(plan, additions, upon: base)
        }

        let stretches = additions.stretches(spools: spools)
        let writing = SpoolWriting(factory: shards, recurring: learned.recurring, progress: progress)
        let isInPlace = base != nil && Self.isFew(plan.pending)
        progress.begin(.writing, total: additions.written.count)
        if let base {
            try builder.copyBase(base)
            var database = try builder.openDatabase()
            for removed in plan.removed { try database.remove(removed.docid) }
            if isInPlace {
                for (spool, stretch) in stretches.enumerated() {
                    let places = try writing.write(additions.written[stretch], ofSpool: spool, into: &database)
                    additions.place(stretch, places)
                }
            }
            try database.finish()
        }
        if !isInPlace {
            let written = additions.written
            let shards = try await inParallel(jobs: jobs, count: spools) { number in
                try writing.writeShard(written[stretches[number]], ofSpool: number)
            }
            progress.begin(.merging)
            let offsets = try builder.merge(baseRange: plan.keptRange, shardSizes: stretches.map(\.count))
            additions.baseOffset = offsets[0]
            for number in 0..<spools { additions.place(stretches[number], shards[number], offset: offsets[number + 1]) }
        }
        // The report measures texts without their boilerplate.
        var report = try Report(plan, additions, upon: base)
        try Termination.check()
        _ = try builder.publish(
            plan.ledger(with: additions), learned: learned.encoded,
            changesInPlace: isInPlace ? additions.written.count + plan.removed.count : 0)
        report.countDuplicates(additions, in: index)
        return report
    }

    private static func isFew(_ pending: [IndexPlan.Pending]) -> Bool {
        pending.count <= mostWrittenInPlace && pending.reduce(0) { $0 + $1.size } <= largestWrittenInPlace
    }

    /// Reads the pending articles into spools and learns what is boilerplate. Then reads the unchanged articles again
    /// of which more or less is boilerplate than before.
    /// - Returns: what was read, and the number of spools.
    private func read(
        _ plan: inout IndexPlan, _ learned: inout LearnedBoilerplate
    ) async throws -> (additions: Additions, spools: Int) {
        progress.begin(.reading, total: plan.pending.count)
        var (additions, spools) = try await reading(plan).read(plan.pending.indices)
        learned.keepOnly(plan.files.lazy.filter { !$0.kept.isEmpty }.map(\.path))
        for article in additions.written {
            if let blocks = article.blocks { learned[plan.files[plan.pending[article.pending].file].path] = blocks }
        }
        let changed = learned.learn()
        guard !changed.isEmpty else { return (additions, spools) }

        let again = plan.readAgain { path in learned[path].map { changed.touches($0) } ?? false }
        guard !again.isEmpty else { return (additions, spools) }
        progress.begin(.readingAgain, total: again.count)
        let more = try await reading(plan).read(again, firstSpool: spools)
        let read = more.additions.written.map { plan.pending[$0.pending].file }
        plan.replaceKept(of: read)
        // An article that cannot be read now stays as it is. The next run reads it.
        plan.distrustKept(of: Set(again.map { plan.pending[$0].file }).subtracting(read))
        additions.written += more.additions.written
        return (additions, more.spools)
    }

    private func reading(_ plan: IndexPlan) -> SpooledReading {
        SpooledReading(plan: plan, articles: articles, factory: shards, jobs: jobs, progress: progress)
    }
}

extension Generation {
    fileprivate func learnedBoilerplate() throws(ArchiveError) -> LearnedBoilerplate? {
        LearnedBoilerplate(decoding: try learned())
    }
}
