internal import FrenchText
internal import SearchModel

/// How often words and their stems are in a text, so that Xapian is told of each once and not of every token. A stem is
/// made once a word.
struct TermCounts {
    private let stemmer: LightFrenchStemmer
    private var words = Counts()
    private var stems = Counts()
    /// The terms of the stems that `stems` counts.
    private var stemTerms = WordTable()
    /// By word, the number of its stem; or one of those below.
    private var stemOfWord: [Int] = []
    private var scratch: [UInt8] = []

    private static let unknown = -1
    /// A stop word has no stem: no query looks for it.
    private static let none = -2

    init(_ stemmer: LightFrenchStemmer) { self.stemmer = stemmer }

    /// Counts a word of the text.
    mutating func count(_ word: WordID) { words.add(1, to: Int(word)) }

    /// Adds the terms of what was counted, and begins another text.
    /// - Parameters:
    ///   - vocabulary: has the words.
    ///   - wdf: how much each time counts.
    ///   - field: the prefix under which each word is a term too, with a wdf of 1 for each time.
    mutating func addTerms(
        to document: borrowing DocumentBuilder, _ vocabulary: VocabularyBuilder, wdf: UInt32, alsoAs field: TermPrefix?
    ) throws(ArchiveError) {
        for word in words.counted {
            let count = words.take(word)
            let surface = vocabulary.surfaces.bytes[vocabulary.surfaces.range(of: word)]
            try document.addTerm(surface, wdf: wdf &* count)
            guard let stem = stem(of: word, surface) else { continue }
            stems.add(count, to: stem)
            if let field { try document.addTerm(term(surface, in: field), wdf: count) }
        }
        for stem in stems.counted {
            let count = stems.take(stem)
            try document.addTerm(stemTerms.bytes[stemTerms.range(of: stem)], wdf: wdf &* count)
        }
        words.clear()
        stems.clear()
    }

    /// The same for a text whose words have no stems: the terms of its field are marked.
    mutating func addSurfaces(
        to document: borrowing DocumentBuilder, _ vocabulary: VocabularyBuilder, wdf: UInt32, alsoAs field: TermPrefix?
    ) throws(ArchiveError) {
        for word in words.counted {
            let count = words.take(word)
            let surface = vocabulary.surfaces.bytes[vocabulary.surfaces.range(of: word)]
            try document.addTerm(surface, wdf: wdf &* count)
            guard let field, !StopWords.contains(surface.span) else { continue }
            try document.addTerm(term(surface, in: field) + [TermPrefix.unstemmedMark], wdf: count)
        }
        words.clear()
    }

    private mutating func term(_ surface: ArraySlice<UInt8>, in field: TermPrefix) -> [UInt8] {
        scratch.removeAll(keepingCapacity: true)
        scratch.append(field.rawValue)
        scratch.append(contentsOf: surface)
        return scratch
    }

    private mutating func stem(of word: Int, _ surface: ArraySlice<UInt8>) -> Int? {
        if word >= stemOfWord.count {
            stemOfWord.append(contentsOf: repeatElement(Self.unknown, count: word + 1 - stemOfWord.count))
        }
        if stemOfWord[word] == Self.unknown { stemOfWord[word] = makeStem(surface) }
        return stemOfWord[word] == Self.none ? nil : stemOfWord[word]
    }

    private mutating func makeStem(_ surface: ArraySlice<UInt8>) -> Int {
        if StopWords.contains(surface.span) { return Self.none }
        var stem = Array(surface)
        stemmer.stem(&stem)
        stem.insert(TermPrefix.stem.rawValue, at: 0)
        return stemTerms.insert(stem.span)
    }
}

/// How often each of some numbers came, and which came at all.
private struct Counts {
    private var counts: [UInt32] = []
    /// The numbers that came, in the order of their first time.
    private(set) var counted: [Int] = []

    mutating func add(_ times: UInt32, to number: Int) {
        if number >= counts.count { counts.append(contentsOf: repeatElement(0, count: number + 1 - counts.count)) }
        if counts[number] == 0 { counted.append(number) }
        counts[number] &+= times
    }

    /// How often the number came; it has not come any more.
    mutating func take(_ number: Int) -> UInt32 {
        defer { counts[number] = 0 }
        return counts[number]
    }

    /// Forgets which came, each of which has been taken.
    mutating func clear() { counted.removeAll(keepingCapacity: true) }
}
