/// The words of one beginning, by how likely each is meant.
///
/// Without words before it, a word is the likelier, the more articles have it. With words before, it is what
/// articles with all of those have: of n of them, c with the word, and f articles of N in the archive with it, (c +
/// μ·f/N) / (n + μ) is its likelihood there (Dirichlet smoothing; C. Zhai and J. Lafferty, 2001).
struct Completions {
    /// How many articles with the words before are looked at, and how many words of each.
    static let mostArticles = 100
    static let mostWords = 400
    /// μ, in articles.
    private static let smoothing = 5.0
    /// How many of the most frequent words are weighed; more than are offered, as stop words are among them.
    private static let mostWeighed = 150

    /// Words are ranks: places in the vocabulary's byte order.
    private let range: Range<Int>
    private let frequencies: [UInt32]
    private let documentCount: Double
    private var articles = 0
    /// By rank: in how many of the articles it was seen, and in which one last.
    private var seen: [Int: (count: Int, last: Int)] = [:]

    init(_ range: Range<Int>, _ frequencies: [UInt32], documentCount: Int) {
        self.range = range
        self.frequencies = frequencies
        self.documentCount = Double(max(documentCount, 1))
    }

    mutating func beginArticle() { articles += 1 }

    /// Counts a word of the article.
    mutating func see(_ rank: Int) {
        guard range.contains(rank) else { return }
        let before = seen[rank] ?? (0, 0)
        if before.last != articles { seen[rank] = (before.count + 1, articles) }
    }

    /// The likeliest first.
    var best: [Int] {
        var candidates = Set(mostFrequent)
        candidates.formUnion(seen.keys)
        let weighed = candidates.map { rank in
            let inArticles = Double(seen[rank]?.count ?? 0)
            return (rank, inArticles + Self.smoothing * Double(frequencies[rank]) / documentCount)
        }
        return weighed.sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }.map(\.0)
    }

    private var mostFrequent: [Int] {
        guard range.count > Self.mostWeighed else { return Array(range) }
        var best: [(frequency: UInt32, rank: Int)] = []
        var least: UInt32 = 0
        for rank in range {
            let frequency = frequencies[rank]
            if best.count == 2 * Self.mostWeighed {
                best.sort { $0.frequency > $1.frequency }
                best.removeLast(Self.mostWeighed)
                least = best[Self.mostWeighed - 1].frequency
            }
            if frequency > least { best.append((frequency, rank)) }
        }
        best.sort { $0.frequency > $1.frequency }
        return best.prefix(Self.mostWeighed).map(\.rank)
    }
}
