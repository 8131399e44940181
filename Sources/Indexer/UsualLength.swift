internal import Glibc

/// The usual length of a source's texts, and whether texts are so short that its scraper may be broken.
///
/// When a site changes how its pages are made, a scraper saves a headline, a menu or the notice on cookies. Some papers
/// have many short articles, so one short text proves little, but many in one run do.
struct UsualLength: Sendable {
    /// The median of the source's texts in words; nil if too few are known.
    let median: Int?
    /// The share of its articles that are shorter than a quarter of the median, by P. S. Laplace's rule of succession,
    /// so that it is never 0.
    private let partFarBelow: Double

    /// A source with fewer articles is not known.
    static let fewestKnown = 20
    /// A text of fewer words is short for any source.
    static let shortWords = 25
    /// Fewer new articles prove nothing about the scraper.
    static let fewestRead = 3
    /// If the source is not known, a run is suspicious if most of its articles are shorter than this.
    static let suspiciousWords = 40
    /// A text that is this many times shorter than the median is far below it.
    static let farBelow = 4
    /// Chance may look like a broken scraper once in this many runs with new articles of a source.
    static let runsAFalseAlarm = 10_000.0

    /// - Parameter words: the lengths of the source's texts, ascending.
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

    /// Whether a text of that many words is suspiciously short: below 25 words, or below a fifth of the median.
    func isShort(_ words: Int) -> Bool {
        words < Self.shortWords || median.map { words * 5 < $0 } == true
    }

    /// Whether the texts of a run are too short for this source.
    ///
    /// That is so if most are shorter than a quarter of the median, and if chance would make so many short in less than
    /// one of 10,000 runs. The chance of k short ones among n, each being short with probability p, is at most
    /// exp(−n·D(k/n‖p)), where D is the relative entropy (W. Hoeffding, 1963, theorem 1). Three short articles are
    /// enough for a source where fewer than 4.6 % are short.
    ///
    /// docs/experiments.md has how often the rule is wrong on news.
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
