/// The runs of three words of a text, each once, to tell how much of it another text repeats.
struct Shingles {
    private let all: Set<UInt64>

    /// Texts that resemble each other this much are copies.
    private static let leastResemblanceOfCopies = 0.8

    /// Of an article's text, or of its title where the text has fewer words than that.
    init(_ article: ForwardEntry) { all = Self.shingles(Self.words(article)) }

    /// The share of both texts' runs that both have: their resemblance (A. Broder, 1997); 1 for texts alike, 0 where one has
    /// no run.
    func resemblance(_ other: Shingles) -> Double {
        let (fewer, more) = other.all.count < all.count ? (other.all, all) : (all, other.all)
        let shared = fewer.count { more.contains($0) }
        return shared == 0 ? 0 : Double(shared) / Double(fewer.count + more.count - shared)
    }

    /// Whether the texts resemble each other as copies do.
    func isCopy(of other: Shingles) -> Bool {
        // Most texts are not as long as each other, which is enough to know.
        let (fewer, more) = (min(all.count, other.all.count), max(all.count, other.all.count))
        guard Double(fewer) >= Self.leastResemblanceOfCopies * Double(more) else { return false }
        return resemblance(other) >= Self.leastResemblanceOfCopies
    }

    private static func words(_ article: ForwardEntry) -> [WordID] {
        article.body.count > 2 ? article.body : article.title
    }

    private static func shingles(_ words: [WordID]) -> Set<UInt64> {
        guard words.count > 2 else { return [] }
        var shingles = Set<UInt64>(minimumCapacity: words.count)
        for index in 2..<words.count {
            // Multiplying by odd numbers keeps words that differ apart; two runs meet once in 2^64.
            var hash = UInt64(words[index - 2]) &+ 1
            hash = hash &* 0x9E37_79B9_7F4A_7C15 ^ hash >> 29
            hash = (hash &+ UInt64(words[index - 1]) &+ 1) &* 0xBF58_476D_1CE4_E5B9
            hash ^= hash >> 32
            hash = (hash &+ UInt64(words[index]) &+ 1) &* 0x94D0_49BB_1331_11EB
            shingles.insert(hash ^ hash >> 31)
        }
        return shingles
    }
}
