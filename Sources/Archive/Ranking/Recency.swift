internal import Glibc
internal import SearchModel
internal import Store

/// Lets what is newer count a little more, where that is asked for: an article gains a share of the best one's weight,
/// which halves with every year that it is older than the newest among the best.
///
/// It decides between articles that answer about as well; it doesn't bring up what answers badly.
enum Recency {
    /// What the newest article gains, as a share of the highest weight.
    static let share = 0.15
    /// Days after which half of the gain is left.
    static let halfLife = 365.0

    /// Weighs the first `depth` hits anew, and orders them.
    static func favour(
        _ hits: inout [RankedDocument], depth: Int, in database: borrowing Database
    ) throws(ArchiveError) {
        let count = min(depth, hits.count)
        guard count > 1 else { return }
        var days: [Double?] = []
        for hit in hits[..<count] { days.append(day(try database.value(hit.docid, .date))) }
        guard let newest = days.compactMap(\.self).max(), let best = hits.first?.weight else { return }
        for (index, day) in days.enumerated() {
            guard let day else { continue }
            let halvings = (newest - day) / halfLife
            hits[index].weight += share * best * exp(-halvings * log(2))
        }
        hits[..<count].sort { $0.ranks(before: $1) }
    }

    /// About how many days lie between the beginning of the era and a YYYYMMDD key; what is unknown of a date counts as
    /// its middle.
    private static func day(_ key: [UInt8]) -> Double? {
        guard key.count == 8, let number = Int(String(decoding: key, as: UTF8.self)) else { return nil }
        let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
        let days = month == 0 ? 182.0 : Double(month - 1) * 30.4 + Double(day == 0 ? 15 : day)
        return Double(year) * 365.25 + days
    }
}
