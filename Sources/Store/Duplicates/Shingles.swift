/// The runs of three words of a text, each once, to tell how much of it another text repeats.
struct Shingles {
    /// Their hashes, ascending.
    private let all: [UInt64]

    /// Texts that resemble each other this much are copies.
    private static let leastResemblance = 0.8

    /// And so is a text of which another one has this share, if it is not less than that part of the other.
    private static let leastContainment = 0.9
    private static let leastPart = 0.6

    /// Of an article's text, or of its title where the text has fewer words than that.
    init(_ article: ForwardEntry) { all = Self.shingles(article.body.count > 2 ? article.body : article.title) }

    var count: Int { all.count }

    /// Whether one text is a copy of the other: nearly the same, or the same with a header or a paragraph more.
    ///
    /// The measures are resemblance, the share of all their runs that both have, and containment (A. Broder, "On the
    /// resemblance and containment of documents", 1997).
    ///
    /// Judged by hand on pairs of news articles: of those that resemble each other by less, some are bulletins on the
    /// same pattern, such as the traffic on two days of a strike.
    func isCopy(of other: Shingles) -> Bool {
        let (fewer, more) = (min(count, other.count), max(count, other.count))
        // Most texts are not as long as each other, which is enough to know.
        guard fewer > 0, Self.mayBeCopies(fewer, more) else { return false }
        let shared = Double(shared(with: other))
        return shared >= Self.leastContainment * Double(fewer)
            || shared >= Self.leastResemblance * (Double(fewer + more) - shared)
    }

    /// Whether texts of these lengths, in words or in runs, can be copies.
    static func mayBeCopies(_ first: Int, _ second: Int) -> Bool {
        Double(min(first, second)) >= leastPart * Double(max(first, second))
    }

    private func shared(with other: Shingles) -> Int {
        let (mine, theirs) = (all.span, other.all.span)
        var (index, place, shared) = (0, 0, 0)
        while index < mine.count, place < theirs.count {
            let (left, right) = (mine[index], theirs[place])
            if left == right { shared += 1 }
            if left <= right { index += 1 }
            if right <= left { place += 1 }
        }
        return shared
    }

    private static func shingles(_ words: [WordID]) -> [UInt64] {
        guard words.count > 2 else { return [] }
        var shingles: [UInt64] = []
        shingles.reserveCapacity(words.count - 2)
        for index in 2..<words.count {
            // Multiplying by odd numbers keeps words that differ apart; two runs meet once in 2^64.
            var hash = UInt64(words[index - 2]) &+ 1
            hash = hash &* 0x9E37_79B9_7F4A_7C15 ^ hash >> 29
            hash = (hash &+ UInt64(words[index - 1]) &+ 1) &* 0xBF58_476D_1CE4_E5B9
            hash ^= hash >> 32
            hash = (hash &+ UInt64(words[index]) &+ 1) &* 0x94D0_49BB_1331_11EB
            shingles.append(hash ^ hash >> 31)
        }
        shingles.sort()
        var last = 0
        for index in 1..<shingles.count where shingles[index] != shingles[last] {
            last += 1
            shingles[last] = shingles[index]
        }
        shingles.removeLast(shingles.count - 1 - last)
        return shingles
    }
}
