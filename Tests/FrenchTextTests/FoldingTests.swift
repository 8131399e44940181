import FrenchText
import Testing

@Suite("Folding")
struct FoldingTests {
    @Test(arguments: [
        Case("", ""),
        Case("L’Équipe, à N’Djaména !", "l’equipe, a n’djamena !"),
        Case("CŒUR / cœur", "coeur / coeur"),
        Case("pa\u{AD}trouille\u{200B}", "patrouille"),
        Case("e\u{301}te\u{301}", "ete"),
        Case("10 % — 😀", "10 % — 😀"),
        Case("STRAẞE", "strasse"),
        Case("東京", "東京"),
    ])
    func `Text is folded and keeps its punctuation`(_ example: Case) {
        #expect(Folding.fold(example.text) == example.expected)
    }
}
