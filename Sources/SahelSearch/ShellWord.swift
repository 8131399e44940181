/// The text as one word of a command line, in quotes if a shell needs them.
func shellWord(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
            UInt8(ascii: "/"), UInt8(ascii: ","), UInt8(ascii: ":"):
            true
        default: byte >= 0x80
        }
    }
    return isPlain && !text.isEmpty ? text : shellQuoted(text)
}

/// The text in single quotes, or in double ones if it has an apostrophe and they are safe.
func shellQuoted(_ text: String) -> String {
    guard text.contains("'") else { return "'\(text)'" }
    let isSafeInDouble = !text.utf8.contains { [0x22, 0x24, 0x60, 0x5C, 0x21].contains($0) }  // " $ ` \ !
    if isSafeInDouble { return "\"\(text)\"" }
    return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
}
