internal import SearchModel
internal import Store

/// The words of all titles, ready to be searched with every letter that somebody types. One for each generation, made
/// when suggestions are first asked for.
///
/// A word is its rank here: its place among the vocabulary's words in byte order. So the words with one beginning are a
/// range of ranks, and the articles that have any of them in their title are one stretch of `postings`. An article is
/// its number here: 0 is the newest.
final class TitleIndex: Sendable {
    /// By number, the document.
    let documents: [UInt32]
    /// The words of the titles, end to end, and where each title begins.
    private let words, starts: [UInt32]
    /// By rank: the articles with the word in their title, ascending; each word's end to end, and where they begin.
    private let postings, postingStarts: [UInt32]
    /// By word id.
    private let ranks: [UInt32]
    /// By rank: how many articles have the word anywhere.
    let frequencies: [UInt32]

    /// Words of a title beyond these are left out.
    private static let mostWords = 32

    init(_ database: borrowing Database, _ generation: Generation) throws(ArchiveError) {
        let vocabulary = generation.vocabulary
        var ranks = [UInt32](repeating: 0, count: vocabulary.count)
        for (rank, id) in vocabulary.sorted.enumerated() { ranks[Int(id)] = UInt32(truncatingIfNeeded: rank) }
        frequencies = vocabulary.sorted.map { UInt32(clamping: vocabulary.documents($0)) }
        documents = try database.documentsNewestFirst()

        var words: [UInt32] = []
        var starts: [UInt32] = [0]
        var counts = [UInt32](repeating: 0, count: vocabulary.sorted.count + 1)
        var entry = ForwardEntry()
        for document in documents {
            generation.forward.read(document, into: &entry, mostWords: Self.mostWords)
            for word in entry.title + entry.titleJoined.map(\.word) {
                let rank = ranks[Int(word)]
                words.append(rank)
                counts[Int(rank) + 1] += 1
            }
            starts.append(UInt32(truncatingIfNeeded: words.count))
        }
        for rank in counts.indices.dropFirst() { counts[rank] += counts[rank - 1] }
        var next = counts
        var postings = [UInt32](repeating: 0, count: words.count)
        for number in documents.indices {
            for word in words[Int(starts[number])..<Int(starts[number + 1])] {
                postings[Int(next[Int(word)])] = UInt32(truncatingIfNeeded: number)
                next[Int(word)] += 1
            }
        }
        self.words = words
        self.starts = starts
        self.postings = postings
        self.ranks = ranks
        postingStarts = counts
    }

    func rank(of word: WordID) -> Int? { Int(word) < ranks.count ? Int(ranks[Int(word)]) : nil }

    /// Whether the words of two titles are the same.
    func isSameTitle(_ first: Int, _ second: Int) -> Bool { title(first) == title(second) }

    private func title(_ number: Int) -> ArraySlice<UInt32> { words[Int(starts[number])..<Int(starts[number + 1])] }

    // MARK: - Searching

    /// What a word that was typed may be: all words of one beginning, or all of one stem.
    struct Sought {
        var ranks: [Range<Int>]
        /// Whether titles without it are found too.
        var isOptional: Bool

        func contains(_ rank: UInt32) -> Bool { ranks.contains { $0.contains(Int(rank)) } }
    }

    /// How well a title answers: the lower, the better.
    enum Likeness: Int {
        case begins, contains, hasWords
    }

    /// The newest articles whose titles have all the words sought, best first, one of each title.
    ///
    /// Of the `mostMatches` newest that match, so that a letter costs no more than a word.
    func search(_ sought: [Sought], limit: Int) -> [UInt32] {
        let required = sought.filter { !$0.isOptional }
        guard let rarest = required.min(by: { count($0) < count($1) }) else { return [] }
        let matches = matches(required, rarest)
        var best: [(likeness: Int, number: Int)] = matches.map { (likeness(of: $0, to: sought).rawValue, $0) }
        best.sort { $0 < $1 }
        var found: [Int] = []
        for (_, number) in best where found.count < limit {
            if !found.contains(where: { isSameTitle($0, number) }) { found.append(number) }
        }
        return found.map { documents[$0] }
    }

    private static let mostMatches = 200

    private func count(_ sought: Sought) -> Int {
        sought.ranks.reduce(0) { $0 + Int(postingStarts[$1.upperBound]) - Int(postingStarts[$1.lowerBound]) }
    }

    /// The newest articles with all these words in their titles, newest first.
    private func matches(_ required: [Sought], _ rarest: Sought) -> [Int] {
        var matches: [Int] = []
        func take(_ number: Int) {
            let title = title(number)
            if required.allSatisfy({ sought in title.contains { sought.contains($0) } }) { matches.append(number) }
        }
        // Where many titles have it, the newest ones are soon found by looking at all.
        if count(rarest) > documents.count / 16 {
            for number in documents.indices {
                take(number)
                if matches.count == Self.mostMatches { break }
            }
            return matches
        }
        var candidates: [UInt32] = []
        for range in rarest.ranks {
            candidates += postings[Int(postingStarts[range.lowerBound])..<Int(postingStarts[range.upperBound])]
        }
        candidates.sort()
        var last: UInt32?
        for number in candidates where number != last {
            last = number
            take(Int(number))
            if matches.count == Self.mostMatches { break }
        }
        return matches
    }

    private func likeness(of number: Int, to sought: [Sought]) -> Likeness {
        let title = title(number)
        guard title.count >= sought.count else { return .hasWords }
        for start in title.startIndex...(title.endIndex - sought.count) {
            let isHere = sought.enumerated().allSatisfy { $1.contains(title[start + $0]) }
            if isHere { return start == title.startIndex ? .begins : .contains }
        }
        return .hasWords
    }
}

extension Database {
    /// All documents, those without a date last.
    fileprivate func documentsNewestFirst() throws(ArchiveError) -> [UInt32] {
        let settings = MatchSettings(limit: Int(try statistics().documentCount), order: .value(.date))
        return try search(.all(), settings).map(\.docid)
    }
}
