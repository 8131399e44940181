/// The parts of a page's address, and the address behind that of an archive.
enum PageAddress {
    /// The host of an absolute address, in lower case, without `www.` and port.
    static func host(of address: String) -> String? {
        guard let rest = afterScheme(address[...]) else { return nil }
        var authority = rest.prefix { !"/?#".contains($0) }
        if let at = authority.lastIndex(of: "@") { authority = authority[authority.index(after: at)...] }
        var host = authority.prefix { $0 != ":" }.lowercased()
        if host.hasPrefix("www.") { host.removeFirst(4) }
        return host.isEmpty || host.utf8.count > 253 ? nil : host
    }

    /// Whether an address is that of a site rather than of a page on it.
    static func isRoot(_ address: String) -> Bool {
        guard let rest = afterScheme(address[...]) else { return false }
        return rest.drop { !"/?#".contains($0) }.allSatisfy { $0 == "/" }
    }

    /// What follows `https://`; nil of an address that is relative or of another kind.
    private static func afterScheme(_ address: Substring) -> Substring? {
        guard let scheme = address.utf8.firstIndex(of: UInt8(ascii: ":")),
            ["http", "https"].contains(address[..<scheme].lowercased())
        else { return nil }
        let rest = address[scheme...].dropFirst()
        return rest.hasPrefix("//") ? rest.dropFirst(2) : nil
    }

    // MARK: - Relative addresses

    /// An address as it is meant on a page that has this one: `/mali/a.html`, `a.html`, `//www.exemple.ml/a`. nil
    /// where it is neither absolute nor relative to that page, as `file:` and `data:`.
    static func resolved(_ address: String, against base: String?) -> String? {
        let address = String(address[...].trimmed)
        if host(of: address) != nil { return address }
        guard let base, let rest = afterScheme(base[...]), !address.isEmpty, !hasScheme(address) else { return nil }
        if address.hasPrefix("//") { return String(base.prefix { $0 != ":" }) + ":" + address }
        let origin = base[..<(rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex)]
        if address.hasPrefix("/") { return origin + withoutDots(address[...]) }
        let path = rest[origin.endIndex...].prefix { !"?#".contains($0) }
        if address.hasPrefix("?") || address.hasPrefix("#") { return origin + path + address }
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "/"
        return origin + withoutDots(folder + address)
    }

    private static func hasScheme(_ address: String) -> Bool {
        guard let colon = address.firstIndex(of: ":"), address.first?.isLetter == true else { return false }
        return address[..<colon].utf8.allSatisfy { $0.isASCIIAlphanumeric || "+-.".utf8.contains($0) }
    }

    /// A path without `.` and `..`.
    private static func withoutDots(_ path: Substring) -> String {
        let end = path.firstIndex { "?#".contains($0) } ?? path.endIndex
        var parts: [Substring] = []
        for part in path[..<end].split(separator: "/", omittingEmptySubsequences: false) {
            switch part {
            case ".": continue
            case "..": if parts.count > 1 { parts.removeLast() }
            default: parts.append(part)
            }
        }
        return parts.joined(separator: "/") + path[end...]
    }

    // MARK: - Archives of the web

    /// Hosts whose pages are captures of others.
    static let archives: Set<String> = [
        "archive.fo", "archive.is", "archive.li", "archive.md", "archive.org", "archive.ph", "archive.today",
        "archive.vn", "web.archive.org", "arquivo.pt", "ghostarchive.org", "megalodon.jp", "perma.cc",
        "webcache.googleusercontent.com", "archive.wikiwix.com", "webcitation.org",
    ]

    static func isArchive(_ address: String) -> Bool { host(of: address).map { archives.contains($0) } ?? false }

    /// The address of the page that an archive keeps; any other address as it is.
    ///
    /// `https://web.archive.org/web/20250312094500/https://www.exemple.ml/a`,
    /// `https://archive.ph/2025.03.12-094500/https://www.exemple.ml/a`, and as other archives write it: behind a part
    /// of the path that is a time.
    static func original(_ address: String) -> String {
        var address = address
        for _ in 0..<3 {
            guard let inner = captured(in: address) else { break }
            address = inner
        }
        return address
    }

    private static func captured(in address: String) -> String? {
        let isArchive = isArchive(address)
        // A page of an archive may have the path alone: `/web/20250312094500/https://…`.
        let text = afterScheme(address[...]) ?? address[...]
        guard isArchive || text != address[...] || address.hasPrefix("/") else { return nil }
        var index = text.startIndex
        while let slash = text[index...].firstIndex(of: "/") {
            let start = text.index(after: slash)
            let part = text[start...].prefix { $0 != "/" }
            index = part.endIndex
            if isTime(part, isArchive: isArchive) || isArchive && ["newest", "oldest", "o", "wip"].contains(part) {
                var rest = text[part.endIndex...].dropFirst()
                // archive.today has a name of its own in between: `/o/XvEff/https://…`.
                if part == "o" || part == "wip" { rest = rest.drop { $0 != "/" }.dropFirst() }
                if let inner = absolute(rest, hostMayBegin: isArchive) { return inner }
            } else if isArchive, let inner = absolute(text[start...], hostMayBegin: false) {
                return inner
            }
        }
        guard isArchive, let mark = text.firstRange(of: "url=") ?? text.firstRange(of: "cache:") else { return nil }
        let value = text[mark.upperBound...].prefix { !"&+".contains($0) }
        return absolute(decoded(value), hostMayBegin: false)
            ?? value.firstIndex(of: ":").flatMap { absolute(value[$0...].dropFirst(), hostMayBegin: true) }
    }

    /// `20250312094500`, with `id_` or the like behind it, `2025.03.12-094500`, `2025*`.
    private static func isTime(_ part: Substring, isArchive: Bool) -> Bool {
        let bytes = Array(part.utf8)
        guard let first = bytes.first, first == UInt8(ascii: "1") || first == UInt8(ascii: "2") else { return false }
        let digits = bytes.prefix(while: \.isASCIIDigit).count
        let rest = bytes[digits...]
        if (isArchive ? 4...14 : 8...14).contains(digits),
            rest.isEmpty || rest.elementsEqual("*".utf8) || rest.count == 3 && rest.last == UInt8(ascii: "_")
        {
            return true
        }
        return digits == 4 && rest.count == 13 && rest.allSatisfy { $0.isASCIIDigit || ".-".utf8.contains($0) }
    }

    /// An address with its scheme, of whose slashes one may have been lost; or one that begins with its host.
    private static func absolute(_ text: Substring, hostMayBegin: Bool) -> String? {
        for scheme in ["https", "http"] where text.lowercased().hasPrefix(scheme + ":/") {
            let rest = text.dropFirst(scheme.count + 1).drop { $0 == "/" }
            let address = scheme + "://" + rest
            return host(of: address)?.contains(".") == true ? address : nil
        }
        guard hostMayBegin, HostName.isHost(text.prefix { !"/:?#".contains($0) }) else { return nil }
        return "https://" + text
    }

    /// With `%3A` and the like undone.
    private static func decoded(_ text: Substring) -> Substring {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2)
            if byte == UInt8(ascii: "%"), digits.count == 2, let value = UInt8(Substring(digits), radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)[...]
    }
}
