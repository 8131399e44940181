/// Reads the scalar that begins at `index`, which must be inside `text`.
///
/// Broken UTF-8 gives U+FFFD for each maximal valid beginning of a sequence, as Unicode recommends (The Unicode
/// Standard, section 3.9) and as `String(decoding:as:)` does. `end` is always past `index`.
func decodeScalar(_ text: Span<UInt8>, at index: Int) -> (value: UInt32, end: Int) {
    let first = UInt32(text[index])
    if first < 0x80 { return (first, index + 1) }
    let count: Int
    var lowest: UInt8 = 0x80
    var highest: UInt8 = 0xBF
    var value: UInt32
    switch first {
    case 0xC2...0xDF:
        count = 2
        value = first & 0x1F
    case 0xE0...0xEF:
        count = 3
        value = first & 0x0F
        if first == 0xE0 { lowest = 0xA0 }
        if first == 0xED { highest = 0x9F }
    case 0xF0...0xF4:
        count = 4
        value = first & 0x07
        if first == 0xF0 { lowest = 0x90 }
        if first == 0xF4 { highest = 0x8F }
    default:
        return (0xFFFD, index + 1)
    }
    var next = index + 1
    while next < index + count {
        guard next < text.count, (lowest...highest).contains(text[next]) else { return (0xFFFD, next) }
        value = value << 6 | UInt32(text[next] & 0x3F)
        lowest = 0x80
        highest = 0xBF
        next += 1
    }
    return (value, next)
}
