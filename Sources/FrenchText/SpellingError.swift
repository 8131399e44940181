/// The cost of errors of spelling and of typing, in hundredths of the plainest error. Errors that people often make
/// cost less.
///
/// Of two words at the same distance, the one at the lower cost is the likelier intention.
public enum SpellingError {
    /// A letter added, left out or replaced without a likely reason.
    static let plain = 100
    /// A letter replaced by one on a neighbouring key of the French keyboard.
    static let nearKey = 80
    /// A letter replaced by one that can sound alike: `s` and `z`, `i` and `y`.
    static let soundAlike = 70
    /// Two letters exchanged.
    static let exchange = 80
    /// A double letter written once, or a single letter written twice.
    static let doubling = 60
    /// A mute letter added or left out: an `h` anywhere, an `e`, `s`, `t` or `x` at the end.
    static let mute = 80

    /// The cost of the errors that turn `word` into `typed`, if they are at most `errors`; nil if it takes more.
    public static func cost(of typed: Span<UInt8>, for word: Span<UInt8>, atMost errors: Int) -> Int? {
        cost(of: typed, 0, for: word, 0, atMost: min(errors, SpellingDistance.mostErrors))
    }

    /// The lowest cost of the alignments that `SpellingDistance` tries, from these letters on.
    private static func cost(
        of typed: Span<UInt8>, _ typedStart: Int, for word: Span<UInt8>, _ wordStart: Int, atMost errors: Int
    ) -> Int? {
        guard errors >= 0, abs((typed.count - typedStart) - (word.count - wordStart)) <= errors else { return nil }
        var (i, j) = (typedStart, wordStart)
        while i < typed.count, j < word.count, typed[i] == word[j] { (i, j) = (i + 1, j + 1) }
        if i == typed.count, j == word.count { return 0 }
        guard errors > 0 else { return nil }

        var best: Int?
        func attempt(_ price: Int, _ i: Int, _ j: Int) {
            guard let rest = cost(of: typed, i, for: word, j, atMost: errors - 1) else { return }
            best = min(best ?? .max, price + rest)
        }
        if i < typed.count, j < word.count { attempt(replacement(of: word[j], by: typed[i]), i + 1, j + 1) }
        if i < typed.count { attempt(odd(typed, i), i + 1, j) }
        if j < word.count { attempt(odd(word, j), i, j + 1) }
        if i + 1 < typed.count, j + 1 < word.count, typed[i] == word[j + 1], typed[i + 1] == word[j] {
            attempt(exchange, i + 2, j + 2)
        }
        return best
    }

    /// The cost of the letter at `index` of one of two words, where the other word lacks it.
    private static func odd(_ word: Span<UInt8>, _ index: Int) -> Int {
        let letter = word[index]
        if index > 0, word[index - 1] == letter { return doubling }
        if letter == UInt8(ascii: "h") { return mute }
        guard index > 0, index == word.count - 1 else { return plain }
        switch letter {
        case UInt8(ascii: "e"), UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "x"): return mute
        default: return plain
        }
    }

    private static func replacement(of letter: UInt8, by typed: UInt8) -> Int {
        guard let row = Keyboard.index(letter), let column = Keyboard.index(typed) else { return plain }
        if soundsAlike[row] & 1 << UInt32(column) != 0 { return soundAlike }
        return Keyboard.french.neighbours[row] & 1 << UInt32(column) != 0 ? nearKey : plain
    }

    /// By letter from a to z, the letters that can sound alike, as bits.
    private static let soundsAlike: [UInt32] = {
        var table = [UInt32](repeating: 0, count: 26)
        for group in ["iy", "sz", "sc", "ckq", "gj", "mn", "vw", "ae", "xs", "ou"] {
            let letters = group.utf8.compactMap(Keyboard.index)
            for letter in letters { for other in letters where other != letter { table[letter] |= 1 << UInt32(other) } }
        }
        return table
    }()
}

/// Which keys of a keyboard touch one another.
struct Keyboard {
    /// By letter from a to z, the letters whose keys touch its own, as bits.
    let neighbours: [UInt32]

    /// AZERTY, the keyboard of French.
    static let french = Keyboard(rows: ["azertyuiop", "qsdfghjklm", "wxcvbn"])

    /// - Parameter rows: the rows of letters, from the top. The second is a quarter of a key to the right of the first,
    ///   the third half a key more.
    init(rows: [String]) {
        var keys: [(letter: Int, row: Int, quarters: Int)] = []
        for (row, offset) in zip(rows.indices, [0, 1, 3]) {
            for (column, byte) in rows[row].utf8.enumerated() {
                guard let letter = Self.index(byte) else { continue }
                keys.append((letter, row, 4 * column + offset))
            }
        }
        var neighbours = [UInt32](repeating: 0, count: 26)
        for key in keys {
            for other in keys where other.letter != key.letter {
                guard abs(key.row - other.row) <= 1, abs(key.quarters - other.quarters) <= 4 else { continue }
                neighbours[key.letter] |= 1 << UInt32(other.letter)
            }
        }
        self.neighbours = neighbours
    }

    /// A letter from a to z as a number from 0; nil for any other byte.
    static func index(_ byte: UInt8) -> Int? {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? Int(byte - UInt8(ascii: "a")) : nil
    }
}
