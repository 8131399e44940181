internal import Glibc

/// How long a source's texts usually are, and which are so short that its scraper may be broken.
///
/// A scraper breaks when a site's pages are built in another way: what is saved then is a headline, a menu or the
/// notice on cookies. There are short articles too, at some papers many, so that one says little; but many in one run
/// do.
struct UsualLength: Sendable {
    /// The source's median, in words; nil where too few articles are known.
    let median: Int?
    /// The part of its articles that is shorter than a quarter of the median. Where none is known, it is not 0 but what
    /// P. S. Laplace's rule of succession gives.
    private let partFarBelow: Double

    /// From so many articles on a source is known.
    static let fewestKnown = 20
    /// A text of fewer words is short at any source.
    static let shortWords = 25
    /// Fewer new articles say nothing of the scraper.
    static let fewestRead = 3
    /// Where the source is not known: most articles of a run being shorter than this are suspicious.
    static let suspiciousWords = 40
    /// A text is far below what is usual where it is this many times shorter.
    static let farBelow = 4
    /// How often chance may look like a broken scraper: once in so many runs with new articles of a source.
    static let runsAFalseAlarm = 10_000.0

    /// - Parameter words: the lengths of the source's articles, ascending.
    init(_ words: [Int]) {
        guard words.count >= Self.fewestKnown else {
            median = nil
            partFarBelow = 1
            return
        }
        let median = words[words.count / 2]
        self.median = median
        partFarBelow = Double(words.count { $0 * Self.farBelow < median } + 1) / Double(words.count + 2)
    }

    /// Whether an article of so many words is suspiciously short: below 25, or a fifth of the median.
    func isShort(_ words: Int) -> Bool {
        words < Self.shortWords || median.map { words * 5 < $0 } == true
    }

    /// Whether the articles of a run are too short, all in all, to be what the source publishes.
    ///
    /// Most are shorter than a quarter of the median, and chance would have so many less than once in 10,000 runs, if
    /// the source had short articles as often as before. The chance of k short ones among n, each being short with
    /// probability p, is at most exp(−n·D(k/n‖p)), D being the relative entropy (W. Hoeffding, 1963, theorem 1). Three
    /// articles, all short, are enough at a source where fewer than 4.6 % are.
    ///
    /// Chance is not all: short articles come in bursts. Of runs of three to five articles that follow each other in
    /// 36,000 of news, the rule tells 9 to 15 in 10,000 wrongly; that most be shorter than a third of the median, 75 to
    /// 215.
    func looksBroken(_ words: [Int]) -> Bool {
        guard words.count >= Self.fewestRead else { return false }
        guard let median else { return words.count { $0 < Self.suspiciousWords } * 2 > words.count }
        let part = Double(words.count { $0 * Self.farBelow < median }) / Double(words.count)
        guard part > 0.5, part > partFarBelow else { return false }
        var entropy = part * log(part / partFarBelow)
        if part < 1 { entropy += (1 - part) * log((1 - part) / (1 - partFarBelow)) }
        return Double(words.count) * entropy > log(Self.runsAFalseAlarm)
    }
}
