import FrenchText
import Testing

@testable import Articles

@Suite struct FoldedTextTests {
    @Test(arguments: (0xC0...0xFF).map { Unicode.Scalar(UInt8($0)) } + ["Œ", "œ"])
    func `Letters are folded as for the index`(letter: Unicode.Scalar) {
        let folded = Folding.fold(String(letter))
        let isLetter = folded.utf8.allSatisfy(\.isASCIILetter)
        #expect(isLetter == !["×", "÷"].contains(letter))
        #expect(FoldedText("x\(letter)x".utf8).isEqual(to: isLetter ? "x\(folded)x" : "x x"))
    }

    @Test(arguments: [
        ("L’Œuvre — à 10 €", "l oeuvre a 10"), ("  Æquo,  ß ", "aequo ss"), ("«\u{A0}Été\u{202F}»", "ete"), ("", ""),
    ])
    func `Whatever is no letter or digit is one space, and none at the ends`(text: String, folded: String) {
        #expect(FoldedText(text.utf8).isEqual(to: folded))
    }

    @Test func `Words are found whole, anywhere and at either end`() {
        let text = FoldedText("Tous droits réservés".utf8)
        #expect(text.has("droits reserves") && text.has("tous") && !text.has("droit") && !text.has("serves"))
        #expect(text.starts(with: "tous droits") && !text.starts(with: "tous droit"))
        #expect(text.ends(with: Array("reserves".utf8)) && !text.ends(with: Array("tous droits reserves".utf8)))
    }
}
