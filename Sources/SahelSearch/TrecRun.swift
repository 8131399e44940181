import Messages
import ProgramSupport
internal import SearchModel
import SearchProtocol

/// The lines of one query in a TREC run: `QID Q0 ID RANK SCORE TAG`.
///
/// Programs that evaluate runs sort by the score as a 32-bit number, and ignore the rank. So each score is at least
/// 0.0001 below the one before, even if hits tie or are ordered by date.
struct TrecRun {
    static let tag = "sahel-search"

    static func render(_ hits: [Hit], query: String, offset: Int) -> String {
        var text = ""
        var previous = Int64.max
        for (index, hit) in hits.enumerated() {
            let score = min(tenThousandths(hit.score), previous - 1)
            previous = score
            text += "\(query) Q0 \(identifier(hit.id)) \(offset + index + 1) \(decimal(score)) \(tag)\n"
        }
        return text
    }

    private static func tenThousandths(_ score: Double) -> Int64 {
        let bounded = score.isNaN ? 0 : min(max(score, -1e9), 1e9)
        return Int64((bounded * 10_000).rounded())
    }

    private static func decimal(_ tenThousandths: Int64) -> String {
        let fraction = digits(tenThousandths.magnitude % 10_000, 4)
        return "\(tenThousandths < 0 ? "-" : "")\(tenThousandths.magnitude / 10_000).\(fraction)"
    }

    /// The id with white space and control characters percent-encoded, because spaces separate the columns.
    private static func identifier(_ id: String) -> String {
        var text = ""
        for scalar in id.unicodeScalars {
            guard scalar.properties.isWhitespace || scalar.isUnprintable else {
                text.unicodeScalars.append(scalar)
                continue
            }
            for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                let digits = String(byte, radix: 16, uppercase: true)
                text += "%" + (digits.count < 2 ? "0" : "") + digits
            }
        }
        return text.isEmpty ? "%" : text
    }
}
