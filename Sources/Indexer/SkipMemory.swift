internal import Articles
internal import Messages
internal import ProgramSupport
internal import Store

// What was reported once is not reported again until it changes.

extension RunMemory {
    /// Forgets what was reported, so that everything is reported anew.
    mutating func forgetReports() {
        skips = []
        unread = [:]
    }

    /// Marks what earlier runs have reported, and remembers what is reported now. What a run did not look at stays as
    /// it was.
    /// - Parameters:
    ///   - problems: those of the remarks that every run would repeat.
    ///   - isUnreadTold: whether the run says which kinds of files are not read.
    mutating func compare(
        _ report: inout Report, _ plan: IndexPlan, beside problems: [SkipReason], isUnreadTold: Bool
    ) {
        let wasSeen = { (path: [UInt8]) in
            let path = FilePath(bytes: path)
            return plan.tree.covers(path) && !plan.tree.isUnknown(path) && !plan.held.hasFolder(of: path)
        }
        let marks = SkipMarks(of: report.skipped.filter { !plan.standing.contains($0) } + problems).marks
        report.known = Set(marks.filter { skips.contains($0.value) }.keys)
        skips = skips.filter { !wasSeen($0.path) }.union(marks.values)

        var told = unread.filter { !wasSeen($0.key) }
        for (folder, kinds) in plan.tree.unread {
            let before = UnreadKinds(unread[folder.bytes] ?? [:])
            let growth = kinds.growth(since: before)
            report.unread.add(kinds)
            report.newUnread.add(growth)
            // What is not said now is said by the next run that says such things.
            let said = isUnreadTold ? kinds : kinds.growth(since: growth)
            if said.total > 0 { told[folder.bytes] = said.counts }
        }
        unread = told
    }
}

/// What identifies files and lines that could not be read, so that the next run knows them again.
///
/// A line is known by its bytes, wherever it is in its file; a file by its bytes, or by its size and time if it cannot
/// be read or is too large.
struct SkipMarks {
    private(set) var marks: [SkipReason: RunMemory.Skip] = [:]

    /// The largest file whose bytes are looked at.
    private static let largestFile = 64 << 20

    init(of skips: [SkipReason]) {
        for (path, skips) in Dictionary(grouping: skips, by: \.path) {
            var lines: [Int: ContentHash] = [:]
            if skips.contains(where: { $0.line != nil }) { lines = Self.lines(of: path, Set(skips.compactMap(\.line))) }
            let file = skips.contains { $0.line == nil } ? Self.hash(of: path) : .none
            for skip in skips {
                // A line that is too long to be read is known by its number.
                let hash = skip.line.map { lines[$0] ?? ContentHash(of: Array("\($0)".utf8).span) } ?? file
                marks[skip] = RunMemory.Skip(path: path.bytes, reason: skip.what.reasonCode, hash: hash)
            }
        }
    }

    private static func lines(of path: FilePath, _ wanted: Set<Int>) -> [Int: ContentHash] {
        var hashes: [Int: ContentHash] = [:]
        guard var file = try? JSONLines(path) else { return [:] }
        while let block = try? file.nextBlock() {
            for line in block.lines where wanted.contains(line.number) {
                hashes[line.number] = ContentHash(of: block.bytes.span.extracting(line.range))
            }
        }
        return hashes
    }

    private static func hash(of path: FilePath) -> ContentHash {
        guard let status = try? FileSystem<Errno>.status(path.cString), status.kind == .file else { return .none }
        if let bytes = try? InputFile(path).contents(limit: largestFile) { return ContentHash(of: bytes.span) }
        let stamp = FileStatus(status)
        return ContentHash(of: Array("\(stamp.size) \(stamp.modified)".utf8).span)
    }
}

extension Message {
    /// The code, with that of the system's reason if it has one.
    fileprivate var reasonCode: String {
        guard case .message(let reason) = parameters["reason"] else { return code }
        return "\(code) \(reason.code)"
    }
}
