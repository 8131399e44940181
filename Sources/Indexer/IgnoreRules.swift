internal import Articles

/// What is left out of a folder: the patterns of the command line, and those of the ignore files in the folder and in
/// those above it, up to the one that was named. gitignore(5) says what they mean.
struct IgnoreRules: Sendable {
    /// The name of ignore files.
    static let fileName = ".sahelignore"
    /// The most bytes of an ignore file.
    static let largestFile = 1 << 20

    private struct Layer {
        /// How many bytes of a path come before what the patterns are compared with.
        var start: Int
        var patterns: [IgnorePattern]
    }

    /// The later ones are asked first.
    private var layers: [Layer] = []
    /// Those of the command line, which are asked before all others.
    private let named: Layer

    /// The rules of a folder that was named, before its ignore file has been read.
    init(_ patterns: [String] = [], root: FilePath) {
        named = Layer(start: Self.start(of: root), patterns: patterns.map { IgnorePattern($0.utf8) })
    }

    /// Adds the patterns of a folder's ignore file.
    mutating func add(file bytes: [UInt8], in folder: FilePath) {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        let patterns = text.split(separator: UInt8(ascii: "\n")).compactMap { IgnorePattern(line: $0) }
        if !patterns.isEmpty { layers.append(Layer(start: Self.start(of: folder), patterns: patterns)) }
    }

    /// Whether something in a folder of these rules is left out. The last pattern that matches decides.
    func excludes(_ path: FilePath, isFolder: Bool) -> Bool {
        guard !named.patterns.isEmpty || !layers.isEmpty else { return false }
        for layer in [named] + layers.reversed() where path.bytes.count > layer.start {
            let local = path.bytes[layer.start...]
            if let last = layer.patterns.last(where: { $0.matches(local, isFolder: isFolder) }) {
                return !last.isNegated
            }
        }
        return false
    }

    /// Whether a file is left out that was named itself: by the patterns of the command line, and by its name.
    func excludesNamed(_ file: FilePath) -> Bool {
        named.patterns.last { $0.matches(file.name, isFolder: false) }.map { !$0.isNegated } ?? false
    }

    private static func start(of folder: FilePath) -> Int {
        folder.bytes.count + (folder.bytes.last == UInt8(ascii: "/") ? 0 : 1)
    }
}

extension FilePath {
    /// The path, the folder that it is in, the one above that, and so on.
    var withAncestors: some Sequence<FilePath> {
        sequence(first: self) { path in
            guard let slash = path.bytes.lastIndex(of: UInt8(ascii: "/")), path.bytes.count > 1 else { return nil }
            return FilePath(bytes: Array(path.bytes[..<max(slash, 1)]))
        }
    }
}

extension Set<FilePath> {
    /// Whether the path or a folder above it is in the set.
    func hasFolder(of path: FilePath) -> Bool { !isEmpty && path.withAncestors.contains(where: contains) }
}
