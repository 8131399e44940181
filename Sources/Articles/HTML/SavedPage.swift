/// What the program that saved a page wrote into it: where the page is from.
///
/// Browsers, SingleFile, HTTrack and monolith write a comment, WebScrapBook and Save Page WE an attribute or a
/// `<meta>`, and archives of the web links and a bar above the page. When the page was saved is not when it was
/// published.
struct SavedPage {
    /// The page's own address. It is that behind an archive's.
    private(set) var address: String?
    /// What relative addresses of the page lean on: `<base>`.
    private(set) var base: String?
    /// Whether archive.today made it, which says of a page only what it is called and when it was captured.
    private(set) var isSnapshot = false
    /// Whether an archive of the web has put a bar above it.
    private(set) var hasBar = false

    /// The ids of the elements that archives put above a page: archive.today and the Wayback Machine.
    var bars: Set<String> {
        isSnapshot ? ["HEADER"] : hasBar ? ["wm-ipp-base", "wm-ipp", "wm-ipp-print", "donato"] : []
    }

    /// How much of a page is looked at, and of its end.
    private static let headLength = 256 << 10
    private static let tailLength = 4 << 10
    private static let longestTag = 16 << 10
    private static let mostTags = 2000

    /// By what says it, in the order of trust.
    private var candidates: [Origin: String] = [:]

    private enum Origin: CaseIterable {
        case comment, attribute, link, script, field
    }

    /// Of a page in UTF-8.
    init(_ page: [UInt8]) {
        scan(page, page.indices.prefix(Self.headLength))
        let tail = page.indices.suffix(Self.tailLength).lowerBound
        if tail > Self.headLength { scan(page, tail..<page.count) }
        let usesField = hasBar || isSnapshot
        for origin in Origin.allCases.reversed() where origin != .field || usesField {
            address = candidates[origin] ?? address
        }
    }

    /// Keeps an address, unless it is that of a capture whose page it does not name.
    private mutating func take(_ value: String?, _ origin: Origin) {
        guard let value, candidates[origin] == nil else { return }
        let text = CharacterReferences.undone(in: String(value[...].trimmed))
        if PageAddress.isArchive(text) { hasBar = true }
        let address = PageAddress.original(text)
        guard address.utf8.count <= 2000, let host = PageAddress.host(of: address), host.contains("."),
            !PageAddress.isArchive(address)
        else { return }
        // The Wayback Machine keeps the port of pages that were captured long ago.
        candidates[origin] =
            address.hasPrefix("http://") ? address.replacing(":80/", with: "/", maxReplacements: 1) : address
    }

    // MARK: - The page

    private mutating func scan(_ page: [UInt8], _ range: Range<Int>) {
        var index = range.lowerBound
        var tags = 0
        while tags < Self.mostTags, let less = page[index..<range.upperBound].firstIndex(of: UInt8(ascii: "<")) {
            let rest = page[(less + 1)..<range.upperBound]
            if rest.starts(with: "!--".utf8) {
                let end = Self.end(of: "-->", in: page, from: less + 4, limit: Self.longestTag)
                readComment(String(decoding: page[min(less + 4, end)..<end], as: UTF8.self))
                index = min(end, range.upperBound)
                continue
            }
            let name = String(decoding: rest.prefix(while: \.isASCIILetter).prefix(8), as: UTF8.self).lowercased()
            index = less + 1 + name.utf8.count
            switch name {
            case "html", "meta", "link", "base", "input":
                tags += 1
                readTag(name, attributes(of: rest.dropFirst(name.utf8.count)))
            case "script":
                let end = Self.end(of: "</script", in: page, from: index, limit: Self.headLength)
                readScript(page[index..<end])
                index = min(end, range.upperBound)
            default: break
            }
        }
    }

    /// Where the next such end begins, or the end of the page or of the limit.
    private static func end(of mark: String, in page: [UInt8], from start: Int, limit: Int) -> Int {
        var index = min(start, page.count)
        let last = min(page.count, index + limit)
        guard let first = mark.utf8.first else { return last }
        while let found = page[index..<last].firstIndex(of: first) {
            if page[found...].starts(with: mark.utf8) { return found }
            index = found + 1
        }
        return last
    }

    // MARK: - Comments

    private mutating func readComment(_ comment: String) {
        let text = comment[...].trimmed
        let folded = FoldedText(text.utf8.prefix(200))
        if folded.has("singlefile") {
            for line in text.split(whereSeparator: \.isNewline) where line.trimmed.hasPrefix("url:") {
                take(String(line.trimmed.dropFirst(4)), .comment)
            }
        } else if folded.starts(with: "mirrored from") {
            let words = text.split(whereSeparator: \.isWhitespace).dropFirst(2)
            guard let place = words.first, folded.has("httrack") || place.contains("/") else { return }
            take(place.contains("://") ? String(place) : "https://" + place, .comment)
        } else if Self.openings.contains(where: { folded.starts(with: $0) }) {
            take(Self.firstAddress(in: text), .comment)
        } else if folded.has("wayback") || folded.has("internet archive") {
            hasBar = true
        }
    }

    /// `saved from url=(0042)https://…`, `Saved from https://… at … using monolith`, and what others write.
    private static let openings = [
        "saved from", "page saved", "archived from", "captured from", "snapshot of", "original url", "source url",
        "page saved with", "archived page",
    ]

    private static func firstAddress(in text: Substring) -> String? {
        var rest = text
        while let colon = rest.firstIndex(of: ":") {
            let scheme = rest[..<colon].reversed().prefix { $0.isASCII && $0.isLetter }
            let name = String(scheme.reversed()).lowercased()
            if ["http", "https"].contains(name), rest[colon...].hasPrefix("://") {
                return name + rest[colon...].prefix { !$0.isWhitespace && !"\"'<>".contains($0) }
            }
            rest = rest[colon...].dropFirst()
        }
        return nil
    }

    // MARK: - Tags

    private func attributes(of tag: ArraySlice<UInt8>) -> [String: String] {
        var attributes: [String: String] = [:]
        var rest = tag.prefix(Self.longestTag)
        while attributes.count < 40 {
            rest = rest.drop { $0.isSpace || $0 == UInt8(ascii: "/") }
            guard let first = rest.first, first != UInt8(ascii: ">") else { break }
            let name = rest.prefix { !$0.isSpace && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") }
            rest = rest[name.endIndex...].drop(while: \.isSpace)
            var value: ArraySlice<UInt8> = []
            if rest.first == UInt8(ascii: "=") {
                rest = rest.dropFirst().drop(while: \.isSpace)
                if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                    value = rest.dropFirst().prefix { $0 != quote }
                    rest = rest[value.endIndex...].dropFirst()
                } else {
                    value = rest.prefix { !$0.isSpace && $0 != UInt8(ascii: ">") }
                    rest = rest[value.endIndex...]
                }
            } else if name.isEmpty {
                break
            }
            let key = String(decoding: name, as: UTF8.self).lowercased()
            if attributes[key] == nil { attributes[key] = String(decoding: value.prefix(2000), as: UTF8.self) }
        }
        return attributes
    }

    private mutating func readTag(_ tag: String, _ attributes: [String: String]) {
        switch tag {
        case "html": take(attributes["data-scrapbook-source"], .attribute)
        case "base": if base == nil { base = attributes["href"].map { CharacterReferences.undone(in: $0) } }
        case "meta":
            let name = (attributes["name"] ?? attributes["property"] ?? "").lowercased()
            let content = attributes["content"] ?? ""
            if ["savepage-url", "savepage-from", "source-url", "original-url"].contains(name) {
                take(content, .attribute)
            } else if name == "og:site_name", Self.makers.contains(content.lowercased()) {
                isSnapshot = true
            } else if name == "og:url", PageAddress.host(of: content).map(Self.makers.contains) == true {
                isSnapshot = true
            }
        case "link":
            let kind = attributes["rel"]?.lowercased()
            guard kind == "bookmark" || kind == "original" || kind == "canonical", let address = attributes["href"]
            else {
                return
            }
            if PageAddress.host(of: address).map(Self.makers.contains) == true { isSnapshot = true }
            // What a page itself calls its address counts as that.
            if kind == "original" || PageAddress.isArchive(address) { take(address, .link) }
        default:
            // The field in the bar for another address.
            guard let name = attributes["name"], name == "q" || name == "url" else { return }
            take(attributes["value"], .field)
        }
    }

    /// The hosts of archive.today.
    private static let makers: Set<String> = [
        "archive.fo", "archive.is", "archive.li", "archive.md", "archive.ph", "archive.today", "archive.vn",
    ]

    /// `__wm.wombat("https://…","20250312094500"`, `wbCurrentUrl = "https://…"`: what the Wayback Machine adds.
    private mutating func readScript(_ script: ArraySlice<UInt8>) {
        guard script.count < 64 << 10 else { return }
        let text = String(decoding: script, as: UTF8.self)
        for mark in ["__wm.wombat(", "wbCurrentUrl"] {
            guard let found = text.firstRange(of: mark) else { continue }
            hasBar = true
            take(Self.firstAddress(in: text[found.upperBound...].prefix(2100)), .script)
        }
    }
}
