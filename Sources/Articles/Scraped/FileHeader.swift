/// What a file states of its article before it begins: YAML between lines `---`, or lines `clé: valeur` at its top.
///
/// Of YAML what front matter is made of: `key: value`, quoted or not, lists in brackets or with hyphens, texts folded
/// with `>` or kept with `|`, comments. Anything else is left out.
struct FileHeader: Equatable {
    enum Field: Hashable, CaseIterable {
        /// `created`: of the file perhaps, as where it was clipped.
        case title, date, created, updated, source, author, url, language
    }

    private(set) var values: [Field: String] = [:]
    /// Where the rest of the file begins, and the number of its first line.
    private(set) var end = 0
    private(set) var line = 1

    /// Of a text in UTF-8 with LF.
    init(_ text: [UInt8], format: ArticleFormat) {
        var lines = HeaderLines(text)
        lines.skipBlank()
        let start = lines
        guard let first = lines.next() else { return }
        if first == "---" {
            readFrontMatter(&lines, format: format)
        } else if first.hasPrefix("# ") {
            // The title as a heading, and the lines below it.
            lines.skipBlank()
            readKeys(&lines)
            if !values.isEmpty, values[.title] == nil { values[.title] = MarkdownText(first.dropFirst(2).trimmed).text }
        } else {
            lines = start
            readKeys(&lines)
        }
    }

    subscript(field: Field) -> String? { values[field] }

    // MARK: - The two kinds

    /// Pairs, lists, folded texts, comments and blank lines between two lines `---`: what has anything else is a text
    /// between rules. Where the second line is missing, the pairs up to the first blank line, if two of them are known
    /// and say what fits.
    private mutating func readFrontMatter(_ lines: inout HeaderLines, format: ArticleFormat) {
        let start = lines
        guard !readClosed(&lines, format: format) else { return }
        lines = start
        var open = FileHeader()
        open.readKeys(&lines, isYAML: true)
        let known = Self.Field.allCases.filter { field in open[field].map { HeaderValue.fits($0, field) } == true }
        if known.count >= 2 { self = open }
    }

    /// False, and nothing is read, where no second line `---` ends it.
    private mutating func readClosed(_ lines: inout HeaderLines, format: ArticleFormat) -> Bool {
        var found = FileHeader()
        var key: Field?
        var isList = false
        var hasPair = false
        var count = 0
        while let line = lines.next(), count < 200 {
            count += 1
            if line == "---" || line == "..." {
                guard format == .markdown && hasPair || !found.values.isEmpty else { return false }
                values = found.values
                end = lines.index
                self.line = lines.number
                tidy()
                return true
            }
            if line.first == "#" || line.trimmed.isEmpty { continue }
            if line.first?.isWhitespace == true || line.hasPrefix("- ") {
                guard hasPair else { return false }
                guard let key else { continue }
                let item = line.trimmed
                let value = HeaderValue.text(item.hasPrefix("- ") ? item.dropFirst(2) : item, isYAML: true)
                // `- name: Awa Diallo`
                let pair = Self.pair(value[...], isYAML: true)
                let name = pair.flatMap { ["name", "nom"].contains($0.key) ? $0.value : nil } ?? value
                let separator = isList ? ", " : " "
                found.values[key] = found.values[key].map { $0.isEmpty ? name : $0 + separator + name } ?? name
            } else if let pair = Self.pair(line, isYAML: true) {
                key = Self.fields[pair.key]
                // `Mali : l’armée reprend` may stand between two rules as well.
                hasPair = hasPair || key != nil || !pair.key.contains(" ") && !line.contains(" :")
                isList = pair.value.isEmpty
                let isFolded = pair.value.first.map { ">|".contains($0) } == true && pair.value.count <= 2
                if let key, found.values[key]?.isEmpty != false { found.values[key] = isFolded ? "" : pair.value }
            } else {
                return false
            }
        }
        return false
    }

    private init() {}

    /// At least two known keys, or a title, a date or an address and then a blank line; or an address alone.
    ///
    /// Lines with other keys belong to it up to the last known one: what follows may be a headline, `Mali : …`.
    private mutating func readKeys(_ lines: inout HeaderLines, isYAML: Bool = false) {
        var found: [Field: String] = [:]
        var isClosed = false
        var last = lines
        while let line = lines.next() {
            if line.trimmed.isEmpty {
                var ahead = lines
                ahead.skipBlank()
                // Readers put a blank line after each of them.
                let next = ahead
                if !found.isEmpty, !isYAML, let following = ahead.next(),
                    let pair = Self.pair(following, isYAML: isYAML),
                    let field = Self.fields[pair.key], found[field] == nil, HeaderValue.fits(pair.value, field)
                {
                    lines = next
                    continue
                }
                var rest = next
                if !found.isEmpty, let mark = rest.next(), Self.isContentMark(mark) { last = rest }
                isClosed = true
                break
            }
            if !found.isEmpty, Self.isContentMark(line) {
                isClosed = true
                last = lines
                break
            }
            if found[.url] == nil, HeaderValue.isAddress(String(line.trimmed)) {
                found[.url] = String(line.trimmed)
                isClosed = true
                last = lines
                continue
            }
            guard let pair = Self.pair(line, isYAML: isYAML), pair.value.utf8.count <= 500, found.count < 20 else {
                break
            }
            let field = Self.fields[pair.key]
            if let field, HeaderValue.fits(pair.value, field) {
                if found[field] == nil { found[field] = pair.value }
                last = lines
            } else if Self.otherKeys.contains(pair.key), !found.isEmpty {
                last = lines
            } else if field == nil || !pair.value.isEmpty, found.isEmpty || pair.key.utf8.count > 24 {
                break
            }
        }
        let single: [Field] = [.title, .date, .url]
        guard found.count >= 2 || isClosed && single.contains(where: { found[$0] != nil }) else { return }
        values = found
        end = last.index
        line = last.number
        tidy()
    }

    /// Leaves empty values out, and takes a source that is an address for the address.
    private mutating func tidy() {
        values = values.filter { !$0.value.isEmpty }.mapValues { value in
            // `[[Awa Diallo]]`: a link to a note of the same name.
            CharacterReferences.undone(in: value).replacing("[[", with: "").replacing("]]", with: "")
        }
        takeAddressOfSource()
        // What is clipped from an address was made and changed when it was clipped.
        if values[.url] != nil, values[.created] != nil {
            values[.created] = nil
            values[.updated] = nil
        }
        values[.url] = values[.url].map { PageAddress.original($0) }
        values[.language] = values[.language].flatMap { HeaderValue.languageCode($0) }
    }

    private mutating func takeAddressOfSource() {
        guard let source = values[.source], HeaderValue.isAddress(source) else { return }
        values[.url] = values[.url] ?? source
        values[.source] = nil
    }

    // MARK: - Keys

    /// `Markdown Content:`, which a reader puts before the text.
    private static func isContentMark(_ line: Substring) -> Bool {
        line.last == ":"
            && ["markdown content", "content", "contenu", "texte", "text"].contains {
                FoldedText(line.utf8.prefix(40)).isEqual(to: $0)
            }
    }

    private static func pair(_ line: Substring, isYAML: Bool) -> (key: String, value: String)? {
        guard let colon = line.prefix(60).firstIndex(of: ":") else { return nil }
        var after = line[line.index(after: colon)...]
        // `**URL:** https://…`, `url:: https://…`
        if !isYAML { after = after.drop { "*_:".contains($0) } }
        guard after.isEmpty || after.first?.isWhitespace == true else { return nil }
        let key = String(decoding: FoldedText(line[..<colon].utf8).bytes, as: UTF8.self)
        guard !key.isEmpty, key.split(separator: " ").count <= 4 else { return nil }
        let value = HeaderValue.text(after, isYAML: isYAML)
        return (key, isYAML ? value : unlinked(value, isAddress: fields[key] == .url))
    }

    /// The address, or else the words, of a value that is a link: `[Le Fleuve](https://…)`, `<https://…>`.
    private static func unlinked(_ value: String, isAddress: Bool) -> String {
        if value.hasPrefix("<"), value.hasSuffix(">") { return String(value.dropFirst().dropLast()) }
        guard value.hasPrefix("["), value.hasSuffix(")"), let middle = value.firstRange(of: "](") else { return value }
        return isAddress ? String(value[middle.upperBound...].dropLast()) : MarkdownText(value[...]).text
    }

    /// Other keys of headers, whose values are not kept.
    private static let otherKeys: Set<String> = [
        "categorie", "categories", "category", "id", "layout", "lieu", "mots cles", "pays", "rubrique", "section",
        "slug", "tag", "tags", "type", "clipped", "saved", "date saved", "date clipped", "date added", "description",
        "excerpt", "word count", "reading time", "warning",
    ]

    private static let fields: [String: Field] = {
        let names: [Field: String] = [
            .title: "title,titre,headline,full title",
            .date:
                "date,published,publie,publie le,date de publication,publication date,pubdate,"
                + "datepublished,date published,published at,publication,"
                + "published time,parution,date de parution",
            .created: "created,date created,created at",
            .updated:
                "updated,modified,lastmod,mis a jour,mis a jour le,mise a jour,date modified,"
                + "datemodified,modifie le,updated at,last modified",
            .source: "source,site,site name,publisher,journal,media,sitename,origine,publication name,editeur,organe",
            .author: "author,authors,auteur,auteurs,auteure,by,par,creator,signature,byline,journaliste",
            .url: "url,link,lien,permalink,canonical,adresse,canonical url,source url,uri,url source,original url",
            .language: "lang,language,langue",
        ]
        var fields: [String: Field] = [:]
        for (field, names) in names { for name in names.split(separator: ",") { fields[String(name)] = field } }
        return fields
    }()
}

/// The lines of a file's beginning.
private struct HeaderLines {
    private let text: [UInt8]
    private(set) var index = 0
    private(set) var number = 1

    init(_ text: [UInt8]) { self.text = text }

    mutating func next() -> Substring? {
        guard index < text.count else { return nil }
        let end = text[index...].firstIndex(of: 0x0A) ?? text.count
        let line = String(decoding: text[index..<min(end, index + 4096)], as: UTF8.self)
        index = min(end + 1, text.count)
        number += 1
        var rest = line[...]
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return rest.first == "\u{FEFF}" ? rest.dropFirst() : rest
    }

    mutating func skipBlank() {
        var next = self
        while let line = next.next(), line.trimmed.isEmpty { self = next }
    }
}
