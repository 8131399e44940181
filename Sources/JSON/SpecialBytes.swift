extension Span where Element == UInt8 {
    /// The index of the first byte from `start` on that must be escaped in a JSON string (`"`, `\` and bytes below
    /// 0x20), or `count`.
    ///
    /// It takes eight bytes a step: `x - 0x01…01 & ~x & 0x80…80` has a bit set where a byte of x is zero (H. S. Warren,
    /// Hacker's Delight, 6–1). A borrow may also flag a byte above a true hit, but never below one, and only the lowest
    /// hit is used.
    func firstSpecialByte(from start: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highBits: UInt64 = 0x8080_8080_8080_8080
        let raw = bytes
        var index = start
        while index + 8 <= count {
            // Every bit pattern is a UInt64, and the eight bytes are in bounds.
            let word = UInt64(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
            let quote = word ^ (ones &* 0x22)
            let backslash = word ^ (ones &* 0x5C)
            let control = (word &- (ones &* 0x20)) & ~word
            let hits = (((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash) | control) & highBits
            if hits != 0 { return index + hits.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < count {
            let byte = self[index]
            if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return index }
            index += 1
        }
        return count
    }
}

extension [UInt8] {
    mutating func append(contentsOf bytes: Span<UInt8>, in range: Range<Int>) {
        bytes.extracting(range).withUnsafeBufferPointer { append(contentsOf: $0) }
    }
}
