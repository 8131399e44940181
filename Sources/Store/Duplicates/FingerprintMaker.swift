internal import CXXHash

/// Makes the fingerprints of articles from the words that the forward index has of them. One for each writing thread.
struct FingerprintMaker {
    /// By word, the hash of its surface plus one; 0 where it was not yet needed.
    private var hashes: [UInt64] = []
    /// The hashes of a text's words.
    private var text: [UInt64] = []
    private var counter = BitCounter()

    /// How many parts the hashes of runs fall into; each has a smallest one.
    private static let parts = 16
    private static let emptyPart = UInt64.max

    /// The fingerprint of an article.
    /// - Parameters:
    ///   - title: codes as the forward index has them.
    ///   - body: the same of its text.
    ///   - surfaces: what the codes less one are numbers of.
    mutating func fingerprint(title: [UInt32], body: [UInt32], _ surfaces: WordTable) -> Fingerprint {
        read(body, surfaces)
        if text.count >= Fingerprint.fewestWords { return ofRuns() }
        let bodyHash = Self.hash(text)
        let bodyCount = text.count
        read(title, surfaces)
        if bodyCount + text.count < Fingerprint.fewestWordsInAll { return .none }
        var fingerprint = Fingerprint.none
        fingerprint.identity = max(1, Self.mix(Self.hash(text) &+ Self.mix(bodyHash &+ UInt64(bodyCount))))
        fingerprint.wordCount = UInt32(clamping: bodyCount)
        return fingerprint
    }

    /// Leaves the hashes of the words in `text`, without joined forms.
    private mutating func read(_ codes: [UInt32], _ surfaces: WordTable) {
        if hashes.count < surfaces.count {
            hashes.append(contentsOf: repeatElement(0, count: surfaces.count - hashes.count))
        }
        text.removeAll(keepingCapacity: true)
        var isJoined = false
        for code in codes {
            if code == 0 {
                isJoined = true
            } else if isJoined {
                isJoined = false
            } else {
                let word = Int(code) - 1
                if hashes[word] == 0 { hashes[word] = Self.hash(surfaces, word) }
                text.append(hashes[word])
            }
        }
    }

    private static func hash(_ surfaces: WordTable, _ word: Int) -> UInt64 {
        let hash = surfaces.bytes[surfaces.range(of: word)].span.withUnsafeBytes {
            XXH3_64bits($0.baseAddress, $0.count)
        }
        return max(1, hash)
    }

    private static func hash(_ words: [UInt64]) -> UInt64 {
        words.withUnsafeBytes { XXH3_64bits($0.baseAddress, $0.count) }
    }

    /// The fingerprint of `text`, which has three words or more.
    private mutating func ofRuns() -> Fingerprint {
        var smallest = [UInt64](repeating: Self.emptyPart, count: Self.parts)
        counter.clear()
        let words = self.text
        let text = words.span
        for index in 2..<text.count {
            let run = Self.run(text[index - 2], text[index - 1], text[index])
            counter.add(run)
            let part = Int(truncatingIfNeeded: run >> 60)
            if run < smallest[part] { smallest[part] = run }
        }
        var bands = Fingerprint.InlineBands()
        for band in bands.indices {
            let (first, second) = (smallest[2 * band], smallest[2 * band + 1])
            if first == Self.emptyPart && second == Self.emptyPart { continue }
            bands[band] = max(1, UInt32(truncatingIfNeeded: Self.mix(first &* 3 &+ Self.mix(second)) >> 32))
        }
        return Fingerprint(
            identity: max(1, Self.hash(words)), simHash: counter.majority(of: text.count - 2),
            wordCount: UInt32(clamping: text.count), bands: bands)
    }

    /// The hash of three words in this order.
    @inline(__always)
    private static func run(_ first: UInt64, _ second: UInt64, _ third: UInt64) -> UInt64 {
        // The words' hashes are mixed already: multiplying by odd numbers tells the places apart.
        mix(first &+ second &* 0x9E37_79B9_7F4A_7C15 &+ third &* 0xD1B5_4A32_D192_ED03)
    }

    /// Spreads every bit over all of them (the finisher of G. Steele's SplitMix64).
    @inline(__always)
    private static func mix(_ number: UInt64) -> UInt64 {
        var mixed = (number ^ number >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}

/// Counts, for each of 64 bits, in how many numbers it is set: all 64 at once, as the first plane holds the lowest bits
/// of the counts, the second the next ones, and so on. One number costs two steps on average.
private struct BitCounter {
    private var planes = [UInt64](repeating: 0, count: 32)

    mutating func clear() {
        for index in planes.indices { planes[index] = 0 }
    }

    @inline(__always)
    mutating func add(_ number: UInt64) {
        var carry = number
        var index = 0
        while carry != 0, index < planes.count {
            let both = planes[index] & carry
            planes[index] ^= carry
            carry = both
            index += 1
        }
    }

    /// The bits that are set in more than half of the `count` numbers that were added.
    func majority(of count: Int) -> UInt64 {
        let half = count / 2
        // Compared from the highest bit of the counts down: which are greater already, and which are equal so far.
        var greater: UInt64 = 0
        var equal = UInt64.max
        for index in planes.indices.reversed() {
            if half >> index & 1 == 1 {
                equal &= planes[index]
            } else {
                greater |= equal & planes[index]
                equal &= ~planes[index]
            }
        }
        return greater
    }
}
