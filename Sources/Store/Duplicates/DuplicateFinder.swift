/// Finds the articles of a generation that are copies of each other.
///
/// Articles that say the same word for word are one text. Texts that have a band in common and whose SimHashes are near
/// are compared by their runs of three words (`Shingles.isCopy`), and those that are copies, or copies of copies, are a
/// cluster.
///
/// SimHash alone, looked up by blocks of bits (G. S. Manku, A. Jain and A. Das Sarma, "Detecting near-duplicates for
/// web crawling", WWW 2007), finds what differs in up to three bits: of articles with a header of another paper a
/// fifth, of those with a paragraph less one in a hundred. The bands find nearly all, and the SimHash then spares most
/// comparisons.
///
/// What is found depends on the texts alone: they are gone through in the order of their identities, so that neither
/// the order in which articles came nor how many runs it took makes a difference.
struct DuplicateFinder: ~Copyable {
    /// A text, and the articles that say it.
    private struct Text {
        var fingerprint: Fingerprint
        var documents: [UInt32]
    }

    private let texts: [Text]
    private let forward: ForwardIndex
    private var sets: DisjointSets
    private var shingles = ShingleCache()
    /// By text, how often it was compared with another and found not to be a copy.
    private var failures: [UInt8]

    /// How many bits the SimHashes of copies differ in at most. Of made-up variants that are copies, none was further
    /// apart than 23, one in a thousand than 20; of articles that have nothing in common, one pair in a thousand is as
    /// near as that.
    static let highestDistance = 20

    /// A text is compared with others that have a band in common: with at most `mostNeighbours` that come before it,
    /// and not with another once `mostFailures` of them were no copies. Few ever have ten such neighbours, but texts
    /// can be made of which all look alike.
    private static let mostNeighbours = 64
    private static let mostFailures: UInt8 = 16

    /// - Parameter forward: of the same documents.
    init(_ fingerprints: FingerprintFile, _ forward: ForwardIndex) {
        let documents = (1..<UInt32(clamping: fingerprints.documentCount + 1))
            .map { (document: $0, fingerprint: fingerprints[$0]) }.filter { $0.fingerprint != .none }
            .sorted { ($0.fingerprint.identity, $0.document) < ($1.fingerprint.identity, $1.document) }
        var texts: [Text] = []
        for (document, fingerprint) in documents {
            if texts.last?.fingerprint.identity == fingerprint.identity {
                texts[texts.count - 1].documents.append(document)
            } else {
                texts.append(Text(fingerprint: fingerprint, documents: [document]))
            }
        }
        self.texts = texts
        self.forward = forward
        sets = DisjointSets(count: texts.count)
        failures = [UInt8](repeating: 0, count: texts.count)
    }

    /// The clusters: documents ascending, and the clusters by their first ones.
    consuming func clusters() -> [[UInt32]] {
        for band in Fingerprint.InlineBands().indices { compare(band) }
        var members: [Int: [UInt32]] = [:]
        for text in texts.indices where sets.first(text) != text || texts[text].documents.count > 1 {
            members[sets.first(text), default: []] += texts[text].documents
        }
        for (first, _) in members where texts[first].documents.count == 1 { members[first]? += texts[first].documents }
        return members.values.map { $0.sorted() }.sorted { $0[0] < $1[0] }
    }

    // MARK: - Comparing

    /// Compares the texts that have this band in common.
    private mutating func compare(_ band: Int) {
        // By band, then in the order of the texts.
        let keys = texts.indices.compactMap { text in
            let key = texts[text].fingerprint.bands[band]
            return key == 0 ? nil : UInt64(key) << 32 | UInt64(text)
        }.sorted()
        var start = 0
        while start < keys.count {
            var end = start + 1
            while end < keys.count, keys[end] >> 32 == keys[start] >> 32 { end += 1 }
            if end - start > 1 { compare(keys[start..<end].map { Int($0 & 0xFFFF_FFFF) }) }
            start = end
        }
    }

    /// Compares texts with each other. Where there are many, each with those just before it, and with the first ones of
    /// which none is a copy of another: so any number of texts that are all alike take one comparison each.
    private mutating func compare(_ bucket: [Int]) {
        var leaders: [Int] = []
        for index in bucket.indices {
            let text = bucket[index]
            for other in leaders { compare(text, other) }
            for other in bucket[max(0, index - Self.mostNeighbours)..<index] { compare(text, other) }
            let isAlone = !leaders.contains { sets.first($0) == sets.first(text) }
            if leaders.count < Self.mostNeighbours, isAlone { leaders.append(text) }
        }
    }

    private mutating func compare(_ text: Int, _ other: Int) {
        let (mine, theirs) = (texts[text].fingerprint, texts[other].fingerprint)
        guard (mine.simHash ^ theirs.simHash).nonzeroBitCount <= Self.highestDistance,
            Shingles.mayBeCopies(Int(mine.wordCount), Int(theirs.wordCount)),
            failures[text] < Self.mostFailures, sets.first(text) != sets.first(other)
        else { return }
        let isCopy = shingles.areCopies(texts[text].documents[0], texts[other].documents[0], forward)
        if isCopy { sets.join(text, other) } else { failures[text] += 1 }
    }
}

/// The shingles of the texts that were compared last.
private struct ShingleCache {
    private var shingles: [UInt32: Shingles] = [:]
    private var size = 0
    private var entry = ForwardEntry()

    /// How many shingles are kept: 8 MB.
    private static let largestSize = 1 << 20

    mutating func areCopies(_ left: UInt32, _ right: UInt32, _ forward: ForwardIndex) -> Bool {
        let right = shingles(of: right, forward)
        return shingles(of: left, forward).isCopy(of: right)
    }

    private mutating func shingles(of document: UInt32, _ forward: ForwardIndex) -> Shingles {
        if let known = shingles[document] { return known }
        forward.read(document, into: &entry)
        let made = Shingles(entry)
        if size + made.count > Self.largestSize {
            shingles.removeAll(keepingCapacity: true)
            size = 0
        }
        shingles[document] = made
        size += made.count
        return made
    }
}
