internal import Messages

/// The characters of a file, whatever it was encoded in.
struct DecodedText: Equatable {
    /// UTF-8 without a byte order mark; lines end with LF, and there are as many of them as an editor shows.
    var bytes: [UInt8]

    /// Why bytes are not text.
    enum Failure: Error {
        case binary(FileMessage)
        case unknownEncoding
    }

    /// Finds out the encoding: a byte order mark says it; else what is valid UTF-8 is UTF-8; else, where most of the
    /// characters outside ASCII are valid UTF-8, it is UTF-8 with damage, which U+FFFD replaces; else Windows-1252
    /// where that gives what people write. UTF-8 that was encoded twice is undone.
    init(decoding raw: [UInt8]) throws(Failure) {
        if raw.starts(with: [0xFF, 0xFE]) {
            self.init(utf16: raw, isLittleEndian: true)
        } else if raw.starts(with: [0xFE, 0xFF]) {
            self.init(utf16: raw, isLittleEndian: false)
        } else {
            try self.init(singleBytes: raw.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(raw[3...]) : raw)
        }
        try refuseControlCharacters()
        normaliseLineEnds()
        bytes = DoubleEncoding.undone(in: bytes)
    }

    private init(singleBytes raw: [UInt8]) throws(Failure) {
        let quality = UTF8Quality(of: raw)
        if quality.isValid {
            bytes = raw
        } else if quality.isMostlyValid {
            bytes = Array(String(decoding: raw, as: UTF8.self).utf8)
        } else if raw.contains(0) {
            throw .binary(.nulBytes)
        } else if let text = Windows1252.decode(raw) {
            bytes = text
        } else {
            throw .unknownEncoding
        }
    }

    /// A half unit at the end and surrogates without their other half become U+FFFD.
    private init(utf16 raw: [UInt8], isLittleEndian: Bool) {
        let low = isLittleEndian ? 0 : 1
        let units = stride(from: 2, to: raw.count - 1, by: 2).map { index in
            UInt16(raw[index + low]) | UInt16(raw[index + 1 - low]) << 8
        }
        var text = String(decoding: units, as: UTF16.self)
        if raw.count % 2 == 1 { text += "\u{FFFD}" }
        bytes = Array(text.utf8)
    }

    /// Text has line feeds, tabs, form feeds, now and then an escape; not NUL, and not one control character in fifty.
    private func refuseControlCharacters() throws(Failure) {
        var controls = 0
        for byte in bytes where byte < 0x20 && byte &- 0x09 > 4 { controls &+= 1 }
        if controls == 0 { return }
        if bytes.contains(0) { throw .binary(.nulBytes) }
        if controls * 50 > bytes.count { throw .binary(.controlCharacters) }
    }

    /// CR LF becomes LF; so does CR in a file that has no LF at all, as old Macintosh files.
    private mutating func normaliseLineEnds() {
        let carriageReturn = UInt8(ascii: "\r")
        let lineFeed = UInt8(ascii: "\n")
        guard bytes.contains(carriageReturn) else { return }
        guard bytes.contains(lineFeed) else {
            for index in bytes.indices where bytes[index] == carriageReturn { bytes[index] = lineFeed }
            return
        }
        var end = 0
        for index in bytes.indices {
            if bytes[index] == carriageReturn, index + 1 < bytes.count, bytes[index + 1] == lineFeed { continue }
            bytes[end] = bytes[index]
            end += 1
        }
        bytes.removeLast(bytes.count - end)
    }
}

/// How far some bytes are UTF-8.
struct UTF8Quality {
    /// Maximal ill-formed stretches, as the Unicode Standard counts them, before the end of the bytes.
    private var errors = 0
    private var endsInsideCharacter = false
    /// Well-formed characters outside ASCII; not counted where all is well-formed.
    private var characters = 0

    var isValid: Bool { errors == 0 && !endsInsideCharacter }

    var isMostlyValid: Bool { characters > 10 * errors }

    init(of bytes: [UInt8]) {
        var start = 0
        while start < bytes.count {
            do {
                _ = try UTF8Span(validating: bytes.span.extracting(start...))
                if start == 0 { return }
                characters += Self.leadBytes(in: bytes[start...])
                return
            } catch {
                let range = start + error.byteOffsets.lowerBound..<start + error.byteOffsets.upperBound
                characters += Self.leadBytes(in: bytes[start..<range.lowerBound])
                if range.upperBound == bytes.count, error.kind == .truncatedScalar {
                    endsInsideCharacter = true
                } else {
                    errors += 1
                }
                start = max(range.upperBound, start + 1)
            }
        }
    }

    private static func leadBytes(in bytes: ArraySlice<UInt8>) -> Int {
        var count = 0
        for byte in bytes where byte >= 0xC0 { count += 1 }
        return count
    }
}
