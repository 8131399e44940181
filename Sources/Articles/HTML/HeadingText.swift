/// The text of a heading, and the parts of it that stand in elements of their own: a rubric, the title, a subtitle.
struct HeadingText {
    private(set) var text = ""
    /// At least two, or none.
    private(set) var parts: [String] = []

    /// Of parts, at most.
    private static let mostParts = 8

    /// nil where the heading is longer than `limit` bytes.
    init?(_ heading: Int, in tree: HTMLTree, limit: Int) {
        guard tree.text(of: heading, limit: limit) != nil else { return nil }
        var bytes: [UInt8] = []
        for index in heading..<tree.nodes[heading].end {
            if tree.nodes[index].tag == .text {
                let piece = tree.bytes[tree.nodes[index].text]
                if Self.areLines(bytes[...], piece) { bytes.append(0x20) }
                bytes += piece
            } else if tree.nodes[index].tag.isBlock || tree.nodes[index].tag == .br {
                bytes.append(0x20)
            }
        }
        text = PageText.line(String(decoding: bytes, as: UTF8.self))
        var holder = heading
        while let only = tree.children(of: holder).first, tree.nodes[only].tag != .text,
            tree.nodes[only].end == tree.nodes[holder].end
        {
            holder = only
        }
        parts = tree.children(of: holder).prefix(Self.mostParts).map { PageText.line(tree.text(of: $0)) }
            .filter { !$0.isEmpty }
        if parts.count < 2 { parts = [] }
    }

    private static let noBreakSpaces: [[UInt8]] = [[0xC2, 0xA0], [0xE2, 0x80, 0xAF]]

    /// Whether two pieces without a space between them stand on two lines, by a style sheet: `Carnets du fleuve` and
    /// `Comment vacciner ?`, but not a drop cap and the rest of its word.
    static func areLines(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Bool {
        guard one.count >= 2, let last = one.last, let first = other.first, !last.isSpace,
            !noBreakSpaces.contains(where: { one.suffix($0.count).elementsEqual($0) })
        else { return false }
        let isEnd = (0x61...0x7A).contains(last) || last >= 0x80 || ".!?:;)".utf8.contains(last)
        let second = other.dropFirst().first ?? 0
        let isCapital =
            (0x41...0x5A).contains(first) || first == 0xC3 && (0x80...0x9E).contains(second)
            || first == 0xC2 && second == 0xAB
        return isEnd && isCapital
    }
}
