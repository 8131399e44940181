internal import CLibXML2

/// Character references in text: still there once a page is parsed, because they were escaped twice (`&amp;eacute;`),
/// or copied along with Markdown.
enum CharacterReferences {
    /// Up to three times; `&lt;` and `&gt;` stay, where they can be meant.
    static func undone(in text: String) -> String {
        var result = text
        for _ in 0..<3 {
            guard result.utf8.contains(UInt8(ascii: "&")), let next = undoneOnce(in: Array(result.utf8)) else { break }
            result = next
        }
        return result
    }

    private static func undoneOnce(in text: [UInt8]) -> String? {
        var result: [UInt8] = []
        var index = 0
        var isChanged = false
        while index < text.count {
            if text[index] == UInt8(ascii: "&"),
                let end = text[index...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
                let scalar = scalar(named: text[(index + 1)..<end]),
                let encoded = UTF8.encode(scalar)
            {
                result.append(contentsOf: encoded)
                index = end + 1
                isChanged = true
            } else if text[index] == UInt8(ascii: "&"), text[index...].starts(with: "&nbsp".utf8) {
                // The one that is often written without its semicolon.
                result.append(contentsOf: "\u{A0}".utf8)
                index += 5
                isChanged = true
            } else {
                result.append(text[index])
                index += 1
            }
        }
        return isChanged ? String(decoding: result, as: UTF8.self) : nil
    }

    private static func scalar(named name: ArraySlice<UInt8>) -> Unicode.Scalar? {
        let text = String(decoding: name, as: UTF8.self)
        if text.hasPrefix("#") {
            let digits = text.dropFirst()
            let isHex = digits.first == "x" || digits.first == "X"
            guard let value = UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10), value >= 0x20 else {
                return nil
            }
            return value < 0xA0 && value >= 0x80
                ? Windows1252.scalar(of: UInt8(truncatingIfNeeded: value)) : Unicode.Scalar(value)
        }
        if text == "apos" { return "'" }
        guard text != "lt", text != "gt", !text.isEmpty, let entity = htmlEntityLookup(text) else { return nil }
        return Unicode.Scalar(entity.pointee.value)
    }
}
