/// The paragraphs of an article as hashes, by which those are found that stand in other articles of its source too.
public struct ArticleBlocks: Sendable, Equatable {
    /// A paragraph: equal for paragraphs that differ in digits and white space only. The lowest bit tells prose.
    public typealias Block = UInt64

    /// Whose articles it is compared with: its source's or, where that is unknown, its folder's.
    public var group: UInt64
    /// Each once, in the order of the text.
    public var blocks: [Block]
    /// By which it is told from copies of itself: its title, and its two longest paragraphs.
    var title: UInt64
    var longest: UInt64
    var second: UInt64

    /// What the article is made of.
    /// - Parameter text: paragraphs, with a blank line between them.
    public init(title: String, text: String, source: String?, path: FilePath) {
        if let source {
            group = StableHash.hash("s".utf8, FoldedText(source.utf8).bytes)
        } else {
            group = StableHash.hash("f".utf8, path.bytes.prefix(path.bytes.count - path.name.count))
        }
        self.title = StableHash.hash("t".utf8, title.utf8)
        blocks = []
        var lengths: [(length: Int, block: Block)] = []
        for paragraph in Self.paragraphs(of: text) {
            let block = Self.block(paragraph)
            lengths.append((paragraph.count, block))
            if paragraph.count <= Self.longestBlock, !blocks.contains(block) { blocks.append(block) }
            if blocks.count == Self.mostBlocks { break }
        }
        lengths.sort { ($0.length, $0.block) > ($1.length, $1.block) }
        let longest = lengths.first?.block ?? self.title
        self.longest = longest
        second = lengths.first { $0.block != longest }?.block ?? self.title
    }

    init(group: UInt64, title: UInt64, longest: UInt64, second: UInt64, blocks: [Block]) {
        self.group = group
        self.title = title
        self.longest = longest
        self.second = second
        self.blocks = blocks
    }

    /// The longest paragraph that may be boilerplate, in bytes.
    static let longestBlock = 1500
    /// How many paragraphs of an article are compared.
    static let mostBlocks = 500

    static func paragraphs(of text: String) -> [Substring.UTF8View] {
        var paragraphs: [Substring.UTF8View] = []
        var rest = Substring(text).utf8[...]
        while let end = rest.firstBlankLine {
            paragraphs.append(rest[..<end])
            rest = rest[rest.index(end, offsetBy: 2)...]
        }
        paragraphs.append(rest)
        return paragraphs
    }

    /// The longest other block of the article: a different one in each article, unless they are copies.
    func witness(of block: Block) -> UInt64 { block == longest ? second : longest }

    static func isProse(_ block: Block) -> Bool { block & 1 == 1 }

    /// Sentences: ten words or more, with the sign that ends one.
    static func block(_ paragraph: Substring.UTF8View) -> Block {
        var hash = StableHash()
        var words = 0
        var isInWord = false
        for byte in paragraph {
            let isSpace = byte <= 0x20
            if !isSpace, !isInWord { words += 1 }
            isInWord = !isSpace
            if !isSpace, !byte.isASCIIDigit { hash.add(byte) }
        }
        let end = paragraph.last ?? 0
        // The last byte of `…`, `»` and `”` too.
        let isProse = words >= 10 && [0x2E, 0x21, 0x3F, 0x22, 0xA6, 0xBB, 0x9D].contains(end)
        return hash.value & ~1 | (isProse ? 1 : 0)
    }
}

extension Substring.UTF8View {
    fileprivate var firstBlankLine: Index? {
        var index = startIndex
        while let end = self[index...].firstIndex(of: 0x0A) {
            let next = self.index(after: end)
            if next < endIndex, self[next] == 0x0A { return end }
            index = next
        }
        return nil
    }
}

/// FNV-1a, 64 bits, with the finish of MurmurHash3 so that every bit depends on every byte. (G. Fowler, L. C. Noll,
/// K.-P. Vo; A. Appleby.) The same on every machine and in every run.
struct StableHash {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }

    var value: UInt64 {
        var value = state
        value = (value ^ value >> 33) &* 0xFF51_AFD7_ED55_8CCD
        value = (value ^ value >> 33) &* 0xC4CE_B9FE_1A85_EC53
        return value ^ value >> 33
    }

    static func hash(_ parts: any Sequence<UInt8>...) -> UInt64 {
        var hash = StableHash()
        for part in parts { for byte in part { hash.add(byte) } }
        return hash.value
    }
}
