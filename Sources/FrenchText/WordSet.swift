/// A set of words, which is looked up by bytes so that no string needs to be made.
public struct WordSet: Sendable {
    /// The words end to end. `ends` has the end of each.
    private var bytes: [UInt8] = []
    private var ends: [Int] = [0]

    /// A hash table with open addressing: the index of a word plus one, or 0. Its size is a power of two, at least
    /// twice the number of words.
    private var slots: [UInt32]

    /// How many words there are.
    public var count: Int { ends.count - 1 }

    /// The set of these words as they are. If folded words will be looked up, they must be folded first.
    public init(_ words: some Collection<some StringProtocol>) {
        var size = 16
        while size < 2 * words.count { size *= 2 }
        slots = Array(repeating: 0, count: size)
        for word in words { insert(Array(word.utf8)) }
    }

    /// The set of the words of a text, which white space separates.
    public init(text: String) {
        self.init(text.split { $0.isWhitespace })
    }

    /// Whether the word is in the set.
    public func contains(_ word: Span<UInt8>) -> Bool {
        slots[slot(of: word)] != 0
    }

    /// Whether the word is in the set.
    public func contains(_ word: String) -> Bool {
        contains(Array(word.utf8).span)
    }

    /// The index of the word among those that the set was made of, each counted once; nil if it is not in the set.
    func index(of word: Span<UInt8>) -> Int? {
        let number = slots[slot(of: word)]
        return number == 0 ? nil : Int(number) - 1
    }

    private mutating func insert(_ word: [UInt8]) {
        let slot = slot(of: word.span)
        guard slots[slot] == 0 else { return }
        bytes += word
        ends.append(bytes.count)
        slots[slot] = UInt32(truncatingIfNeeded: count)
    }

    /// The slot that holds the word, or the free one where it belongs.
    private func slot(of word: Span<UInt8>) -> Int {
        // FNV-1a, 32 bits (G. Fowler, L. C. Noll, K.-P. Vo).
        var hash: UInt32 = 0x811C_9DC5
        for index in word.indices { hash = (hash ^ UInt32(word[index])) &* 0x0100_0193 }
        let mask = slots.count - 1
        var slot = Int(hash ^ hash >> 15) & mask
        while slots[slot] != 0, !isWord(Int(slots[slot]), word) { slot = (slot + 1) & mask }
        return slot
    }

    private func isWord(_ number: Int, _ word: Span<UInt8>) -> Bool {
        let start = ends[number - 1]
        guard ends[number] - start == word.count else { return false }
        for index in word.indices where bytes[start + index] != word[index] { return false }
        return true
    }
}
