internal import Glibc
internal import Store

/// What the reranker sees in one article: the features of its formula (see `Reranker`). Its storage is kept from
/// article to article.
struct ArticleFeatures {
    /// Where a word of the query, or one akin to it, stands in the body.
    private struct Occurrence {
        var position: Int
        var word: Int
        var strength: Double
        /// Whether it is the word itself, by surface or stem.
        var isWord: Bool
    }

    /// What is known of one word of the query.
    private struct Found {
        /// Whether the article has the word, by surface or stem.
        var isThere = false
        /// How well a word of the title matches it.
        var inTitle = 0.0
        /// The position of its first occurrence in the body; -1 without one.
        var first = -1
        /// How similar the most similar word akin to it is.
        var similarity = 0.0
    }

    private var words: [Found] = []
    private var occurrences: [Occurrence] = []
    private var titleIDF = (matched: 0.0, all: 0.0)
    private var longestRun = 0
    /// The runs of the query's words that end at `runEnd`: the place in the query of the last word, and the length.
    private var runs: [(place: Int, length: Int)] = []
    private var nextRuns: [(place: Int, length: Int)] = []
    private var runEnd = -2
    private var nearest: [Double] = []

    // MARK: - Reading

    /// Looks through an article.
    mutating func read(
        _ entry: borrowing ForwardEntry, _ sought: SoughtWords, _ table: borrowing WordMatches,
        _ rarity: [Float]
    ) {
        clear(wordCount: sought.words.count)
        var joined = entry.titleJoined[...]
        for (position, id) in entry.title.enumerated() {
            let idf = Int(id) < rarity.count ? Double(rarity[Int(id)]) : 0
            titleIDF.all += idf
            var isSought = noteInTitle(id, at: position, table)
            while let next = joined.first, next.position == position {
                joined.removeFirst()
                if noteInTitle(next.word, at: position, table) { isSought = true }
            }
            if isSought { titleIDF.matched += idf }
        }
        runEnd = -2
        joined = entry.bodyJoined[...]
        for (position, id) in entry.body.enumerated() {
            note(id, at: position, table)
            while let next = joined.first, next.position == position {
                joined.removeFirst()
                note(next.word, at: position, table)
            }
        }
    }

    /// Notes a word of the title; says whether the query has it.
    private mutating func noteInTitle(_ id: WordID, at position: Int, _ table: borrowing WordMatches) -> Bool {
        guard let match = table.match(id) else { return false }
        if match.word >= 0 {
            words[match.word].isThere = true
            words[match.word].inTitle = max(words[match.word].inTitle, match.strength)
        } else if match.relative >= 0 {
            noteRelative(match)
            words[match.relative].inTitle = max(words[match.relative].inTitle, match.strengthOfRelative)
        }
        extendRuns(match, at: position, table)
        return match.word >= 0
    }

    /// Notes a word of the body.
    private mutating func note(_ id: WordID, at position: Int, _ table: borrowing WordMatches) {
        guard let match = table.match(id) else { return }
        if match.word >= 0 {
            words[match.word].isThere = true
            if words[match.word].first < 0 { words[match.word].first = position }
            occurrences.append(
                Occurrence(position: position, word: match.word, strength: match.strength, isWord: true))
        } else if match.relative >= 0 {
            noteRelative(match)
            occurrences.append(
                Occurrence(position: position, word: match.relative, strength: match.strengthOfRelative, isWord: false))
        }
        extendRuns(match, at: position, table)
    }

    private mutating func clear(wordCount: Int) {
        words.removeAll(keepingCapacity: true)
        words.append(contentsOf: repeatElement(Found(), count: wordCount))
        occurrences.removeAll(keepingCapacity: true)
        titleIDF = (0, 0)
        longestRun = 0
        runEnd = -2
    }

    private mutating func noteRelative(_ match: WordMatches.Match) {
        words[match.relative].similarity = max(words[match.relative].similarity, match.similarity)
    }

    private mutating func extendRuns(_ match: WordMatches.Match, at position: Int, _ table: borrowing WordMatches) {
        guard match.place >= 0 else { return }
        // A joined form stands where the word before it does, and is as good an end of a run.
        if runEnd == position { return }
        if runEnd != position - 1 { runs.removeAll(keepingCapacity: true) }
        nextRuns.removeAll(keepingCapacity: true)
        var place = match.place
        while place >= 0 {
            let before = runs.first { $0.place == place - 1 }?.length ?? 0
            nextRuns.append((place, before + 1))
            longestRun = max(longestRun, before + 1)
            place = table.nextPlaces[place]
        }
        swap(&runs, &nextRuns)
        runEnd = position
    }

    // MARK: - Features

    /// What the features add to the article's weight.
    mutating func score(_ sought: SoughtWords) -> Double {
        let total = sought.totalIDF
        let run = sought.isKeywords || sought.sequence.isEmpty ? 0 : Double(longestRun) / Double(sought.sequence.count)
        let title = titleIDF.all > 0 ? titleIDF.matched / titleIDF.all : 0
        return Ranking.pairWeight * pairs(sought) + Ranking.passageWeight * bestPassage(sought)
            + Ranking.relativeWeight * relatives(sought) + Ranking.beginningWeight * beginnings(sought)
            + total * (Ranking.runWeight * run + Ranking.titleMatchWeight * title)
    }

    /// P of the formula.
    private func pairs(_ sought: SoughtWords) -> Double {
        var sum = 0.0
        for word in sought.words.indices.dropLast() where arePaired(word, word + 1) {
            sum += (sought.words[word].idf + sought.words[word + 1].idf) / 2
        }
        return sum
    }

    private func arePaired(_ one: Int, _ other: Int) -> Bool {
        guard words[one].first >= 0, words[other].first >= 0 else { return false }
        var lastOfOne = Int.min / 2
        var lastOfOther = Int.min / 2
        for occurrence in occurrences where occurrence.isWord {
            if occurrence.word == one { lastOfOne = occurrence.position }
            if occurrence.word == other { lastOfOther = occurrence.position }
            if abs(lastOfOne - lastOfOther) <= Ranking.pairWindow { return true }
        }
        return false
    }

    /// K of the formula.
    private mutating func bestPassage(_ sought: SoughtWords) -> Double {
        var best = 0.0
        for (word, found) in zip(sought.words, words) { best += word.idf * found.inTitle }
        var from = 0
        for centre in occurrences {
            nearest.removeAll(keepingCapacity: true)
            for found in words { nearest.append(found.inTitle) }
            while occurrences[from].position + Decay.reach <= centre.position { from += 1 }
            var index = from
            while index < occurrences.count, occurrences[index].position < centre.position + Decay.reach {
                let occurrence = occurrences[index]
                let strength = occurrence.strength * Decay.table[abs(occurrence.position - centre.position)]
                if strength > nearest[occurrence.word] { nearest[occurrence.word] = strength }
                index += 1
            }
            var sum = 0.0
            for index in nearest.indices { sum += sought.words[index].idf * nearest[index] }
            best = max(best, sum)
        }
        return best
    }

    /// R of the formula.
    private func relatives(_ sought: SoughtWords) -> Double {
        var sum = 0.0
        for (word, found) in zip(sought.words, words) where !found.isThere { sum += word.idf * found.similarity }
        return sum
    }

    /// B of the formula.
    private func beginnings(_ sought: SoughtWords) -> Double {
        var sum = 0.0
        for (word, found) in zip(sought.words, words) where found.first >= 0 {
            sum += word.idf / (1 + log(1 + Double(found.first) / 20))
        }
        return sum
    }
}

/// How much an occurrence counts at a distance in words: exp(−distance²/450), nothing from 45 on.
private enum Decay {
    static let reach = 45
    static let table: [Double] = (0..<reach).map { exp(-Double($0 * $0) / 450) }
}
