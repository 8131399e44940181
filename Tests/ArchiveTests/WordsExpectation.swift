import FrenchText
import SearchModel
import Testing

@testable import Archive
@testable import Store

extension ForwardIndex {
    /// The highest document that may have words.
    var lastDocument: UInt32 { UInt32(clamping: layout.documentCount) }
}

/// What the vocabulary and the forward index of a generation must say, made from its articles in the plainest way.
struct WordsExpectation {
    /// A text's words: those that count up positions, and the joined ones with the position that they stand at.
    private struct Words: Equatable {
        var plain: [String] = []
        var joined: [String] = []

        init(_ text: String) {
            var list = TokenList()
            Tokenizer().tokenize(text.utf8Span.span, into: &list)
            for token in list.tokens {
                let surface = list.surface(of: token)
                if token.isJoined { joined.append("\(token.position) \(surface)") } else { plain.append(surface) }
            }
        }

        init(_ plain: [WordID], _ joined: [ForwardEntry.Joined], _ vocabulary: Vocabulary) {
            self.plain = plain.map { vocabulary.text($0) }
            self.joined = joined.map { "\($0.position) \(vocabulary.text($0.word))" }
        }

        /// The surfaces of all, once each.
        var surfaces: Set<String> { Set(plain + joined.map { String($0.drop { $0 != " " }.dropFirst()) }) }
    }

    /// Fails unless the generation has exactly these articles' words, each article's under its document.
    static func check(
        _ generation: Generation, _ articles: [UInt32: StoredArticle], _ location: SourceLocation = #_sourceLocation
    ) {
        let vocabulary = generation.vocabulary
        let forward = generation.forward
        var frequencies: [String: Int] = [:]
        var stemmed: Set<String> = []
        var entry = ForwardEntry()
        for docid in 0...max(forward.lastDocument, articles.keys.max() ?? 0) + 1 {
            forward.read(docid, into: &entry)
            let title = Words(articles[docid]?.title ?? "")
            let body = Words(articles[docid]?.text ?? "")
            #expect(Words(entry.title, entry.titleJoined, vocabulary) == title, "\(docid)", sourceLocation: location)
            #expect(Words(entry.body, entry.bodyJoined, vocabulary) == body, "\(docid)", sourceLocation: location)
            let surfaces = title.surfaces.union(body.surfaces)
            for surface in surfaces { frequencies[surface, default: 0] += 1 }
            if LanguageTag.isStemmed(articles[docid]?.language) { stemmed.formUnion(surfaces) }
        }
        let listed = vocabulary.sorted.map { (vocabulary.text($0), vocabulary.documents($0)) }
        #expect(
            listed.map(\.0) == frequencies.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) },
            sourceLocation: location)
        #expect(Dictionary(listed, uniquingKeysWith: +) == frequencies, sourceLocation: location)
        checkStems(vocabulary, stemmed, location)
        for id in vocabulary.sorted {
            #expect(vocabulary.id(of: vocabulary.surface(id)) == id, sourceLocation: location)
        }
    }

    private static func checkStems(
        _ vocabulary: Vocabulary, _ surfaces: some Sequence<String>, _ location: SourceLocation
    ) {
        var groups: [String: [String]] = [:]
        for surface in surfaces where !StopWords.contains(Array(surface.utf8).span) {
            groups[LightFrenchStemmer.stem(surface), default: []].append(surface)
        }
        for (stem, words) in groups {
            let found = vocabulary.words(sharingStem: Array(stem.utf8)).map { vocabulary.text($0) }
            #expect(found == words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, sourceLocation: location)
        }
    }
}

extension Vocabulary {
    /// A word's surface.
    func text(_ id: WordID) -> String { String(decoding: surface(id), as: UTF8.self) }

    /// The word with that surface.
    func id(_ surface: String) -> WordID? { id(of: surface.utf8) }
}
