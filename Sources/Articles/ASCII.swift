// What single bytes of text are.

extension UInt8 {
    /// ASCII white space.
    var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

    var isASCIIDigit: Bool { (0x30...0x39).contains(self) }

    var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }

    var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }
}

extension StringProtocol {
    /// Whether there is a figure in it.
    var hasDigit: Bool { utf8.contains(where: \.isASCIIDigit) }
}
