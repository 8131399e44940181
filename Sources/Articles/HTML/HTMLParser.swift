internal import CLibXML2
internal import Messages

/// Parses a page with libxml2's HTML parser, which recovers from any markup, into a tree of bounded size.
///
/// The parser reads from memory only and looks up nothing: no network, no external entities, no document type
/// definition. What it reports goes straight into an `HTMLTree`, so that libxml2 keeps no tree of its own.
struct HTMLParser {
    private(set) var tree = HTMLTree()
    /// Why the end of the page was not read, where it was not.
    private(set) var limit: Limit?

    /// What there was too much of.
    enum Limit: Sendable {
        case depth, nodes, brokenMarkup

        var name: FileMessage {
            switch self {
            case .depth: .depth
            case .nodes: .nodes
            case .brokenMarkup: .brokenMarkup
            }
        }
    }

    /// Elements that may be open at a time. Beyond `HTMLTree.maximumDepth` they only cost libxml2's own bookkeeping.
    private static let maximumOpenElements = 10_000
    /// A misplaced tag makes libxml2 look through the open elements; this many looks are allowed in a page.
    private static let maximumLooks = 20_000_000
    private static let isInitialized: Bool = {
        xmlInitParser()
        return true
    }()

    /// What a `PageSieve` let through.
    init(_ page: borrowing [UInt8]) {
        guard Self.isInitialized, !page.isEmpty, let size = Int32(exactly: page.count) else { return }
        var sink = Sink()
        page.withUnsafeBytes { bytes in
            let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            guard let context = htmlCreateMemoryParserCtxt(start, size) else { return }
            defer { htmlFreeParserCtxt(context) }
            let options = HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_COMPACT.rawValue
            htmlCtxtUseOptions(context, Int32(bitPattern: options))
            xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
            context.pointee.sax.pointee = Self.makeHandler()
            withUnsafeMutablePointer(to: &sink) { sink in
                sink.pointee.context = context
                context.pointee.userData = UnsafeMutableRawPointer(sink)
                _ = htmlParseDocument(context)
            }
        }
        // libxml2 keeps the last error per thread, and nothing here reads it.
        xmlResetLastError()
        sink.tree.endAll()
        tree = sink.tree
        limit = sink.limit
    }

    /// Where the parser's reports go; lives on the stack of `init`.
    private struct Sink {
        var tree = HTMLTree()
        var tags = NameCache<HTMLTag>()
        var attributes = NameCache<HTMLAttribute?>()
        var context: htmlParserCtxtPtr?
        var looks = 0
        var limit: Limit?

        mutating func start(_ name: UnsafePointer<UInt8>, _ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
            tree.start(tags.value(of: name) { HTMLTag(name: $0) })
            if var pair = list {
                while let name = pair[0] {
                    if let attribute = attributes.value(of: name, { HTMLAttribute(name: $0) }) {
                        let value = pair[1].map { UnsafeBufferPointer(start: $0, count: Int(xmlStrlen($0))) }
                        tree.append(attribute, value: value ?? UnsafeBufferPointer(start: nil, count: 0))
                    }
                    pair += 2
                }
            }
            if tree.isFull {
                stop(.nodes)
            } else if let context, context.pointee.nameNr > HTMLParser.maximumOpenElements {
                stop(.depth)
            }
        }

        mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
            // The parser has read to the end of the text.
            let line = Int(context?.pointee.input?.pointee.line ?? 1)
            tree.append(text: text, line: line - text.count { $0 == 0x0A })
        }

        mutating func misplaced() {
            looks += 1 + (context.map { Int($0.pointee.nameNr) } ?? 0)
            if looks > HTMLParser.maximumLooks { stop(.brokenMarkup) }
        }

        private mutating func stop(_ reason: Limit) {
            guard limit == nil else { return }
            limit = reason
            if let context { xmlStopParser(context) }
        }
    }

    private static func makeHandler() -> xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElement = { sink, name, attributes in
            guard let name else { return }
            sink?.assumingMemoryBound(to: Sink.self).pointee.start(name, attributes)
        }
        handler.endElement = { sink, _ in
            sink?.assumingMemoryBound(to: Sink.self).pointee.tree.end()
        }
        let characters: charactersSAXFunc = { sink, text, count in
            sink?.assumingMemoryBound(to: Sink.self).pointee.append(
                UnsafeBufferPointer(start: text, count: Int(count)))
        }
        handler.characters = characters
        handler.cdataBlock = characters
        handler.ignorableWhitespace = characters
        handler.serror = { sink, _ in
            sink?.assumingMemoryBound(to: Sink.self).pointee.misplaced()
        }
        return handler
    }
}

/// What names stand for, by their address: libxml2 keeps one copy of a name in a document.
private struct NameCache<Value> {
    private var values: [UnsafePointer<UInt8>: Value] = [:]

    mutating func value(of name: UnsafePointer<UInt8>, _ make: (String) -> Value) -> Value {
        if let value = values[name] { return value }
        let value = make(String(cString: name))
        if values.count < 4096 { values[name] = value }
        return value
    }
}
