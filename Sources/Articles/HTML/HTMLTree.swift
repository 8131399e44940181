/// A page as its elements and its text, in the order of the page.
///
/// The nodes below one stand behind it without a gap: `index + 1 ..< nodes[index].end`.
struct HTMLTree {
    struct Node {
        var tag: HTMLTag
        /// Of a text: the line on which it begins, from 1; of an element: 0.
        var line: Int32 = 0
        /// Its own index for the outermost.
        var parent: Int
        /// After the last node below it.
        var end: Int
        /// Of a text: its bytes; of an element: empty.
        var text: Range<Int>
        /// Into `attributes`.
        var attributes: Range<Int>
    }

    struct Attribute {
        var name: HTMLAttribute
        /// Into `bytes`.
        var value: Range<Int>
    }

    private(set) var nodes: [Node] = []
    private(set) var attributes: [Attribute] = []
    /// Text and the values of attributes, as UTF-8.
    private(set) var bytes: [UInt8] = []
    /// The elements that are open, outermost first.
    private var open: [Int] = []
    /// How many open elements lie deeper than the tree goes.
    private var tooDeep = 0

    /// Elements nested deeper stand side by side.
    static let maximumDepth = 250
    static let maximumNodes = 600_000

    var isFull: Bool { nodes.count >= Self.maximumNodes }

    mutating func start(_ tag: HTMLTag) {
        if isFull {
            tooDeep += 1
            return
        }
        if open.count == Self.maximumDepth, let last = open.popLast() {
            nodes[last].end = nodes.count
            tooDeep += 1
        }
        let index = nodes.count
        let none = bytes.count..<bytes.count
        nodes.append(
            Node(
                tag: tag, parent: open.last ?? index, end: index + 1, text: none,
                attributes: attributes.count..<attributes.count))
        open.append(index)
    }

    /// Adds to the element that was started last, directly after its start.
    mutating func append(_ name: HTMLAttribute, value: UnsafeBufferPointer<UInt8>) {
        guard !isFull, !nodes.isEmpty else { return }
        let start = bytes.count
        bytes.append(contentsOf: value)
        attributes.append(Attribute(name: name, value: start..<bytes.count))
        nodes[nodes.count - 1].attributes = nodes[nodes.count - 1].attributes.lowerBound..<attributes.count
    }

    mutating func end() {
        if tooDeep > 0 {
            tooDeep -= 1
        } else if let index = open.popLast() {
            nodes[index].end = nodes.count
        }
    }

    mutating func append(text: UnsafeBufferPointer<UInt8>, line: Int) {
        guard let parent = open.last, !text.isEmpty else { return }
        let start = bytes.count
        bytes.append(contentsOf: text)
        if let last = nodes.indices.last, nodes[last].tag == .text, nodes[last].parent == parent {
            nodes[last].text = nodes[last].text.lowerBound..<bytes.count
        } else if !isFull {
            let none = attributes.count..<attributes.count
            nodes.append(
                Node(
                    tag: .text, line: Int32(clamping: line), parent: parent, end: nodes.count + 1,
                    text: start..<bytes.count, attributes: none))
        }
    }

    mutating func endAll() {
        tooDeep = 0
        while !open.isEmpty { end() }
    }

    /// Reads texts that were encoded twice as they were meant; so are the values of attributes, each by itself, when
    /// they are read.
    mutating func undoDoubleEncoding() {
        guard DoubleEncoding.mayOccur(in: bytes) else { return }
        let texts = nodes.indices.filter { !nodes[$0].text.isEmpty }
        let undone = DoubleEncoding.undone(in: texts.map { bytes[nodes[$0].text] })
        for (node, text) in zip(texts, undone) {
            guard let text else { continue }
            let start = bytes.count
            bytes += text
            nodes[node].text = start..<bytes.count
        }
    }

    /// Leaves the texts below the elements with these ids empty.
    mutating func removeTexts(ofElements ids: Set<String>) {
        guard !ids.isEmpty else { return }
        var end = 0
        for index in nodes.indices {
            if index >= end, nodes[index].tag != .text, let id = value(.id, of: index), ids.contains(id) {
                end = nodes[index].end
            }
            if index < end { nodes[index].text = nodes[index].text.lowerBound..<nodes[index].text.lowerBound }
        }
    }

    /// The value of an attribute, without white space around it; nil where it is absent.
    func value(_ name: HTMLAttribute, of node: Int) -> String? {
        for attribute in attributes[nodes[node].attributes] where attribute.name == name {
            return String(String(decoding: bytes[attribute.value], as: UTF8.self)[...].trimmed)
        }
        return nil
    }

    func hasAttribute(_ name: HTMLAttribute, _ node: Int) -> Bool {
        attributes[nodes[node].attributes].contains { $0.name == name }
    }

    /// Whether an `<a>` leads to another page. Without an address it is a place to jump to; `mailto:` is an address in
    /// the text.
    func isLink(_ node: Int) -> Bool {
        guard let address = attributes[nodes[node].attributes].first(where: { $0.name == .href }) else { return false }
        return !bytes[address.value].starts(with: "mailto:".utf8)
    }

    /// The nodes directly below one.
    func children(of node: Int) -> [Int] {
        var children: [Int] = []
        var child = node + 1
        while child < nodes[node].end {
            children.append(child)
            child = max(nodes[child].end, child + 1)
        }
        return children
    }

    /// The bytes of an attribute as they stand there, up to a length; empty where it is absent.
    func bytes(_ name: HTMLAttribute, of node: Int, limit: Int) -> ArraySlice<UInt8> {
        for attribute in attributes[nodes[node].attributes] where attribute.name == name {
            return bytes[attribute.value].prefix(limit)
        }
        return []
    }

    /// The text below a node, white space as in the page; nil where it is longer than that many bytes, or spread over
    /// more than a thousand elements and texts. Takes no longer for what is long.
    func text(of node: Int, limit: Int) -> String? {
        guard nodes[node].end - node <= 1000 else { return nil }
        var length = 0
        for index in node..<nodes[node].end where nodes[index].tag == .text {
            length += nodes[index].text.count
            if length > limit { return nil }
        }
        return text(of: node)
    }

    /// All the text below a node, white space as in the page.
    func text(of node: Int) -> String {
        var text: [UInt8] = []
        for index in node..<nodes[node].end {
            if nodes[index].tag == .text {
                text += bytes[nodes[index].text]
            } else if nodes[index].tag.isBlock || nodes[index].tag == .br {
                text.append(0x20)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
