internal import Articles
internal import Glibc
internal import Messages
internal import ProgramSupport

/// Finds the files that hold articles.
///
/// Folders are searched recursively. Hidden folders and files are left out, and so is what patterns say, and so are the
/// folders with the parts of saved pages (`PageParts`). Symbolic links are followed last, so that a file that is also
/// reached without a link has its own path. No circle of links is walked twice.
struct FileWalker {
    private var tree = FileTree()
    private var seenFiles: Set<Identity> = []
    private var seenFolders: Set<Identity> = []
    /// The symbolic links to follow, whether the user named them, and the rules of the folders that they are in.
    private var links: [(path: FilePath, isNamed: Bool, rules: IgnoreRules)] = []
    private let check: () throws(Interrupted) -> Void

    private struct Identity: Hashable {
        var device, inode: UInt64
    }

    /// The files at and below `paths`.
    ///
    /// It costs a readdir(3) for each folder and an fstatat(2) for each file of a known format. No file is opened.
    ///
    /// - Parameters:
    ///   - patterns: what to leave out below each of the paths, beside what ignore files say.
    ///   - check: asked at every folder whether to go on.
    static func walk(
        _ paths: [FilePath], excluding patterns: [FilePath: [String]] = [:],
        check: @escaping () throws(Interrupted) -> Void = Termination.check
    ) throws(Interrupted) -> FileTree {
        var walker = FileWalker(check: check)
        for path in paths {
            let path = path.absolute
            walker.tree.roots.append(path)
            let rules = IgnoreRules(patterns[path] ?? [], root: path)
            try walker.visit(path, rules, isNamed: true, followsLinks: false)
        }
        while !walker.links.isEmpty {
            let round = walker.links.sorted { $0.path < $1.path }
            walker.links = []
            for link in round {
                try walker.visit(link.path, link.rules, isNamed: link.isNamed, followsLinks: true)
            }
        }
        walker.tree.files.sort { $0.path < $1.path }
        return walker.tree
    }

    private init(check: @escaping () throws(Interrupted) -> Void) { self.check = check }

    // MARK: One path

    private mutating func visit(
        _ path: FilePath, _ rules: IgnoreRules, isNamed: Bool, followsLinks: Bool
    ) throws(Interrupted) {
        let status: stat
        do throws(Errno) {
            status = try FileSystem<Errno>.status(path.cString, followsLinks: followsLinks)
        } catch {
            return fail(at: path, error, isLink: followsLinks, isNamed: isNamed)
        }
        switch status.kind {
        case .link:
            links.append((path, isNamed, rules))
        case .folder:
            try visitFolders(from: path, rules)
        case .file:
            if isNamed, rules.excludesNamed(path) {
                tree.excluded.insert(path)
            } else if let format = ArticleFormat(path: path) {
                add(path, format, status)
            } else if isNamed {
                tree.skipped.append(.unknownFormat(path))
            } else {
                countUnread(path)
            }
        default:
            if isNamed {
                tree.skipped.append(
                    SkipReason(
                        .unsupported, path, .notAFile, hint: .nameFileOrFolder))
            }
        }
    }

    private mutating func fail(at path: FilePath, _ reason: Errno, isLink: Bool, isNamed: Bool) {
        let leadsNowhere = reason.isMissing || reason == .tooManySymbolicLinkLevels
        if isLink, leadsNowhere {
            let what: FileMessage = reason == .tooManySymbolicLinkLevels ? .linkCircle : .linkToNothing
            tree.skipped.append(
                SkipReason(.danglingLink, path, what, hint: .removeLink))
        } else {
            tree.skipped.append(.unreadable(path, reason))
        }
        if isNamed || !leadsNowhere { tree.unknown.append(path) }
        if isNamed, !isLink, leadsNowhere { tree.missing.append(path) }
    }

    private mutating func countUnread(_ path: FilePath) {
        guard let folder = path.withAncestors.first(where: { $0 != path }) else { return }
        tree.unread[folder, default: UnreadKinds()].add(name: path.name)
    }

    private mutating func add(_ path: FilePath, _ format: ArticleFormat, _ status: stat) {
        let status = FileStatus(status)
        guard seenFiles.insert(Identity(device: status.device, inode: status.inode)).inserted else { return }
        tree.files.append(FoundFile(path: path, format: format, status: status))
    }

    // MARK: Folders

    private mutating func visitFolders(from path: FilePath, _ rules: IgnoreRules) throws(Interrupted) {
        var pending = [(folder: path, rules: rules)]
        while let (folder, outerRules) = pending.popLast() {
            try check()
            do throws(SkipReason) {
                var rules = outerRules
                for found in try visitEntries(of: folder, &rules) { pending.append((found, rules)) }
            } catch {
                // A folder that is gone since its name was read is ignored, unless the user named it.
                if error.code == .missing, folder != path { continue }
                tree.skipped.append(error)
                tree.unknown.append(folder)
            }
        }
    }

    /// - Parameter rules: those of the folder that it is in; then its own.
    /// - Returns: the folders in it.
    private mutating func visitEntries(
        of folder: FilePath, _ rules: inout IgnoreRules
    ) throws(SkipReason) -> [FilePath] {
        let entries = try FolderReader(folder)
        let status = entries.status
        guard seenFolders.insert(Identity(device: status.device, inode: status.inode)).inserted else { return [] }
        var visible: [(name: [UInt8], kind: FileKind?)] = []
        var parts = PageParts()
        while let entry = try entries.next() {
            if entry.name.first != UInt8(ascii: ".") {
                visible.append(entry)
            } else if entry.name.elementsEqual(IgnoreRules.fileName.utf8) {
                try rules.readFile(in: folder)
            }
        }
        for entry in visible {
            let path = folder.appending(entry.name)
            var kind = entry.kind
            var status: stat?
            if kind == nil {
                status = try entries.status(of: entry.name)
                kind = status?.kind
            }
            guard !rules.excludes(path, isFolder: kind == .folder) else {
                tree.excluded.insert(path)
                continue
            }
            switch kind {
            case .folder:
                parts.folders.append(entry.name)
            case .link:
                links.append((path, false, rules))
            case .file:
                guard let format = ArticleFormat(path: path) else {
                    countUnread(path)
                    continue
                }
                if format == .html { parts.addPage(entry.name) }
                if status == nil { status = try entries.status(of: entry.name) }
                if let status, status.kind == .file { add(path, format, status) }
            case .other, nil:
                continue
            }
        }
        return parts.others.map { folder.appending($0) }
    }
}

extension IgnoreRules {
    /// Adds what the ignore file of a folder says, if it has one.
    fileprivate mutating func readFile(in folder: FilePath) throws(SkipReason) {
        do {
            let file = try InputFile(folder.appending(Self.fileName.utf8))
            add(file: try file.contents(limit: Self.largestFile), in: folder)
        } catch  where error.code == .missing {}
    }
}

extension SkipReason {
    fileprivate static func unknownFormat(_ path: FilePath) -> SkipReason {
        let endings = ArticleFormat.allCases.flatMap(\.fileExtensions)
        return SkipReason(
            .unsupported, path, Message(FileMessage.unknownKind),
            hint: Message(FileHint.nameKnownKinds, ["endings": endings])
        )
    }
}
