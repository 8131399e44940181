internal import Articles
internal import Messages
internal import Store

/// The files and folders of a run, with the patterns of what is left out below each.
struct RunRoots: Sendable {
    /// Absolute.
    let paths: [FilePath]
    private(set) var excluded: [FilePath: [String]] = [:]

    /// What the user named, else what the index knows. Patterns on the command line take the place of those that are
    /// remembered.
    /// - Throws: a message if nothing is named or known.
    init(_ options: IndexOptions, _ memory: RunMemory) throws(Message) {
        paths =
            options.paths.isEmpty ? memory.roots.map { FilePath(bytes: $0.path) } : options.paths.map(\.absolute)
        guard !paths.isEmpty else { throw Message(IndexerMessage.noPath) }
        for path in paths { excluded[path] = options.excluded }
        guard options.paths.isEmpty, options.excluded == nil else { return }
        for root in memory.roots { excluded[FilePath(bytes: root.path)] = root.excluded }
    }
}

extension RunMemory {
    /// Remembers the roots of a run. What is missing or cannot be read is no new one, and forgotten if it may go.
    mutating func take(_ run: RunRoots, _ plan: IndexPlan, _ options: IndexOptions) {
        if options.rebuilds { roots = [] }
        let unusable = Set(plan.standing.map(\.path)).subtracting(plan.held)
        let missing = Set(plan.tree.missing)
        if options.allowsRemovals { roots.removeAll { missing.contains(FilePath(bytes: $0.path)) } }
        var places: [FilePath: Int] = [:]
        for (place, root) in roots.enumerated() { places[FilePath(bytes: root.path)] = place }
        for path in run.paths where !unusable.contains(path) && !missing.contains(path) {
            if let place = places[path] {
                roots[place].excluded = run.excluded[path] ?? []
            } else {
                places[path] = roots.count
                roots.append(Root(path: path.bytes, excluded: run.excluded[path] ?? []))
            }
        }
        let all = Set(places.keys)
        roots.removeAll { FilePath(bytes: $0.path).withAncestors.dropFirst().contains(where: all.contains) }
    }
}
