/// The text with everything that a terminal would obey, or that would reorder what is read, made visible: control
/// characters and directional overrides become U+FFFD, line ends and tabs a space.
public func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: \.isUnprintable) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(scalar.printable) }
    return String(result)
}

extension Unicode.Scalar {
    /// Whether it is one of C0, DEL, C1, the line and paragraph separators, or the directional formatting characters of
    /// UAX #9.
    public var isUnprintable: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// What stands for it in a text that is shown.
    public var printable: Unicode.Scalar {
        guard isUnprintable else { return self }
        switch value {
        case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: return " "
        default: return "\u{FFFD}"
        }
    }
}
