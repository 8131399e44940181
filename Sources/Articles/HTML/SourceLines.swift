/// On which lines of a file the lines of a page stand, of which parts were left out.
struct SourceLines {
    /// By line of the page: the line of the file, from 1.
    private var lines: [Int32]
    private var line: Int32
    /// Whether lines were left out since the last line feed of the page.
    private(set) var isBehind = false

    /// The most lines of which it is known.
    private static let most = 1 << 20

    /// `above`: what stands above the page in its file.
    init(above: ArraySlice<UInt8>) {
        line = Int32(clamping: above.count { $0 == 0x0A } + 1)
        lines = [line]
    }

    /// The line of the file, from 1, on which a line of the page, from 1, stands.
    subscript(line: Int) -> Int { Int(lines[min(max(line - 1, 0), lines.count - 1)]) }

    /// A line feed of the page; `isOwn`: of the file too, rather than for lines that were left out.
    mutating func takeLineFeed(isOwn: Bool) {
        if isOwn { line &+= 1 }
        if lines.count < Self.most { lines.append(line) }
        isBehind = false
    }

    /// What is no text of the page.
    mutating func skip(_ part: ArraySlice<UInt8>) {
        let feeds = part.count { $0 == 0x0A }
        guard feeds > 0 else { return }
        line &+= Int32(clamping: feeds)
        isBehind = true
    }
}
