/// The parts of a page's address.
enum PageAddress {
    /// The host of an absolute address, in lower case, without `www.` and port.
    static func host(of address: String) -> String? {
        guard let scheme = address.utf8.firstIndex(of: UInt8(ascii: ":")),
            ["http", "https"].contains(address[..<scheme].lowercased())
        else { return nil }
        let rest = address[scheme...].dropFirst()
        guard rest.hasPrefix("//") else { return nil }
        var authority = rest.dropFirst(2).prefix { !"/?#".contains($0) }
        if let at = authority.lastIndex(of: "@") { authority = authority[authority.index(after: at)...] }
        var host = authority.prefix { $0 != ":" }.lowercased()
        if host.hasPrefix("www.") { host.removeFirst(4) }
        return host.isEmpty || host.utf8.count > 253 ? nil : host
    }
}
