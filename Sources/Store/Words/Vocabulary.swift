package import FrenchText
internal import ProgramSupport
internal import SearchModel

/// Every folded word of an archive's titles and texts: in how many articles it is, how they write it, which words share
/// its stem. One for each generation, shared by the readers.
///
/// Every method takes any id. One that no word has is treated as an empty word that no article has.
package final class Vocabulary: Sendable {
    private let file: MappedFile
    private let layout: VocabularyLayout
    /// By stem, the words that have it, end to end.
    private let members: [WordID]

    /// What makes the stems that the words share.
    package let stemmer: LightFrenchStemmer

    /// The words that articles have, in the byte order of their surfaces.
    package let sorted: [WordID]

    static let fileName = "vocabulary"

    /// One more than the highest id.
    package var count: Int { layout.words }

    /// Maps the file and checks all that is later used as an index.
    /// - Throws: `corrupt` where it is anything but what was written.
    init(_ path: String, _ stemmer: LightFrenchStemmer) throws(ArchiveError) {
        guard Files.exists(path) else { throw ArchiveError.missing(path) }
        let file = try MappedFile(path)
        let parts = file.withBytes { bytes -> (VocabularyLayout, [WordID], [WordID])? in
            guard let layout = VocabularyLayout(bytes) else { return nil }
            let sorted = bytes.numbers(layout.sortedCount, at: layout.sorted)
            let members = bytes.numbers(layout.memberCount, at: layout.members)
            let highest = max(sorted.max() ?? 0, members.max() ?? 0)
            guard sorted.isEmpty && members.isEmpty || highest < layout.words else { return nil }
            return (layout, sorted, members)
        }
        guard let (layout, sorted, members) = parts else { throw ArchiveError.damaged(path) }
        self.stemmer = stemmer
        self.file = file
        self.layout = layout
        self.sorted = sorted
        self.members = members
    }

    // MARK: - A word

    /// The word with that folded surface; nil where no article has it. Costs a binary search, about half a microsecond.
    package func id(of surface: String.UTF8View) -> WordID? { find(surface) }
    /// The same for bytes.
    package func id(of surface: [UInt8]) -> WordID? { find(surface) }
    /// The same for a part of some bytes.
    package func id(of surface: ArraySlice<UInt8>) -> WordID? { find(surface) }

    /// Generic within the module only: across modules it would not be specialised.
    private func find(_ surface: some Collection<UInt8>) -> WordID? {
        Self.withSpan(of: surface) { surface in
            file.withBytes { bytes in
                let index = firstIndex(in: 0..<sorted.count) {
                    bytes.order(surfaceRange(sorted[$0], bytes), surface) >= 0
                }
                guard index < sorted.count, bytes.order(surfaceRange(sorted[index], bytes), surface) == 0 else {
                    return nil
                }
                return sorted[index]
            }
        }
    }

    /// The folded form.
    package func surface(_ id: WordID) -> [UInt8] { withSurface(id) { span in span.indices.map { span[$0] } } }

    /// Lends the folded form, without a copy.
    package func withSurface<Result>(_ id: WordID, _ body: (Span<UInt8>) -> Result) -> Result {
        file.withBytes { bytes in bytes.withBytes(surfaceRange(id, bytes), body) }
    }

    /// The form in which most articles write it: `Sénégal` for `senegal`.
    package func written(_ id: WordID) -> String {
        withWritten(id) { form in form.withUnsafeBytes { String(decoding: $0, as: UTF8.self) } }
    }

    /// Lends the written form, without a copy.
    func withWritten<Result>(_ id: WordID, _ body: (Span<UInt8>) -> Result) -> Result {
        file.withBytes { bytes in
            let form = range(id, layout.words, endsAt: layout.formEnds, from: layout.forms, bytes)
            return bytes.withBytes(form.isEmpty ? surfaceRange(id, bytes) : form, body)
        }
    }

    /// How many articles have it.
    package func documents(_ id: WordID) -> Int {
        guard id < layout.words else { return 0 }
        return file.withBytes { Int($0.number(at: layout.documents + 4 * Int(id), as: UInt32.self)) }
    }

    /// How many votes the written form has.
    func votes(_ id: WordID) -> UInt32 {
        guard id < layout.words else { return 0 }
        return file.withBytes { $0.number(at: layout.votes + 4 * Int(id), as: UInt32.self) }
    }

    // MARK: - Several words

    /// The words whose surfaces begin with these bytes, in byte order.
    package func words(withPrefix prefix: [UInt8]) -> ArraySlice<WordID> {
        file.withBytes { bytes in
            // Of a surface, only what is as long as the prefix counts.
            func order(_ index: Int) -> Int {
                let surface = surfaceRange(sorted[index], bytes)
                return bytes.order(
                    surface.lowerBound..<surface.lowerBound + min(surface.count, prefix.count), prefix.span)
            }
            let start = firstIndex(in: 0..<sorted.count) { order($0) >= 0 }
            return sorted[start..<firstIndex(in: start..<sorted.count) { order($0) > 0 }]
        }
    }

    /// All the words that have this light French stem, in the byte order of their surfaces. Stop words have no stem,
    /// nor do those which only articles in other languages have.
    package func words(sharingStem stem: [UInt8]) -> ArraySlice<WordID> {
        file.withBytes { bytes in
            func order(_ index: Int) -> Int {
                let range = range(
                    UInt32(truncatingIfNeeded: index), layout.stemCount, endsAt: layout.stemEnds, from: layout.stems,
                    bytes)
                return bytes.order(range, stem.span)
            }
            let index = firstIndex(in: 0..<layout.stemCount) { order($0) >= 0 }
            guard index < layout.stemCount, order(index) == 0 else { return [] }
            return members[
                range(UInt32(truncatingIfNeeded: index), layout.stemCount, endsAt: layout.memberEnds, from: 0, bytes)]
        }
    }

    /// The words that have the stem of a folded surface, with whether each is a form of the same word and not only
    /// derived from it, or alike: see `Inflection`. The surface itself is one of its forms.
    package func wordsByForm(of surface: String) -> (forms: [WordID], others: [WordID]) {
        let group = words(sharingStem: stem(of: surface))
        let own = id(of: surface.utf8)
        guard group.count > 1 || own == nil else { return (Array(group), []) }
        let form = own.map { self.form(of: $0) } ?? Inflection.Form(surface)
        var (forms, others): ([WordID], [WordID]) = ([], [])
        for word in group {
            if word == own || Inflection.areForms(form, self.form(of: word)) {
                forms.append(word)
            } else {
                others.append(word)
            }
        }
        return (forms, others)
    }

    /// A word as `Inflection` compares it. What has a plural or a feminine is a noun: `manifestants`, not `annonçants`.
    private func form(of id: WordID) -> Inflection.Form {
        let surface = surface(id)
        let isNoun =
            Inflection.Form.mayBeNoun(surface)
            && ["s", "e"].contains { self.id(of: surface + Array($0.utf8)) != nil }
        let written = written(id)
        let isName = written.unicodeScalars.first?.properties.isUppercase ?? false
        return Inflection.Form(
            folded: surface, written: written, isName: isName && votes(id) >= Self.votesInSentence, isNoun: isNoun)
    }

    /// How many votes a word has from one place that is not the beginning of a sentence: see `ArticleAnalyzer`.
    static let votesInSentence: UInt32 = 16

    /// The stem of a folded word, whether or not an article has it.
    package func stem(of surface: String) -> [UInt8] {
        var bytes = Array(surface.utf8)
        stemmer.stem(&bytes)
        return bytes
    }

    /// By id, whether the word has a stem.
    var haveStems: [Bool] {
        var flags = [Bool](repeating: false, count: count)
        for id in members { flags[Int(id)] = true }
        return flags
    }

    /// By id, in how many articles the words of its stem are, counting an article once for each of them, or those of a
    /// word that has none; 0 for a stop word. Costs some milliseconds: for whoever needs most of them.
    package func documentsByStem() -> [UInt32] {
        var sums = [UInt32](repeating: 0, count: count)
        file.withBytes { bytes in
            for stem in 0..<layout.stemCount {
                let group = members[
                    range(UInt32(truncatingIfNeeded: stem), layout.stemCount, endsAt: layout.memberEnds, from: 0, bytes)
                ]
                let sum = group.reduce(UInt32(0)) {
                    $0 &+ bytes.number(at: layout.documents + 4 * Int($1), as: UInt32.self)
                }
                for id in group { sums[Int(id)] = sum }
            }
        }
        for id in sorted where sums[Int(id)] == 0 && !withSurface(id, StopWords.contains) {
            sums[Int(id)] = UInt32(clamping: documents(id))
        }
        return sums
    }

    // MARK: - Looking things up

    private func surfaceRange(_ id: WordID, _ bytes: RawSpan) -> Range<Int> {
        range(id, layout.words, endsAt: layout.surfaceEnds, from: layout.surfaces, bytes)
    }

    /// What lies between two neighbours of a table of ends, raised by `start`; nothing past the table.
    private func range(
        _ index: UInt32, _ count: Int, endsAt table: Int, from start: Int, _ bytes: RawSpan
    ) -> Range<Int> {
        guard index < count else { return 0..<0 }
        let entry = table + 4 * Int(index)
        let lower = index == 0 ? 0 : bytes.number(at: entry - 4, as: UInt32.self)
        return start + Int(lower)..<start + Int(bytes.number(at: entry, as: UInt32.self))
    }

    /// The first index that has a property which all those after it have too.
    private func firstIndex(in range: Range<Int>, where holds: (Int) -> Bool) -> Int {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = low + (high - low) / 2
            if holds(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    private static func withSpan<Result>(
        of bytes: some Collection<UInt8>, _ body: (Span<UInt8>) -> Result
    ) -> Result {
        if let result = bytes.withContiguousStorageIfAvailable({ body($0.span) }) { return result }
        return body(Array(bytes).span)
    }
}
