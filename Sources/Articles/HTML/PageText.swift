/// Puts the text of a page together as a reader sees it: white space runs are one space, invisible characters are gone.
///
/// A single no-break space stays, as before a colon; among other white space it is layout. C1 controls are what
/// Windows-1252 has in their place, which is what pages mean by `&#146;`.
struct PageText {
    private(set) var bytes: [UInt8] = []
    private var space = Space.start

    private enum Space {
        /// Nothing before it, so that white space is dropped.
        case start
        case none, noBreak, narrowNoBreak, one, lineBreak
    }

    var isEmpty: Bool { bytes.isEmpty }
    var string: String { String(decoding: bytes, as: UTF8.self) }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        space = .start
    }

    mutating func breakLine() {
        if space != .start { space = .lineBreak }
    }

    /// What stands on either side of it is not one word.
    mutating func separate() { addSpace(.one) }

    /// `isPreformatted`: line feeds are line breaks.
    mutating func append(_ text: ArraySlice<UInt8>, isPreformatted: Bool = false) {
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            index += 1
            if byte > 0x20 && byte < 0x7F {
                flushSpace()
                bytes.append(byte)
            } else if byte <= 0x20 {
                if isPreformatted && byte == 0x0A { breakLine() } else { addSpace(.one) }
            } else if byte >= 0x80 {
                index -= 1
                let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
                let end = min(index + length, text.endIndex)
                appendScalar(text[index..<end])
                index = end
            }
        }
    }

    private mutating func appendScalar(_ encoded: ArraySlice<UInt8>) {
        var value: UInt32 = 0
        for (offset, byte) in encoded.enumerated() {
            value = offset == 0 ? UInt32(byte) & (0x7F >> UInt32(encoded.count)) : value << 6 | UInt32(byte & 0x3F)
        }
        switch value {
        case 0xA0: addSpace(.noBreak)
        case 0x202F: addSpace(.narrowNoBreak)
        case 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x205F, 0x3000: addSpace(.one)
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF, 0xFFFC: break
        case 0x80..<0xA0:
            flushSpace()
            bytes += Windows1252.text(of: CollectionOfOne(UInt8(truncatingIfNeeded: value)))
        // Icon fonts draw with the private use area.
        case 0xE000...0xF8FF: addSpace(.one)
        default:
            flushSpace()
            bytes += encoded
        }
    }

    private mutating func addSpace(_ new: Space) {
        switch space {
        case .start, .lineBreak: break
        case .none: space = new
        case .noBreak, .narrowNoBreak, .one: space = .one
        }
    }

    private mutating func flushSpace() {
        switch space {
        case .start, .none: break
        case .one: bytes.append(0x20)
        case .lineBreak: bytes.append(0x0A)
        case .noBreak: bytes += [0xC2, 0xA0]
        case .narrowNoBreak: bytes += [0xE2, 0x80, 0xAF]
        }
        space = .none
    }
}

extension PageText {
    /// A text on one line that a page states somewhere: an attribute's value, a member of JSON-LD. Escapes left in it
    /// are undone.
    static func line(_ text: String) -> String {
        var line = PageText()
        line.append(Array(CharacterReferences.undone(in: text).utf8)[...])
        return line.string
    }
}
