/// What an index knows of recurring paragraphs: those that it leaves out, and the paragraphs of every article that was
/// taken out of a page or a copied text, by its file.
public struct LearnedBoilerplate: Sendable, Equatable {
    /// What was left out when the articles were indexed.
    public private(set) var recurring = RecurringBlocks()
    /// By the hash of the file's path.
    private var articles: [UInt64: ArticleBlocks] = [:]

    /// Without any articles.
    public init() {}

    /// The paragraphs of the article in a file.
    public subscript(path: FilePath) -> ArticleBlocks? {
        get { articles[Self.key(path)] }
        set { articles[Self.key(path)] = newValue }
    }

    /// Forgets the articles of all other files.
    public mutating func keepOnly(_ paths: some Sequence<FilePath>) {
        let keys = Set(paths.map(Self.key))
        articles = articles.filter { keys.contains($0.key) }
    }

    /// Finds out anew what recurs. Returns what was not known before, and what does not recur any more.
    public mutating func learn() -> RecurringBlocks {
        let fresh = RecurringBlocks(in: articles.values)
        defer { recurring = fresh }
        return fresh.symmetricDifference(recurring)
    }

    private static func key(_ path: FilePath) -> UInt64 { StableHash.hash(path.bytes) }

    // MARK: - On disk

    /// Reads what `encoded` gave; nil for any other bytes.
    public init?(decoding bytes: [UInt8]) {
        guard !bytes.isEmpty, bytes.count % 8 == 0 else { return nil }
        var numbers = [UInt64](repeating: 0, count: bytes.count / 8)
        numbers.withUnsafeMutableBytes { $0.copyBytes(from: bytes) }
        var rest = numbers.map { UInt64(littleEndian: $0) }[...]
        func take(_ count: UInt64) -> [UInt64]? {
            guard count <= UInt64(rest.count) else { return nil }
            defer { rest = rest.dropFirst(Int(count)) }
            return Array(rest.prefix(Int(count)))
        }
        guard let size = take(1)?.first, let known = take(size) else { return nil }
        recurring = RecurringBlocks(decoding: known)
        while !rest.isEmpty {
            guard let head = take(6), let blocks = take(head[5]) else { return nil }
            articles[head[0]] = ArticleBlocks(
                group: head[1], title: head[2], longest: head[3], second: head[4], blocks: blocks)
        }
    }

    /// Numbers of eight bytes, the lowest first.
    public var encoded: [UInt8] {
        let known = recurring.encoded
        var numbers = [UInt64(known.count)] + known
        for (key, article) in articles.sorted(by: { $0.key < $1.key }) {
            numbers += [
                key, article.group, article.title, article.longest, article.second, UInt64(article.blocks.count),
            ]
            numbers += article.blocks
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(8 * numbers.count)
        for number in numbers { withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) } }
        return bytes
    }
}
