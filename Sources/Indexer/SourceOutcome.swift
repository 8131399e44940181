internal import Articles
internal import SearchModel
internal import Store

/// What changed in the articles of one source.
struct SourceOutcome: Sendable, Hashable {
    /// Nil for articles without a source.
    var name: String?
    var new = 0
    var changed = 0
    var removed = 0
    /// New and changed articles without a date of publication.
    var undated = 0
    /// The undated ones that name a date which they cannot be older than.
    var notBefore = 0
    /// New and changed articles with a suspiciously short text.
    var short = 0
    /// New articles that are copies of another one; nil if that is not known.
    var duplicates: Int?
    /// The median length of the new and changed texts, in words; nil if there are none.
    var words: Int?
    /// The same for the articles that the index had before; nil if it had too few.
    var usualWords: Int?
    var looksBroken = false

    /// How many articles are new, changed or removed.
    var changes: Int { new + changed + removed }
}

/// An article with a suspiciously short text.
struct ShortArticle: Sendable, Hashable {
    var path: FilePath
    /// Nil if the file is one article.
    var line: Int?
    var id: String
    var source: String?
    var words: Int
    /// The median of the source's texts; nil if it is not known.
    var usualWords: Int?
}

/// Counts what a run did, by source.
struct SourceTally {
    private struct Group {
        var outcome: SourceOutcome
        /// The articles that were read, by index in the additions.
        var read: [Int] = []
    }

    private var groups: [String?: Group] = [:]

    mutating func addRead(_ facts: ArticleFacts, number: Int, isNew: Bool) {
        group(facts.source) { group in
            group.read.append(number)
            if isNew { group.outcome.new += 1 } else { group.outcome.changed += 1 }
            if facts.dating != .published { group.outcome.undated += 1 }
            if facts.dating == .notBefore { group.outcome.notBefore += 1 }
        }
    }

    mutating func addRemoved(of source: String?) { group(source) { $0.outcome.removed += 1 } }

    private mutating func group(_ source: String?, _ change: (inout Group) -> Void) {
        change(&groups[source.map(SourceLengths.key), default: Group(outcome: SourceOutcome(name: source))])
    }

    /// The outcome of each source, ordered by name, with articles without a source last; and the short articles, in the
    /// order of reading.
    ///
    /// The usual length is that of the published index. If the index has too few articles of a source, short articles
    /// are measured by those of the run, if there are enough.
    func finish(
        _ plan: IndexPlan, _ additions: Additions, upon base: Generation?
    ) throws(ArchiveError) -> (outcomes: [SourceOutcome], short: [ShortArticle]) {
        var outcomes: [SourceOutcome] = []
        var short: [(number: Int, article: ShortArticle)] = []
        if groups.isEmpty { return ([], []) }
        let published = try base.map { base throws(ArchiveError) in try SourceLengths(base) }
        let order = groups.sorted { ($0.key == nil ? 1 : 0, $0.key ?? "") < ($1.key == nil ? 1 : 0, $1.key ?? "") }
        for (_, group) in order {
            var outcome = group.outcome
            if !group.read.isEmpty {
                let words = group.read.map { additions.written[$0].facts.words }.sorted()
                let before = UsualLength(try published?.words(of: outcome.name) ?? [])
                let usual = before.median == nil ? UsualLength(words) : before
                outcome.words = words[words.count / 2]
                outcome.usualWords = before.median
                outcome.looksBroken = before.looksBroken(words)
                for number in group.read {
                    let article = additions.written[number]
                    guard usual.isShort(article.facts.words) else { continue }
                    outcome.short += 1
                    let pending = plan.pending[article.pending]
                    short.append(
                        (
                            number,
                            ShortArticle(
                                path: plan.files[pending.file].path, line: pending.line?.number, id: article.id,
                                source: article.facts.source, words: article.facts.words, usualWords: usual.median)
                        ))
                }
            }
            outcomes.append(outcome)
        }
        return (outcomes, short.sorted { $0.number < $1.number }.map(\.article))
    }
}
