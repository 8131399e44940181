/// Paragraphs that recur in the articles of a source and therefore are not part of their texts: signatures,
/// invitations to subscribe, notices, names of rubrics.
///
/// A paragraph is boilerplate if it stands in several articles of a source that have nothing else in common: copies of
/// one article, such as an agency's dispatch that was published again, share all their paragraphs and count as one.
/// Sentences must stand in most of a source's articles, since a reporter may tell the same background many times;
/// other paragraphs, in a few of them. (Recurrence as a sign of boilerplate: Z. Bar-Yossef, S. Rajagopalan, "Template
/// Detection via Data Mining and its Applications", WWW 2002.)
public struct RecurringBlocks: Sendable, Equatable {
    private var known: Set<Key> = []

    private struct Key: Hashable, Comparable {
        var group: UInt64
        var block: ArticleBlocks.Block

        static func < (left: Key, right: Key) -> Bool { (left.group, left.block) < (right.group, right.block) }
    }

    /// The least number of articles that a recurring paragraph stands in.
    static let leastArticles = 4
    /// The least share of the source's articles, for sentences and for other paragraphs: of 36,000 articles, some have
    /// the same heading by chance.
    static let leastShareOfSentences = 0.6
    static let leastShareOfOthers = 0.005

    /// No paragraphs.
    public init() {}

    /// Those of some articles; their order makes no difference.
    public init(in articles: some Collection<ArticleBlocks>) {
        var counts: [Key: Int] = [:]
        var sizes: [UInt64: Int] = [:]
        for article in articles {
            sizes[article.group, default: 0] += 1
            for block in article.blocks { counts[Key(group: article.group, block: block), default: 0] += 1 }
        }
        let candidates = counts.filter { key, count in
            let share = ArticleBlocks.isProse(key.block) ? Self.leastShareOfSentences : Self.leastShareOfOthers
            return count >= Self.leastArticles && Double(count) >= share * Double(sizes[key.group] ?? 0)
        }
        guard !candidates.isEmpty else { return }
        // What is found may be the longest paragraph of its articles, which then tells nothing of the others in them.
        for _ in 0..<2 { known.formUnion(Self.recurring(candidates, in: articles, besides: known)) }
    }

    /// Those of some candidates that stand in articles that have nothing else in common.
    private static func recurring(
        _ candidates: [Key: Int], in articles: some Collection<ArticleBlocks>, besides known: Set<Key>
    ) -> [Key] {
        var contexts: [Key: (titles: Set<UInt64>, witnesses: Set<UInt64>)] = [:]
        for article in articles {
            let isLongestKnown = known.contains(Key(group: article.group, block: article.longest))
            for block in article.blocks {
                let key = Key(group: article.group, block: block)
                guard candidates[key] != nil, !known.contains(key) else { continue }
                contexts[key, default: ([], [])].titles.insert(article.title)
                contexts[key, default: ([], [])].witnesses.insert(
                    isLongestKnown ? article.second : article.witness(of: block))
            }
        }
        return contexts.filter { min($0.value.titles.count, $0.value.witnesses.count) >= leastArticles }.map(\.key)
    }

    /// Whether no paragraph recurs.
    public var isEmpty: Bool { known.isEmpty }
    /// How many paragraphs recur.
    public var count: Int { known.count }

    /// Those that are in one of the two only.
    public func symmetricDifference(_ other: RecurringBlocks) -> RecurringBlocks {
        var difference = RecurringBlocks()
        difference.known = known.symmetricDifference(other.known)
        return difference
    }

    /// Whether the article has any of them.
    public func touches(_ article: ArticleBlocks) -> Bool {
        article.blocks.contains { known.contains(Key(group: article.group, block: $0)) }
    }

    /// The numbers of a text's paragraphs that are not boilerplate; nil where that is all of them, or not one.
    public func kept(of text: String, in article: ArticleBlocks) -> [Int]? {
        guard touches(article) else { return nil }
        let paragraphs = ArticleBlocks.paragraphs(of: text)
        let kept = paragraphs.indices.filter { index in
            paragraphs[index].count > ArticleBlocks.longestBlock
                || !known.contains(Key(group: article.group, block: ArticleBlocks.block(paragraphs[index])))
        }
        return kept.isEmpty || kept.count == paragraphs.count ? nil : kept
    }

    // MARK: - On disk

    init(decoding numbers: [UInt64]) {
        for index in stride(from: 0, to: numbers.count - 1, by: 2) {
            known.insert(Key(group: numbers[index], block: numbers[index + 1]))
        }
    }

    var encoded: [UInt64] { known.sorted().flatMap { [$0.group, $0.block] } }
}

extension RecurringBlocks {
    /// The paragraphs of a text, as they are counted here.
    public static func paragraphs(of text: String) -> [String] {
        ArticleBlocks.paragraphs(of: text).map { String(Substring($0)) }
    }

    /// The text of those paragraphs.
    public static func text(_ text: String, keeping kept: [Int]) -> String {
        let all = paragraphs(of: text)
        return kept.compactMap { all.indices.contains($0) ? all[$0] : nil }.joined(separator: "\n\n")
    }
}
