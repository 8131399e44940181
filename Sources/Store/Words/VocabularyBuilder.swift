/// A word of an archive's vocabulary, by its number there.
package typealias WordID = UInt32

/// Collects the words of articles: in how many of them each is, and how they write it.
struct VocabularyBuilder: Sendable {
    /// The folded surfaces; a word's number there is its id.
    private(set) var surfaces = WordTable()
    private var entries: [Entry] = []
    private var forms: [Form] = []
    private var formBytes: [UInt8] = []
    private var document: UInt32 = 0
    private var documentIsStemmed = true

    private struct Entry {
        var documents: UInt32
        /// Whether any article that has it is stemmed.
        var isStemmed = false
        /// The last document that it was counted for.
        var lastDocument: UInt32 = 0
        /// How often it is written as it is folded.
        var votes: UInt32 = 0
        /// The first of its other forms, by number plus one.
        var forms: UInt32 = 0
    }

    /// A form in which a word is written, other than its folded one.
    private struct Form {
        var bytes: Range<Int>
        var votes: UInt32
        /// The next one of the same word, by number plus one.
        var next: UInt32 = 0
    }

    /// Forms of one word that are told apart. Whoever writes one word in a thousand ways finds the first ones counted.
    private static let mostForms = 16

    /// The longest form in bytes that is kept: a word may be as long as its article.
    private static let longestForm = 100

    var count: Int { entries.count }

    func documents(_ id: WordID) -> UInt32 { entries[Int(id)].documents }

    /// Whether it has a stem, unless it is a stop word: any article that is stemmed has it, or had it once.
    func isStemmed(_ id: WordID) -> Bool { entries[Int(id)].isStemmed }

    func surface(_ id: WordID) -> Range<Int> { surfaces.range(of: Int(id)) }

    // MARK: - Collecting

    /// Begins another article: its words count once each.
    mutating func beginDocument(isStemmed: Bool = true) {
        document &+= 1
        documentIsStemmed = isStemmed
    }

    /// Counts a word of the article, and votes for the form in which it is written.
    mutating func add(_ surface: Span<UInt8>, written form: Span<UInt8>, votes: UInt32) -> WordID {
        let id = insert(surface)
        if entries[id].lastDocument != document {
            entries[id].lastDocument = document
            entries[id].documents &+= 1
            if documentIsStemmed { entries[id].isStemmed = true }
        }
        vote(id, form, votes)
        return WordID(truncatingIfNeeded: id)
    }

    /// Takes back that a document has the word.
    mutating func removeDocument(of id: WordID) {
        guard id < entries.count, entries[Int(id)].documents > 0 else { return }
        entries[Int(id)].documents -= 1
    }

    /// Adds a word of another vocabulary with its documents.
    mutating func add(_ surface: Span<UInt8>, documents: UInt32, isStemmed: Bool = true) -> WordID {
        let id = insert(surface)
        entries[id].documents &+= documents
        if isStemmed { entries[id].isStemmed = true }
        return WordID(truncatingIfNeeded: id)
    }

    /// Adds the words of a vocabulary with their documents and their written forms, those too that no document has.
    /// Where this one is empty they keep their ids.
    /// - Returns: by id there, the id here.
    @discardableResult
    mutating func add(_ vocabulary: Vocabulary) -> [WordID] {
        reserve(vocabulary.count + vocabulary.count / 8, bytes: vocabulary.count * 10)
        return vocabulary.haveStems.enumerated().map { index, hasStem in
            let id = WordID(clamping: index)
            let own = vocabulary.withSurface(id) {
                add($0, documents: UInt32(clamping: vocabulary.documents(id)), isStemmed: hasStem)
            }
            vocabulary.withWritten(id) { vote(own, $0, vocabulary.votes(id)) }
            return own
        }
    }

    private mutating func insert(_ surface: Span<UInt8>) -> Int {
        let id = surfaces.insert(surface)
        if id == entries.count { entries.append(Entry(documents: 0)) }
        return id
    }

    mutating func reserve(_ count: Int, bytes: Int) {
        surfaces.reserve(count, bytes: bytes)
        entries.reserveCapacity(count)
    }

    // MARK: - Forms

    /// Counts votes for a form of a word.
    mutating func vote(_ id: WordID, _ form: Span<UInt8>, _ votes: UInt32) { vote(Int(id), form, votes) }

    private mutating func vote(_ id: Int, _ form: Span<UInt8>, _ votes: UInt32) {
        let surface = surfaces.range(of: id)
        if surface.count == form.count, surfaces.bytes.span.bytes.order(surface, form) == 0 {
            entries[id].votes = Self.sum(entries[id].votes, votes)
            return
        }
        guard form.count <= Self.longestForm else { return }
        var last = 0
        var seen = 0
        var next = Int(entries[id].forms)
        while next != 0 {
            last = next
            seen += 1
            let known = forms[next - 1].bytes
            if known.count == form.count, formBytes.span.bytes.order(known, form) == 0 {
                forms[next - 1].votes = Self.sum(forms[next - 1].votes, votes)
                return
            }
            next = Int(forms[next - 1].next)
        }
        guard seen < Self.mostForms else { return }
        let start = formBytes.count
        for index in form.indices { formBytes.append(form[index]) }
        forms.append(Form(bytes: start..<formBytes.count, votes: votes))
        let number = UInt32(truncatingIfNeeded: forms.count)
        if last == 0 { entries[id].forms = number } else { forms[last - 1].next = number }
    }

    private static func sum(_ left: UInt32, _ right: UInt32) -> UInt32 {
        let (sum, overflow) = left.addingReportingOverflow(right)
        return overflow ? .max : sum
    }

    /// Calls `body` with each form of a word and its votes; the folded one first, as no bytes.
    private func forEachForm(of id: Int, _ body: (Range<Int>, UInt32) -> Void) {
        body(0..<0, entries[id].votes)
        var next = Int(entries[id].forms)
        while next != 0 {
            body(forms[next - 1].bytes, forms[next - 1].votes)
            next = Int(forms[next - 1].next)
        }
    }

    /// The form of a word with the most votes, and how many those are; no bytes for the folded one. Of equal ones it is
    /// the folded one or else the first in byte order, so that it doesn't matter which came first.
    func winningForm(of id: WordID) -> (bytes: ArraySlice<UInt8>, votes: UInt32) {
        var winner: ArraySlice<UInt8> = []
        var most: UInt32 = 0
        forEachForm(of: Int(id)) { range, votes in
            let form = formBytes[range]
            guard votes > most || votes == most && !winner.isEmpty && form.lexicographicallyPrecedes(winner) else {
                return
            }
            (winner, most) = (form, votes)
        }
        return (winner, most)
    }
}

// MARK: - A shard's words in a file

extension VocabularyBuilder {
    /// Word by word: surface, documents, whether it is stemmed, and all forms with their votes.
    var encoded: [UInt8] {
        var writer = ByteWriter()
        writer.write(count)
        for id in 0..<count {
            writer.write(surfaces.bytes[surfaces.range(of: id)])
            writer.write(UInt64(entries[id].documents))
            writer.write(entries[id].isStemmed ? 1 : 0)
            var number = 0
            forEachForm(of: id) { _, _ in number += 1 }
            writer.write(number)
            forEachForm(of: id) { form, votes in
                writer.write(formBytes[form])
                writer.write(UInt64(votes))
            }
        }
        return writer.bytes
    }

    /// Adds the words of `encoded`.
    /// - Returns: the id here of each word there; nil where the bytes are something else.
    mutating func add(encoded bytes: [UInt8]) -> [WordID]? {
        var reader = ByteReader(bytes)
        var ids: [WordID] = []
        do {
            for _ in 0..<max(0, try reader.integer()) {
                let surface = try reader.byteString()
                let documents = UInt32(truncatingIfNeeded: try reader.number())
                let id = add(surface.span, documents: documents, isStemmed: try reader.number() == 1)
                for _ in 0..<max(0, try reader.integer()) {
                    let form = try reader.byteString()
                    let votes = UInt32(truncatingIfNeeded: try reader.number())
                    vote(id, form.isEmpty ? surface.span : form.span, votes)
                }
                ids.append(id)
            }
            return ids
        } catch {
            return nil
        }
    }
}
