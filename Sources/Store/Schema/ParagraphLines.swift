/// The lines of a file at which the paragraphs of an article begin, so that a passage can be shown with its line.
///
/// Lines are kept as distances: each paragraph's from the one before it, LEB128. Most articles need a byte a paragraph.
public struct ParagraphLines: Sendable, Equatable {
    private(set) var encoded: [UInt8] = []

    /// The lines of more paragraphs are not kept: those of the rest are counted on from the last.
    static let mostParagraphs = 1000

    /// An article that has no lines of its own in its file, such as one that a page states in a script.
    public init() {}

    /// - Parameter lines: in their order.
    public init(_ lines: [Int]) {
        var last = lines.first ?? 0
        for line in lines.prefix(Self.mostParagraphs) {
            var distance = UInt(max(0, line - last))
            while distance >= 0x80 {
                encoded.append(UInt8(truncatingIfNeeded: distance) | 0x80)
                distance >>= 7
            }
            encoded.append(UInt8(distance))
            last = max(last, line)
        }
    }

    init(decoding bytes: [UInt8]) { encoded = bytes }

    /// The lines, from that of the first paragraph on.
    func lines(from first: Int) -> [Int] {
        var lines: [Int] = []
        var line = first
        var distance: UInt = 0
        var shift: UInt = 0
        for byte in encoded {
            distance |= UInt(byte & 0x7F) << shift
            shift = byte & 0x80 == 0 ? 0 : min(shift + 7, 56)
            guard shift == 0 else { continue }
            line &+= Int(truncatingIfNeeded: distance)
            lines.append(line)
            distance = 0
        }
        return lines
    }

    /// How many lines below the article's first one a passage begins.
    /// - Parameter lineFeeds: how many there are in the text before the passage: two between paragraphs, none within
    ///   one.
    package func line(after lineFeeds: Int) -> Int {
        let lines = lines(from: 0)
        guard let last = lines.last else { return 0 }
        let paragraph = (lineFeeds + 1) / 2
        // The last may be the rest of a text that was not taken apart.
        return paragraph < lines.count ? lines[paragraph] : last &+ (lineFeeds - 2 * (lines.count - 1))
    }
}
