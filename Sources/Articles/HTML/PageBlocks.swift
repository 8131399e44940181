/// Cuts a page's text into blocks.
struct PageBlocks {
    private(set) var blocks: [PageBlock] = []
    /// By block, the words of prose before it.
    private var proseBefore: [Int] = [0]
    /// By node, how many blocks begin before it.
    private(set) var blocksBefore: [Int] = []

    private let tree: HTMLTree
    private var text = PageText()
    private var counter = WordCounter()
    private var node = 0
    private var firstText: Int?
    private var firstLine = 1
    private var breaks = 0

    init(_ tree: HTMLTree, roles: ElementRoles) {
        self.tree = tree
        blocksBefore.reserveCapacity(tree.nodes.count + 1)
        var open: [(node: Int, end: Int)] = []
        var links = 0
        var bolds = 0
        var preformatted = 0
        // A link to another article inside a paragraph.
        var apart: Int?
        var index = 0
        while index < tree.nodes.count {
            while let last = open.last, last.end <= index {
                open.removeLast()
                switch tree.nodes[last.node].tag {
                case .a where tree.isLink(last.node): links -= 1
                case .b, .strong: bolds -= 1
                case .pre: preformatted -= 1
                default: break
                }
                if tree.nodes[last.node].tag.isBlock || last.node == apart { flush(open, tree) }
                if roles.isLabel(last.node) { separate() }
            }
            let current = tree.nodes[index]
            if current.tag == .text {
                blocksBefore.append(blocks.count)
                append(index, isLinked: links > 0, isBold: bolds > 0, isPreformatted: preformatted > 0)
                index += 1
                continue
            }
            let isApart = current.tag == .a && PageBoilerplate.opensReadAlso(firstWords(of: index))
            if current.tag.isBlock || current.tag.isNeverText || isApart { flush(open, tree) }
            if current.tag == .br { takeBreak(open) }
            blocksBefore.append(blocks.count)
            if current.tag.isNeverText || roles.isHiddenWords(index) {
                for _ in index + 1..<max(current.end, index + 1) { blocksBefore.append(blocks.count) }
                index = max(current.end, index + 1)
                continue
            }
            switch current.tag {
            case .a where tree.isLink(index): links += 1
            case .b, .strong: bolds += 1
            case .pre: preformatted += 1
            default: break
            }
            open.append((index, current.end))
            if current.tag.isBlock { node = index }
            if isApart { apart = index }
            if roles.isLabel(index) { separate() }
            index += 1
        }
        flush([], tree)
        blocksBefore.append(blocks.count)
        tellProse()
        for block in blocks { proseBefore.append((proseBefore.last ?? 0) + (block.isProse ? block.words : 0)) }
    }

    /// Most pages are in French or English; one of which hardly any sentence has their function words is in another
    /// language, and prose is told by length and links alone.
    private mutating func tellProse() {
        var (words, known) = (0, 0)
        for block in blocks where block.isProse(functionWords: false) {
            words += block.words
            if block.isProse(functionWords: true) { known += block.words }
        }
        let isKnown = known * 10 >= words * 3
        for index in blocks.indices { blocks[index].isProse = blocks[index].isProse(functionWords: isKnown) }
    }

    /// The texts of the first headings.
    var headings: [String] { blocks.lazy.filter { $0.isHeading && $0.words <= 60 }.prefix(64).map(\.text) }

    /// How many words of prose there are.
    var prose: Int { proseBefore.last ?? 0 }

    /// How many words of prose there are below a node.
    func prose(of node: Int) -> Int {
        let range = range(of: node)
        return proseBefore[range.upperBound] - proseBefore[range.lowerBound]
    }

    /// How many words of prose there are before a node.
    func prose(before node: Int) -> Int { proseBefore[range(of: node).lowerBound] }

    /// The blocks whose text begins below a node.
    func range(of node: Int) -> Range<Int> {
        guard tree.nodes.indices.contains(node) else { return 0..<0 }
        let end = min(max(tree.nodes[node].end, node), blocksBefore.count - 1)
        return blocksBefore[node]..<max(blocksBefore[node], blocksBefore[end])
    }

    /// Whether the prose below a block stands beside that above it, as paragraphs of one text. What readers wrote
    /// begins with their names in bold.
    func goesOn(around block: Int, _ tree: HTMLTree) -> Bool {
        guard let above = blocks[..<block].last(where: \.isProse),
            let below = blocks[(block + 1)...].first(where: \.isProse), below.boldWords == 0
        else { return false }
        return tree.nodes[above.node].parent == tree.nodes[below.node].parent && above.node != below.node
            && tree.nodes[above.node].tag == tree.nodes[below.node].tag && tree.nodes[above.node].tag != .div
    }

    private mutating func append(_ index: Int, isLinked: Bool, isBold: Bool, isPreformatted: Bool) {
        let bytes = tree.bytes[tree.nodes[index].text]
        guard bytes.contains(where: { !$0.isSpace }) || !text.isEmpty else { return }
        if firstText == nil {
            firstText = index
            firstLine = Int(tree.nodes[index].line) + bytes.prefix(while: \.isSpace).count { $0 == 0x0A }
        }
        if bytes.contains(where: { !$0.isSpace }) { breaks = 0 }
        if tree.nodes[node].tag.headingLevel != nil, HeadingText.areLines(text.bytes[...], bytes) { separate() }
        if isLabel(index), let last = text.bytes.last, last.isASCIILetter || last >= 0x80,
            bytes.first?.isASCIIDigit ?? false
        {
            separate()
        }
        text.append(bytes, isPreformatted: isPreformatted)
        counter.count(bytes, isLinked: isLinked, isBold: isBold)
    }

    /// Beside a date or a name, distance is often a matter of style sheets.
    private mutating func separate() {
        counter.endWord()
        text.separate()
    }

    /// Whether a text begins an element inside a line.
    private func isLabel(_ index: Int) -> Bool {
        let parent = tree.nodes[index].parent
        return parent == index - 1 && [.span, .time, .a].contains(tree.nodes[parent].tag)
    }

    private func firstWords(of node: Int) -> ArraySlice<UInt8> {
        for index in node + 1..<min(tree.nodes[node].end, node + 6) where tree.nodes[index].tag == .text {
            return tree.bytes[tree.nodes[index].text].drop(while: \.isSpace).prefix(24)
        }
        return []
    }

    /// One `<br>` breaks a line, two end a paragraph.
    private mutating func takeBreak(_ open: [(node: Int, end: Int)]) {
        breaks += 1
        counter.endWord()
        if breaks > 1 { flush(open, tree) } else { text.breakLine() }
    }

    private mutating func flush(_ open: [(node: Int, end: Int)], _ tree: HTMLTree) {
        defer {
            text.removeAll()
            counter = WordCounter()
            firstText = nil
            node = open.last { tree.nodes[$0.node].tag.isBlock }?.node ?? 0
        }
        guard !text.isEmpty, let firstText else { return }
        counter.endWord()
        let string = EmbeddedPosts.withoutAddresses(CharacterReferences.undone(in: text.string))
        guard !string.isEmpty else { return }
        var block = PageBlock(text: string, kind: kind(of: node), node: node, firstText: firstText, line: firstLine)
        block.words = counter.words
        block.functionWords = counter.functionWords
        block.linkedWords = counter.linkedWords
        block.boldWords = counter.boldWords
        block.endsLikeSentence = Self.endsLikeSentence(text.bytes)
        block.isExcerpt = Self.excerptEnds.contains { end in text.bytes.suffix(end.count).elementsEqual(end) }
        blocks.append(block)
    }

    private func kind(of node: Int) -> PageBlock.Kind {
        var current = node
        var kind: PageBlock.Kind?
        for _ in 0..<6 {
            switch tree.nodes[current].tag {
            case .figcaption, .caption: return .caption
            case .h1, .h2, .h3, .h4, .h5, .h6: return .heading(level: tree.nodes[current].tag.headingLevel ?? 1)
            case .pre: return .preformatted
            case .blockquote: return .quote
            case .li, .dt, .dd: return .listItem
            case .td, .th: kind = kind ?? .cell
            case .p: kind = kind ?? .paragraph
            default: break
            }
            if tree.nodes[current].parent == current { break }
            current = tree.nodes[current].parent
        }
        return kind ?? .other
    }

    private static let excerptEnds = ["[…]", "[...]", "[\u{A0}…]", "Lire la suite", "Lire plus"].map { Array($0.utf8) }

    /// `.`, `!`, `?`, `…`, `:` or `;`, also before closing quotation marks and brackets.
    private static func endsLikeSentence(_ bytes: [UInt8]) -> Bool {
        for scalar in String(decoding: bytes.suffix(16), as: UTF8.self).unicodeScalars.reversed() {
            switch scalar {
            case ".", "!", "?", "…", ":", ";", "؟", "۔": return true
            case "\"", "'", "»", "”", "’", ")", "]", " ", "\u{A0}", "\u{202F}", "*", "■", "▪", "●": continue
            default: return false
            }
        }
        return false
    }
}
