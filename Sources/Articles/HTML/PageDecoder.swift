internal import Glibc

/// Turns the bytes of a page into UTF-8.
///
/// A byte order mark says the encoding. Else bytes that are valid UTF-8 are UTF-8, whatever the page says of itself:
/// saved pages are often converted and keep their old label. Else the label counts, and where there is none, or none
/// that is known, UTF-8 with damage is told from Windows-1252. In text that is mostly UTF-8, stray bytes are read as
/// Windows-1252.
enum PageDecoder {
    enum Failure: Error {
        case binary
    }

    static func utf8(_ raw: [UInt8]) throws(Failure) -> [UInt8] {
        if raw.starts(with: [0xFF, 0xFE]) { return utf16(raw[2...], isLittleEndian: true) }
        if raw.starts(with: [0xFE, 0xFF]) { return utf16(raw[2...], isLittleEndian: false) }
        if let isLittleEndian = unmarkedUTF16(raw.prefix(512)) {
            return utf16(raw[...], isLittleEndian: isLittleEndian)
        }
        if isBinary(raw.prefix(4096)) { throw .binary }
        let raw = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(raw[3...]) : raw

        let quality = UTF8Quality(of: raw)
        if quality.isValid { return (try? UTF8Span(validating: raw.span)) == nil ? repaired(raw) : raw }
        let label = CharsetLabel(declaredIn: raw.prefix(CharsetLabel.searchedBytes))
        if quality.isMostlyValid { return repaired(raw) }
        switch label {
        case .latin9: return Windows1252.text(of: raw).replacingLatin9Letters()
        case .other(let name): return converted(raw, from: name) ?? Windows1252.text(of: raw)
        case .utf8, .windows1252, nil: return Windows1252.text(of: raw)
        }
    }

    /// A half unit at the end and surrogates without their other half become U+FFFD.
    private static func utf16(_ raw: ArraySlice<UInt8>, isLittleEndian: Bool) -> [UInt8] {
        var units: [UInt16] = []
        units.reserveCapacity(raw.count / 2)
        var index = raw.startIndex
        while index + 1 < raw.endIndex {
            let (first, second) = (UInt16(raw[index]), UInt16(raw[index + 1]))
            units.append(isLittleEndian ? first | second << 8 : first << 8 | second)
            index += 2
        }
        if index < raw.endIndex { units.append(0xFFFD) }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    /// Markup in ASCII has a NUL in every other byte. nil where it hasn't, else whether the other one comes first.
    private static func unmarkedUTF16(_ head: ArraySlice<UInt8>) -> Bool? {
        guard head.count >= 16 else { return nil }
        var even = 0
        var odd = 0
        for (offset, byte) in head.enumerated() where byte == 0 {
            if offset % 2 == 0 { even += 1 } else { odd += 1 }
        }
        if odd * 3 > head.count, even * 20 < head.count { return true }
        if even * 3 > head.count, odd * 20 < head.count { return false }
        return nil
    }

    /// A page has no control characters, or few: one in twenty is a picture or an archive.
    private static func isBinary(_ head: ArraySlice<UInt8>) -> Bool {
        var controls = 0
        for byte in head where byte < 0x20 && byte &- 0x09 > 4 && byte != 0x1B { controls += 1 }
        return controls * 20 > head.count && !head.starts(with: [0x3C])
    }

    /// UTF-8 as it is; what is not, as Windows-1252.
    private static func repaired(_ raw: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(raw.count + 64)
        var start = 0
        while start < raw.count {
            do {
                _ = try UTF8Span(validating: raw.span.extracting(start...))
                text += raw[start...]
                return text
            } catch {
                let bad = start + error.byteOffsets.lowerBound
                text += raw[start..<bad]
                let next = max(start + error.byteOffsets.upperBound, bad + 1)
                text += Windows1252.text(of: raw[bad..<min(next, raw.count)])
                start = next
            }
        }
        return text
    }

    /// By the system's iconv(3); nil where it does not know the encoding, or the bytes are not in it.
    private static func converted(_ raw: [UInt8], from name: String) -> [UInt8]? {
        guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        var input = raw.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: 3 * raw.count + 16)
        var left = input.count
        var room = output.count
        let result = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                var from = input.baseAddress
                var to = output.baseAddress
                return iconv(converter, &from, &left, &to, &room)
            }
        }
        guard result != -1 || left < 8 else { return nil }
        let text = output[..<(output.count - room)].map { UInt8(bitPattern: $0) }
        return (try? UTF8Span(validating: text.span)) == nil ? nil : text
    }
}

extension [UInt8] {
    /// UTF-8 that was read as Windows-1252 and is ISO 8859-15: the eight letters that differ.
    fileprivate func replacingLatin9Letters() -> [UInt8] {
        let letters: [Unicode.Scalar: Unicode.Scalar] = [
            "¤": "€", "¦": "Š", "¨": "š", "´": "Ž", "¸": "ž", "¼": "Œ", "½": "œ", "¾": "Ÿ",
        ]
        var text = String.UnicodeScalarView()
        for scalar in String(decoding: self, as: UTF8.self).unicodeScalars { text.append(letters[scalar] ?? scalar) }
        return Array(String(text).utf8)
    }
}
