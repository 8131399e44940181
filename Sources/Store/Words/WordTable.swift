internal import CXXHash
internal import Glibc

/// Byte strings, each with a number: 0 for the first that came, then 1, and so on.
struct WordTable: Sendable {
    /// The strings end to end.
    private(set) var bytes: [UInt8] = []
    private var ends: [Int] = [0]

    /// Open addressing: the hash in the upper half, the string's number plus one in the lower; 0 is free. The count is
    /// a power of two, and a third of the slots or more are free.
    private var slots = [UInt64](repeating: 0, count: 64)

    /// Who writes articles must not be able to choose words that meet in one slot.
    private let seed = UInt64.random(in: 0...UInt64.max)

    var count: Int { ends.count - 1 }

    /// Where a string stands in `bytes`.
    func range(of number: Int) -> Range<Int> { ends[number]..<ends[number + 1] }

    mutating func reserve(_ count: Int, bytes byteCount: Int) {
        bytes.reserveCapacity(byteCount)
        ends.reserveCapacity(count + 1)
        var size = slots.count
        while size * 2 < count * 3 { size *= 2 }
        if size > slots.count { resize(to: size) }
    }

    /// The number of a string, which is added where it is not there yet.
    mutating func insert(_ word: Span<UInt8>) -> Int {
        let hash = word.withUnsafeBytes { XXH3_64bits_withSeed($0.baseAddress, $0.count, seed) } & 0xFFFF_FFFF
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while slots[slot] != 0 {
            if slots[slot] >> 32 == hash {
                let number = Int(slots[slot] & 0xFFFF_FFFF) - 1
                if isEqual(range(of: number), word) { return number }
            }
            slot = (slot + 1) & mask
        }
        for index in word.indices { bytes.append(word[index]) }
        ends.append(bytes.count)
        slots[slot] = hash << 32 | UInt64(count)
        if count * 3 > slots.count * 2 { resize(to: slots.count * 2) }
        return count - 1
    }

    private func isEqual(_ range: Range<Int>, _ word: Span<UInt8>) -> Bool {
        range.count == word.count && bytes.span.bytes.order(range, word) == 0
    }

    private mutating func resize(to size: Int) {
        let old = slots
        slots = [UInt64](repeating: 0, count: size)
        let mask = size - 1
        for entry in old where entry != 0 {
            var slot = Int(entry >> 32) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = entry
        }
    }
}
