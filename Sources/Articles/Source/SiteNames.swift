/// The names by which a text's own site may be called in it.
struct SiteNames {
    let aliases: SourceAliases
    /// Folded, without spaces; with the name as it is written first.
    private var names: [[UInt8]: String] = [:]

    init(aliases: SourceAliases, _ names: [String] = []) {
        self.aliases = aliases
        for name in names { add(name) }
    }

    mutating func add(_ name: String) {
        let key = Self.key(name[...])
        if !key.isEmpty, names[key] == nil { names[key] = name }
    }

    func name(of text: Substring) -> String? {
        aliases.known(text) ?? names[Self.key(text)]
    }

    /// Cuts ` - abamako.com`, ` | Site` off a title: a host name, or a name that is known.
    func cut(from title: String) -> (site: String, title: String)? {
        var rest = title[...]
        var site: String?
        for _ in 0..<2 {
            guard let (name, before) = cutOnce(rest) else { break }
            site = site ?? name
            rest = before
        }
        return site.map { ($0, String(rest)) }
    }

    private func cutOnce(_ title: Substring) -> (String, Substring)? {
        let separators = title.indices.reversed().prefix(80).filter { index in
            "|-–—·•".contains(title[index]) && index > title.startIndex
                && title[title.index(before: index)].isWhitespace
                && title[title.index(after: index)...].first?.isWhitespace == true
        }
        guard let last = separators.first else { return nil }
        let name = title[title.index(after: last)...].trimmed
        let rest = title[..<last].trimmed
        guard !name.isEmpty, rest.contains(" ") else { return nil }
        // `leFaso.net, l’actualité burkinabè sur le net`
        if let known = self.name(of: name) ?? self.name(of: name.prefix { $0 != "," }) { return (known, rest) }
        if HostName.isHost(name) {
            return (name.lowercased().hasPrefix("www.") ? String(name.dropFirst(4)) : String(name), rest)
        }
        return title[last] == "|" && name.split(separator: " ").count <= 4 ? (String(name), rest) : nil
    }

    static func key(_ text: Substring) -> [UInt8] { FoldedText(text.utf8).bytes.filter { $0 != 0x20 } }
}

/// Names of hosts in running text.
enum HostName {
    /// Whether a text is the name of a host: `abamako.com`, `www.le-nom.fr`.
    static func isHost(_ text: some StringProtocol) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (2...5).contains(labels.count), text.utf8.count <= 100, let top = labels.last,
            (2...6).contains(top.utf8.count),
            top.utf8.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) })
        else { return false }
        return labels.allSatisfy { label in
            !label.isEmpty && label.utf8.allSatisfy { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") }
        }
    }
}
