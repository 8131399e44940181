internal import Articles
internal import Messages
internal import SearchModel
internal import Store

/// What keeps an index from losing a root whose disk is not mounted.
extension IndexPlan {
    /// A file by which the index loses more articles than it gains.
    struct Loss {
        var known: LedgerFile
        /// The index in `files`; nil if the file is gone, or holds no article any more.
        var file: Int?
    }

    /// A root with fewer articles than this may lose them all: one article tells nothing of a disk.
    static let leastGuarded = 2

    /// Keeps what roots would lose that lose more than half of their articles.
    ///
    /// What is read anew makes up for what is gone, so files may be moved within a root. What patterns leave out does
    /// not count.
    mutating func holdRoots(_ losses: [Loss], _ ledger: Ledger) {
        guard !losses.isEmpty else { return }
        var (before, after) = (RootCounts(tree.roots), RootCounts(tree.roots))
        for file in ledger.files {
            let path = FilePath(bytes: file.path)
            if !tree.isExcluded(path) { before.add(file.articles.count, of: path) }
        }
        for file in files { after.add(file.kept.count, of: file.path) }
        for article in pending where article.size > 0 { after.add(1, of: files[article.file].path) }
        for root in tree.roots {
            let (had, has) = (before[root], after[root])
            guard had >= Self.leastGuarded, has < had - has, held.insert(root).inserted else { continue }
            let reason = SkipReason(
                .missing, root, .wouldLose, ["lost": had - has, "count": had], hint: .mountOrAllow)
            skipped.append(reason)
            standing.insert(reason)
        }
        takeBack(losses.filter { held.hasFolder(of: FilePath(bytes: $0.known.path)) })
    }

    private mutating func takeBack(_ losses: [Loss]) {
        let paths = Set(losses.map { FilePath(bytes: $0.known.path) })
        let changed = Set(losses.compactMap(\.file))
        removed.removeAll { paths.contains($0.path) }
        pending.removeAll { changed.contains($0.file) }
        for loss in losses {
            if let file = loss.file { files[file] = File(loss.known) } else { keep(loss.known) }
        }
    }
}

extension FileTree {
    /// Checks that an index which is built anew does not lose most of the files of a root.
    /// - Parameter remembered: the files of the index before.
    func checkIsWhole(beside remembered: [FilePath]) throws(ArchiveError) {
        var (before, after) = (RootCounts(roots), RootCounts(roots))
        for path in remembered where !isExcluded(path) { before.add(1, of: path) }
        for file in files { after.add(1, of: file.path) }
        for root in roots {
            let (count, lost) = (before[root], before[root] - after[root])
            guard count >= IndexPlan.leastGuarded, lost > count - lost else { continue }
            throw ArchiveError(
                .io, .halfGone, ["place": "\(root)", "lost": lost, "count": count], hint: .mountOrAllow)
        }
    }

    /// Says of roots that are missing how many articles of them the index has. If these are to be removed, a missing
    /// root is nothing to complain of, and no longer unknown.
    func notingMissingRoots(_ ledger: Ledger, areRemoved: Bool) -> FileTree {
        var tree = self
        for root in missing {
            let count = ledger.files.reduce(0) { count, file in
                count + (FilePath(bytes: file.path).isWithin(root) ? file.articles.count : 0)
            }
            guard count > 0 else { continue }
            tree.skipped.removeAll { $0.path == root && $0.code == .missing }
            if areRemoved {
                tree.unknown.removeAll { $0 == root }
            } else {
                tree.skipped.append(
                    SkipReason(.missing, root, .missingRoot, ["count": count], hint: .mountOrAllow))
            }
        }
        return tree
    }
}

/// How many articles or files there are at and below each root.
private struct RootCounts {
    private var counts: [FilePath: Int]

    init(_ roots: [FilePath]) { counts = Dictionary(roots.map { ($0, 0) }) { first, _ in first } }

    mutating func add(_ count: Int, of path: FilePath) {
        for folder in path.withAncestors where counts[folder] != nil { counts[folder, default: 0] += count }
    }

    subscript(root: FilePath) -> Int { counts[root] ?? 0 }
}
