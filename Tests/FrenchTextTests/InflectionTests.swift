import FrenchText
import Testing

/// Forms of one word find each other where a word must be there (`+mot`, `ET`, counts), and words that are only akin or
/// alike do not.
@Suite struct InflectionTests {
    @Test func `Forms of a word match`() {
        #expect(InflectionPairs.forms.count >= 200)
        let apart = InflectionPairs.forms.filter { !Self.match($0.0, $0.1) }.map { "\($0.0) \($0.1)" }
        #expect(apart == [])
    }

    @Test func `Words that are akin or alike do not match`() {
        #expect(InflectionPairs.strangers.count >= 200)
        let together = InflectionPairs.strangers.filter { Self.match($0.0, $0.1) }.map { "\($0.0) \($0.1)" }
        #expect(together == [])
    }

    @Test func `Whether words match does not depend on their order`() {
        for (one, other) in InflectionPairs.forms + InflectionPairs.strangers {
            #expect(Self.match(one, other) == Self.match(other, one), "\(one) \(other)")
            #expect(Self.match(one, one) && Self.match(other, other))
        }
    }

    @Test(arguments: [
        ("faux", "fau"), ("taux", "tal"), ("chaux", "chau"), ("chaud", "chau"), ("Vaux", "veau"), ("Vaux", "val"),
        ("chaux", "chal"), ("fils", "fil"), ("temps", "tempe"), ("corps", "corde"), ("tuyaux", "tuyal"),
    ])
    func `Words that end like a plural stay alone`(_ one: String, _ other: String) {
        #expect(!Self.match(one, other))
    }

    @Test(arguments: [
        // The word of a people has a capital as a noun only; another name is no feminine.
        ("français", "Française", true), ("malien", "Maliens", true), ("franc", "France", false),
        ("argentin", "Argentine", false), ("accord", "accordée", false), ("accordé", "accordée", true),
        ("marché", "marchés", true), ("conjoint", "conjointes", true), ("blesse", "blessés", true),
    ])
    func `Accents and capitals decide where endings do not`(_ one: String, _ other: String, _ expected: Bool) {
        #expect(Inflection.areForms(Inflection.Form(one), Inflection.Form(other)) == expected)
    }

    @Test func `Any text may be compared`() {
        for text in ["", "e", "s", "x", "aux", "éé", "É", "12", "١٢", "😀", String(repeating: "s", count: 500)] {
            for other in ["", "e", "aux", "eaux", "ee", text] {
                _ = Inflection.areForms(Inflection.Form(text), Inflection.Form(other))
            }
        }
    }

    /// As a search does: words of one stem that are forms of one word.
    private static func match(_ one: String, _ other: String) -> Bool {
        LightFrenchStemmer.stem(Folding.fold(one)) == LightFrenchStemmer.stem(Folding.fold(other))
            && Inflection.areForms(Inflection.Form(one), Inflection.Form(other))
    }
}
