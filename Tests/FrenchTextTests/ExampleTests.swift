import FrenchText
import Testing

/// The example in the documentation of `Tokenizer`.
@Suite struct ExampleTests {
    @Test func `The tokenizer’s example gives what it says`() {
        var list = TokenList()
        Tokenizer().tokenize("L’armée patrouille à N’Djamena".utf8Span.span, into: &list)
        let surfaces = list.tokens.map { list.surface(of: $0) }
        #expect(surfaces == ["armee", "patrouille", "a", "djamena", "ndjamena"])
        let stems = surfaces.map { LightFrenchStemmer.stem($0) }
        #expect(stems == ["arm", "patrouil", "a", "djamena", "ndjamena"])
    }
}
