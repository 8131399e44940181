/// Lets through what may be text or say something of it, before libxml2 sees the page: elements, and the attributes
/// that matter.
///
/// Scripts, styles, comments, drawings and forms' texts go; scripts of JSON-LD are put aside. That is most of a page's
/// bytes. It is also what bounds libxml2's work: it compares every attribute of a tag with every other, so that a
/// million of them would take it minutes. Time is linear in the page.
struct PageSieve {
    /// The page, UTF-8, without control characters and markup declarations.
    private(set) var page: [UInt8] = []
    /// The contents of the scripts that are JSON-LD.
    private(set) var jsonLD: [ArraySlice<UInt8>] = []

    static let maximumScripts = 64
    static let maximumScript = 4 << 20
    /// Of all scripts together, in bytes.
    static let maximumScriptTotal = 6 << 20
    /// Of the value of an attribute, in bytes; what is longer is an image, or hostile.
    static let maximumValue = 8 << 10

    private let source: [UInt8]
    private var index = 0
    /// Where the lines of `page` stand in the source.
    private(set) var lines: SourceLines
    /// Up to where the lines of the source were counted.
    private var counted: Int
    /// The length of the scripts put aside.
    private var scripted = 0
    /// Whether `<script />` is a whole element.
    private let isXHTML: Bool
    /// Whether the end of the page was left out, because ``maximumPage`` was reached.
    private(set) var isCut = false

    /// Of `page`, in bytes: an article is a hundredth of it.
    static let maximumPage = 16 << 20
    /// Elements, sections of CDATA, and declarations with brackets, of which no end follows any more.
    private var unclosed: Set<String> = []

    /// `start`: where the page begins, behind what a program wrote above it.
    init(_ source: [UInt8], from start: Int = 0) {
        self.source = source
        index = min(max(start, 0), source.count)
        lines = SourceLines(above: source[..<index])
        counted = index
        isXHTML = Self.isXHTML(source)
        page.reserveCapacity(source.count / 2)
        while index < source.count, page.count < Self.maximumPage { step() }
        isCut = index < source.count
    }

    private mutating func step() {
        let byte = source[index]
        guard byte == UInt8(ascii: "<") else {
            if byte == 0x0A {
                page.append(byte)
                lines.takeLineFeed(isOwn: true)
            } else if byte >= 0x20 || byte == 0x09 {
                page.append(byte)
            } else if byte == 0x0D || byte == 0x0C {
                page.append(0x20)
            }
            index += 1
            return
        }
        let next = index + 1 < source.count ? source[index + 1] : 0
        counted = index
        defer { countLines() }
        if next.isASCIILetter {
            takeStartTag()
        } else if next == UInt8(ascii: "/"), index + 2 < source.count, source[index + 2].isASCIILetter {
            takeEndTag()
        } else if next == UInt8(ascii: "!") {
            skipDeclaration()
        } else if next == UInt8(ascii: "?") || next == UInt8(ascii: "/") {
            skip(past: ">")
        } else {
            page += "&lt;".utf8
            index += 1
        }
    }

    // MARK: Tags

    private mutating func takeStartTag() {
        index += 1
        let name = takeName()
        var tag: [UInt8] = [UInt8(ascii: "<")] + name.utf8
        var seen: Set<String> = []
        var isJSONLD = false
        var isSelfClosing = false
        while true {
            skipSpaceAndSlashes(&isSelfClosing)
            guard index < source.count else { return }
            if source[index] == UInt8(ascii: ">") { break }
            isSelfClosing = false
            let (attribute, value) = takeAttribute()
            guard PageSieve.keptAttributes.contains(attribute), seen.insert(attribute).inserted else { continue }
            if attribute == "type" {
                isJSONLD = Self.contains(value, "ld+json")
                continue
            }
            guard value.count <= Self.maximumValue else { continue }
            tag.append(0x20)
            tag += attribute.utf8
            tag += "=\"".utf8
            for byte in value where byte >= 0x20 || byte == 0x0A {
                if byte == UInt8(ascii: "\"") { tag += "&quot;".utf8 } else { tag.append(max(byte, 0x20)) }
            }
            tag.append(UInt8(ascii: "\""))
        }
        index += 1
        switch name {
        case "title":
            if !(isSelfClosing && isXHTML) { takeTitle() }
        case "script", "style", "noscript", "textarea", "select", "iframe", "noframes", "xmp", "noembed", "template",
            "svg":
            if isSelfClosing && (name == "svg" || isXHTML && isBeforeTag) { return }
            guard let content = takeContent(of: name) else {
                // A page cut short inside a script has no more text; other elements are as if the tag were not there.
                if name == "script" || name == "style" { index = source.count }
                return
            }
            if isJSONLD, name == "script", content.count <= Self.maximumScript, jsonLD.count < Self.maximumScripts,
                scripted + content.count <= Self.maximumScriptTotal
            {
                jsonLD.append(content)
                scripted += content.count
            }
            // What stands on either side of it must not run together.
            if name == "select" || name == "textarea" || name == "iframe" { page += "<hr>".utf8 }
        case "plaintext": break
        default:
            page += tag
            endTag()
        }
    }

    /// Counts the lines of what was read since the last time.
    private mutating func countLines() {
        guard counted < index else { return }
        lines.skip(source[counted..<index])
        counted = index
    }

    /// Ends a tag, with a line feed in it where lines were left out: there it is no text.
    private mutating func endTag() {
        countLines()
        if lines.isBehind {
            page.append(0x0A)
            lines.takeLineFeed(isOwn: false)
        }
        page.append(UInt8(ascii: ">"))
    }

    /// Whether nothing but space stands before the next tag.
    private var isBeforeTag: Bool {
        source[index...].prefix(256).first { !$0.isSpace }.map { $0 == UInt8(ascii: "<") } ?? true
    }

    private mutating func takeEndTag() {
        index += 2
        let name = takeName()
        skip(past: ">")
        page += "</".utf8
        page += name.utf8
        endTag()
    }

    /// Up to 60 characters, in lower case; characters that names do not have become hyphens.
    private mutating func takeName() -> String {
        var name: [UInt8] = []
        while index < source.count {
            let byte = source[index]
            if byte.isSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") { break }
            if name.count < 60 { name.append(byte.isASCIIAlphanumeric ? Self.lowercased(byte) : UInt8(ascii: "-")) }
            index += 1
        }
        return String(decoding: name, as: UTF8.self)
    }

    private mutating func takeAttribute() -> (name: String, value: ArraySlice<UInt8>) {
        let start = index
        while index < source.count {
            let byte = source[index]
            if byte.isSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") { break }
            if byte == UInt8(ascii: "="), index > start { break }
            index += 1
        }
        let name = index - start > 20 ? "" : String(decoding: source[start..<index].map(Self.lowercased), as: UTF8.self)
        var ahead = index
        while ahead < source.count, source[ahead].isSpace { ahead += 1 }
        guard ahead < source.count, source[ahead] == UInt8(ascii: "=") else { return (name, []) }
        index = ahead + 1
        while index < source.count, source[index].isSpace { index += 1 }
        guard index < source.count else { return (name, []) }
        let quote = source[index]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            index += 1
            let end = source[index...].firstIndex(of: quote) ?? source.count
            defer { index = min(end + 1, source.count) }
            return (name, source[index..<end])
        }
        let valueStart = index
        while index < source.count, !source[index].isSpace, source[index] != UInt8(ascii: ">") { index += 1 }
        return (name, source[valueStart..<index])
    }

    private mutating func skipSpaceAndSlashes(_ endsWithSlash: inout Bool) {
        while index < source.count {
            if source[index] == UInt8(ascii: "/") {
                endsWithSlash = true
            } else if source[index].isSpace || source[index] == 0 {
                endsWithSlash = endsWithSlash && source[index] != 0
            } else {
                return
            }
            index += 1
        }
    }

    // MARK: What is skipped

    /// A title's contents are text, whatever they look like.
    private mutating func takeTitle() {
        guard let content = takeContent(of: "title") else { return }
        page += "<title>".utf8
        for byte in content.prefix(Self.maximumValue) where byte >= 0x20 || byte.isSpace {
            if byte == UInt8(ascii: "<") { page += "&lt;".utf8 } else { page.append(max(byte, 0x20)) }
        }
        page += "</title>".utf8
    }

    /// What stands before the element's end tag; `index` goes behind that. nil where none follows.
    private mutating func takeContent(of name: String) -> ArraySlice<UInt8>? {
        guard !unclosed.contains(name) else { return nil }
        let start = index
        let closing = Array(name.utf8)
        var place = index
        while let less = source[place...].firstIndex(of: UInt8(ascii: "<")) {
            place = less + 1
            let end = less + 2 + closing.count
            guard end <= source.count, source[less + 1] == UInt8(ascii: "/"),
                source[less + 2..<end].elementsEqual(closing, by: { Self.lowercased($0) == $1 }),
                end == source.count || !source[end].isASCIIAlphanumeric
            else { continue }
            index = end
            skip(past: ">")
            return source[start..<less]
        }
        unclosed.insert(name)
        return nil
    }

    private mutating func skipDeclaration() {
        if source[index...].starts(with: "<!--".utf8) {
            index += 4
            if source[index...].starts(with: ">".utf8) || source[index...].starts(with: "->".utf8) {
                skip(past: ">")
            } else if !skipPastComment() {
                // A comment that never ends: a page cut short, whose last comment is not text.
                index = source.count
            }
        } else if source[index...].starts(with: "<![CDATA[".utf8) {
            let start = index
            if unclosed.contains("CDATA") || !skip(past: "]]>") {
                unclosed.insert("CDATA")
                index = start
                skip(past: ">")
            }
        } else if source[index...].prefix(2048).prefix(while: { $0 != UInt8(ascii: ">") }).contains(UInt8(ascii: "[")),
            !source[index...].starts(with: "<![".utf8)
        {
            // A document type with declarations of its own, entities among them.
            let start = index
            if unclosed.contains("!") || !skip(past: "]>") {
                unclosed.insert("!")
                index = start
                skip(past: ">")
            }
        } else {
            skip(past: ">")
        }
    }

    /// A comment ends with `-->`, or, as browsers have it, with `--!>`.
    private mutating func skipPastComment() -> Bool {
        while skip(past: "--") {
            // `--->` ends it too.
            while index < source.count, source[index] == UInt8(ascii: "-") { index += 1 }
            let rest = source[index...]
            guard let end = [">", "!>"].first(where: { rest.starts(with: $0.utf8) }) else { continue }
            index += end.utf8.count
            return true
        }
        return false
    }

    /// Goes behind the next such end, or to the end of the page.
    @discardableResult
    private mutating func skip(past end: StaticString) -> Bool {
        let length = end.utf8CodeUnitCount
        return end.withUTF8Buffer { end in
            var place = index
            while let found = source[place...].firstIndex(of: end[0]) {
                if found + length <= source.count, source[found..<found + length].elementsEqual(end) {
                    index = found + length
                    return true
                }
                place = found + 1
            }
            index = source.count
            return false
        }
    }

    private static let keptAttributes: Set<String> = [
        "class", "id", "role", "itemprop", "itemtype", "property", "name", "content", "href", "rel", "datetime",
        "hidden", "style", "aria-hidden",
        "lang", "xml:lang", "http-equiv", "type", "pubdate",
    ]

    private static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

    private static func contains(_ value: ArraySlice<UInt8>, _ part: String) -> Bool {
        String(decoding: value.prefix(200), as: UTF8.self).lowercased().contains(part)
    }
}
