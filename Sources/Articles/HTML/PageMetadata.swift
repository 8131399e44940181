/// What a page says of itself, each value with where it stands.
///
/// Values of a field are in order of trust, the first one first.
struct PageMetadata: Sendable {
    struct Value: Sendable, Equatable {
        var text: String
        var origin: Origin
        /// Whether it stands so far from the title that it may be said of something else on the page.
        var isDistant = false
    }

    enum Origin: Sendable, Hashable {
        /// The article's object in a script of JSON-LD (schema.org).
        case jsonLD
        /// `og:…`, `article:…` and `twitter:…`.
        case openGraph
        /// Another `<meta>`, by name.
        case meta
        /// `itemprop` in the page.
        case microdata
        /// `<time datetime=…>`.
        case timeElement
        /// `<h1>`.
        case heading
        /// `<title>`.
        case titleElement
        /// `<link rel="canonical">`.
        case canonicalLink
        /// `<html lang=…>`.
        case htmlLanguage
    }

    private var values: [Field: [Value]] = [:]
    /// The text, where JSON-LD has it; mostly without its paragraphs, and often cut.
    var articleBody: String?
    /// By the text of a main heading, its parts.
    private(set) var headingParts: [String: [String]] = [:]

    init() {}

    /// Empty where the page does not state the field.
    subscript(field: Field) -> [Value] { values[field] ?? [] }

    mutating func add(_ field: Field, _ text: String?, _ origin: Origin, isDistant: Bool = false) {
        guard let text, values[field, default: []].count < 32 else { return }
        let line = DoubleEncoding.undone(in: PageText.line(text))
        guard !line.isEmpty, line.utf8.count <= 4096 else { return }
        let value = Value(text: line, origin: origin, isDistant: isDistant)
        if values[field, default: []].allSatisfy({ $0 != value }) {
            values[field, default: []].append(value)
        }
    }
}

extension PageMetadata {
    /// The same of a page that was saved: with its own address and site in place of an archive's, and without the time
    /// at which it was captured.
    func of(_ saved: SavedPage) -> PageMetadata {
        var metadata = self
        var urls = self[.urls].compactMap { value -> Value? in
            var value = value
            let address = PageAddress.original(value.text)
            // A relative one that leans on nothing known may still have a date.
            guard
                let url = PageAddress.resolved(address, against: saved.base ?? saved.address)
                    ?? (address.hasPrefix("/") ? address : nil),
                !PageAddress.isArchive(url)
            else { return nil }
            value.text = url
            return value
        }
        if let address = saved.address,
            urls.first.map({ PageAddress.isRoot($0.text) || $0.text.hasPrefix("/") }) ?? true
        {
            urls.insert(Value(text: address, origin: .canonicalLink), at: 0)
        }
        metadata.values[.urls] = urls
        metadata.values[.siteNames] = self[.siteNames].filter {
            !PageAddress.archives.contains($0.text.lowercased()) && $0.text != "Wayback Machine"
        }
        if urls.isEmpty, metadata[.siteNames].isEmpty, let host = saved.base.flatMap({ PageAddress.host(of: $0) }) {
            metadata.add(.siteNames, host, .canonicalLink)
        }
        guard saved.isSnapshot else { return metadata }
        let captured = Set((self[.published] + self[.modified]).filter { $0.origin == .openGraph }.map(\.text))
        for field in [Field.published, .modified] {
            metadata.values[field] = self[field].filter { $0.origin != .openGraph && !captured.contains($0.text) }
        }
        metadata.values[.descriptions] = self[.descriptions].filter { !$0.text.hasPrefix("archived ") }
        return metadata
    }
}

extension PageMetadata {
    /// Reads the head, the JSON-LD scripts and the marked elements of a page.
    init(_ tree: HTMLTree, roles: ElementRoles, jsonLD scripts: [ArraySlice<UInt8>]) {
        let elements = ElementMetadata(tree, roles: roles)
        let linked = JSONLDMetadata(scripts, titles: elements.headings + elements.metadata[.titles].map(\.text))
        self = linked.metadata
        headingParts = elements.headingParts
        for field in Field.allCases {
            let stated = elements.metadata[field].enumerated().sorted {
                (Self.rank($0.element.origin), $0.offset) < (Self.rank($1.element.origin), $1.offset)
            }
            for (_, value) in stated { add(field, value.text, value.origin, isDistant: value.isDistant) }
        }
    }

    private static func rank(_ origin: Origin) -> Int {
        switch origin {
        case .canonicalLink, .htmlLanguage: 0
        case .jsonLD: 1
        case .openGraph: 2
        case .microdata: 3
        case .meta: 4
        case .timeElement: 5
        case .heading: 6
        case .titleElement: 7
        }
    }
}
