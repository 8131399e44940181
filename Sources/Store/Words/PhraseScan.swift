internal import Glibc

/// Looks for words next to one another in an article as the forward index stores it: most of it is passed over, not
/// decoded.
package struct PhraseScan {
    /// The words as they are stored: ids plus one.
    private let codes: [Int]
    /// What the first one begins with.
    private let first: UInt8

    /// Nil where the archive lacks one of the words: then no article has the phrase.
    package init?(_ surfaces: [String], _ vocabulary: Vocabulary) {
        var codes: [Int] = []
        for surface in surfaces {
            guard let id = vocabulary.id(of: surface.utf8) else { return nil }
            codes.append(Int(id) + 1)
        }
        guard let code = codes.first else { return nil }
        var bytes: [UInt8] = []
        ForwardLayout.append(UInt32(truncatingIfNeeded: code), to: &bytes)
        self.codes = codes
        first = bytes[0]
    }

    /// Whether the words stand in a title or a text that lies there.
    func matches(_ bytes: RawSpan, in range: Range<Int>) -> Bool {
        var start = range.lowerBound
        while let found = Self.find(first, bytes, in: start..<range.upperBound) {
            start = found + 1
            // The byte may also be of another code.
            let isStart = found == range.lowerBound || bytes.number(at: found - 1, as: UInt8.self) < 0x80
            guard isStart else { continue }
            let (code, next) = ForwardLayout.code(bytes, at: found)
            if code == codes[0], next <= range.upperBound, follow(bytes, in: next..<range.upperBound) { return true }
        }
        return false
    }

    private static func find(_ byte: UInt8, _ bytes: RawSpan, in range: Range<Int>) -> Int? {
        bytes.withUnsafeBytes { buffer -> Int? in
            guard let base = buffer.baseAddress, !range.isEmpty else { return nil }
            return memchr(base + range.lowerBound, Int32(byte), range.count).map { UnsafeRawPointer($0) - base }
        }
    }

    /// Whether the other words come next; each may be an extra form at its position.
    private func follow(_ bytes: RawSpan, in range: Range<Int>) -> Bool {
        var index = range.lowerBound
        for code in codes.dropFirst() {
            // Past the extra forms of the word before.
            while let form = Self.extraForm(bytes, at: index, range.upperBound) { index = form.next }
            guard index < range.upperBound else { return false }
            let (word, next) = ForwardLayout.code(bytes, at: index)
            index = next
            if word == code { continue }
            var isFound = false
            while !isFound, let form = Self.extraForm(bytes, at: index, range.upperBound) {
                index = form.next
                isFound = form.code == code
            }
            guard isFound else { return false }
        }
        return true
    }

    private static func extraForm(_ bytes: RawSpan, at index: Int, _ end: Int) -> (code: Int, next: Int)? {
        guard index < end else { return nil }
        let (mark, start) = ForwardLayout.code(bytes, at: index)
        guard mark == 0, start < end else { return nil }
        return ForwardLayout.code(bytes, at: start)
    }
}
