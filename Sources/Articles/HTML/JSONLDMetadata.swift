internal import JSON

/// What scripts of JSON-LD say of the page's article, by the vocabulary of schema.org.
struct JSONLDMetadata {
    private(set) var metadata = PageMetadata()

    /// `titles`: what else the page is called, to tell its article from those that it lists.
    init(_ scripts: [ArraySlice<UInt8>], titles: [String]) {
        var graph = Graph()
        for script in scripts {
            if let value = try? JSONValue.parse(DoubleEncoding.undone(in: Self.mended(script))) { graph.add(value) }
        }
        let titles = titles.map { FoldedText($0.utf8) }
        for article in graph.articles.isEmpty ? graph.pages : [graph.article(called: titles)].compactMap({ $0 }) {
            read(article, graph)
        }
    }

    /// Line feeds and tabs inside strings, which JSON forbids and pages have, become spaces; a comment or CDATA mark
    /// around it all is left out.
    private static func mended(_ script: ArraySlice<UInt8>) -> [UInt8] {
        let script = withoutMarks(script)
        guard let start = script.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }),
            let end = script.lastIndex(where: { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") }), start < end
        else { return [] }
        var bytes = Array(script[start...end])
        for index in bytes.indices where bytes[index] < 0x20 { bytes[index] = 0x20 }
        return bytes
    }

    /// Without `<![CDATA[` before it and `]]>` behind it, which have brackets that are not JSON's.
    private static func withoutMarks(_ script: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let mark = "<![CDATA[".utf8
        let head = script.prefix(64)
        guard let less = head.indices.first(where: { head[$0...].starts(with: mark) }) else { return script }
        let rest = script[(less + mark.count)...]
        let end = "]]>".utf8
        let close = rest.indices.suffix(64).last { rest[$0...].starts(with: end) }
        return rest[..<(close ?? rest.endIndex)]
    }

    private mutating func read(_ article: JSONValue, _ graph: Graph) {
        metadata.add(.titles, article["headline"]?.stringValue, .jsonLD)
        metadata.add(.titles, article["name"]?.stringValue, .jsonLD)
        metadata.add(.descriptions, article["description"]?.stringValue, .jsonLD)
        metadata.add(.published, article["datePublished"]?.stringValue, .jsonLD)
        metadata.add(.published, article["dateCreated"]?.stringValue, .jsonLD)
        metadata.add(.modified, article["dateModified"]?.stringValue, .jsonLD)
        metadata.add(.urls, article["url"]?.stringValue, .jsonLD)
        metadata.add(
            .urls, article["mainEntityOfPage"]?.stringValue ?? article["mainEntityOfPage"]?["@id"]?.stringValue, .jsonLD
        )
        metadata.add(.languages, article["inLanguage"]?.stringValue, .jsonLD)
        for name in graph.names(article["author"]) { metadata.add(.authors, name, .jsonLD) }
        for name in graph.names(article["publisher"]) { metadata.add(.siteNames, name, .jsonLD) }
        if metadata.articleBody == nil {
            metadata.articleBody = article["articleBody"]?.stringValue.map { DoubleEncoding.undone(in: $0) }
        }
    }

    /// The objects of all scripts that are of use.
    private struct Graph {
        private(set) var articles: [JSONValue] = []
        /// Where there is no article, the page itself and the video that it shows.
        private(set) var pages: [JSONValue] = []
        private var named: [String: String] = [:]
        private var visited = 0

        mutating func add(_ value: JSONValue) {
            visited += 1
            guard visited < 20_000 else { return }
            switch value {
            case .array(let elements):
                for element in elements { add(element) }
            case .object(let object):
                addObject(value)
                for member in object.members
                where ["@graph", "mainEntity", "mainEntityOfPage", "hasPart"].contains(member.key) {
                    add(member.value)
                }
            default: break
            }
        }

        private mutating func addObject(_ value: JSONValue) {
            if let id = value["@id"]?.stringValue, let name = value["name"]?.stringValue { named[id] = name }
            let types = value["@type"]?.arrayValue?.compactMap(\.stringValue) ?? [value["@type"]?.stringValue ?? ""]
            if types.contains(where: Self.isArticle) {
                articles.append(value)
            } else if types.contains(where: ["WebPage", "VideoObject", "NewsMediaObject", "AudioObject"].contains) {
                pages.append(value)
            }
        }

        private static func isArticle(_ type: String) -> Bool {
            type.hasSuffix("Article") || type.hasSuffix("BlogPosting") || type.hasSuffix("Posting") || type == "Report"
        }

        /// The article of that title; else the first one that may be of it.
        func article(called titles: [FoldedText]) -> JSONValue? {
            let known = Set(titles.flatMap(Self.tellingWords))
            return articles.first { article in
                let headline = FoldedText((article["headline"]?.stringValue ?? article["name"]?.stringValue ?? "").utf8)
                return !headline.isEmpty && titles.contains { $0 == headline || $0.starts(with: headline.bytes) }
            } ?? articles.first { !Self.isOther($0, words: known) }
        }

        private static func tellingWords(_ text: FoldedText) -> [ArraySlice<UInt8>] {
            text.words.filter { $0.count >= 4 }
        }

        /// Whether an article's headline has none of the words that the page is called by, and so is that of another
        /// one.
        private static func isOther(_ article: JSONValue, words known: Set<ArraySlice<UInt8>>) -> Bool {
            let headline = tellingWords(FoldedText((article["headline"]?.stringValue ?? "").utf8))
            return headline.count >= 3 && known.count >= 3 && !headline.contains { known.contains($0) }
        }

        /// The names of persons or organisations: as strings, objects, references, or lists of them.
        func names(_ value: JSONValue?, depth: Int = 0) -> [String] {
            guard depth < 3, let value else { return [] }
            switch value {
            case .string(let name): return [name]
            case .array(let elements): return elements.prefix(10).flatMap { names($0, depth: depth + 1) }
            case .object:
                if let name = value["name"] { return names(name, depth: depth + 1) }
                return value["@id"]?.stringValue.flatMap { named[$0] }.map { [$0] } ?? []
            default: return []
            }
        }
    }
}
