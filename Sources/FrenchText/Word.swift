/// A word that is being read: its folded form so far and its place in the text.
struct Word {
    private var bytes = InlineArray<64, UInt8>(repeating: 0)

    /// How many bytes the folded form has.
    private(set) var count = 0

    private(set) var start = 0
    var end = 0

    /// For a name such as N’Djamena, where its `N’` or `M’` begins, and the folded letter.
    var name: (start: Int, letter: UInt8)?

    /// The most bytes that a folded form has.
    static let capacity = 64

    /// Begins another word.
    mutating func begin(at start: Int, name: (start: Int, letter: UInt8)? = nil) {
        count = 0
        self.start = start
        end = start
        self.name = name
    }

    /// Appends the folded form of a character, if it fits.
    @inline(__always)
    mutating func append(_ info: CharacterInfo) {
        let added = info.foldedCount
        guard count &+ added <= Self.capacity else { return }
        if added == 1 {
            bytes[count] = info.firstFoldedByte
            count &+= 1
        } else {
            appendLong(info)
        }
    }

    private mutating func appendLong(_ info: CharacterInfo) {
        var folded = info.folded
        for _ in 0..<info.foldedCount {
            bytes[count] = UInt8(truncatingIfNeeded: folded)
            folded >>= 8
            count += 1
        }
    }

    /// Appends one byte, if it fits.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
        guard count < Self.capacity else { return }
        bytes[count] = byte
        count += 1
    }

    /// A byte of the folded form.
    subscript(_ index: Int) -> UInt8 { bytes[index] }

    /// Whether the folded form is one of these words.
    func isIn(_ words: WordSet) -> Bool { words.contains(bytes.span.extracting(0..<count)) }

    /// Whether the folded form is a stop word.
    var isStopWord: Bool { StopWords.contains(bytes.span.extracting(0..<count)) }

    /// Whether the folded form is one letter.
    var isSingleLetter: Bool {
        guard count > 0, count <= 4, !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[0]) else { return false }
        return decodeScalar(bytes.span.extracting(0..<count), at: 0).end == count
    }

    /// Appends the folded form to `surfaces`.
    func appendBytes(to surfaces: inout [UInt8]) {
        surfaces.append(addingCapacity: count) { output in
            for index in 0..<count { output.append(bytes[index]) }
        }
    }
}
