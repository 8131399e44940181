/// Tells what of a text stands between quotation marks: what someone said, perhaps on another day.
struct Quotations {
    private let text: [UInt8]
    private var index = 0
    private var depth = 0

    init(_ text: some Sequence<UInt8>) {
        self.text = Array(text)
    }

    /// Whether the place, in bytes, stands in a quotation; asked in ascending order. One that is not closed ends with
    /// its paragraph.
    mutating func contain(_ place: Int) -> Bool {
        while index < min(place, text.count) {
            switch (text[index], index > 0 ? text[index - 1] : 0, index > 1 ? text[index - 2] : 0) {
            case (0x0A, 0x0A, _): depth = 0
            // `«`, `“`
            case (0xAB, 0xC2, _), (0x9C, 0x80, 0xE2): depth += 1
            // `»`, `”`
            case (0xBB, 0xC2, _), (0x9D, 0x80, 0xE2): depth = max(0, depth - 1)
            default: break
            }
            index += 1
        }
        return depth > 0
    }
}
