extension PageSieve {
    /// Whether the page is XML, or says so: in HTML, a slash closes nothing.
    static func isXHTML(_ source: [UInt8]) -> Bool {
        let start = String(decoding: source.prefix(2048), as: UTF8.self).lowercased()
        return start.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.hasPrefix("<?xml")
            || start.contains("xmlns=\"http://www.w3.org/1999/xhtml")
            || start.contains("xmlns='http://www.w3.org/1999/xhtml")
    }
}
