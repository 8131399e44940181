import FrenchText
import TestFolders
import Testing

@Suite("Snippets")
struct SnippetTests {
    /// A snippet as a reader sees it: `[marks]`, and `…` where a sentence is cut.
    private func snippet(_ text: String, _ query: String, length: Int = 240, weights: [Double] = []) -> String {
        let bytes = Array(text.utf8)
        let passage = passage(bytes, query, length: length, weights: weights)
        var line = passage.startsInsideSentence ? "…" : ""
        var index = passage.range.lowerBound
        for mark in passage.highlights {
            line += String(decoding: bytes[index..<mark.lowerBound], as: UTF8.self)
            line += "[" + String(decoding: bytes[mark], as: UTF8.self) + "]"
            index = mark.upperBound
        }
        line += String(decoding: bytes[index..<passage.range.upperBound], as: UTF8.self)
        return line + (passage.endsInsideSentence ? "…" : "")
    }

    private func passage(
        _ bytes: [UInt8], _ query: String, length: Int, weights: [Double]
    ) -> SnippetSelector.Passage {
        let terms = words(query).split(separator: " ").map { LightFrenchStemmer.stem(String($0)) }
        let list = tokenize(bytes)
        let matches = list.tokens.map { terms.firstIndex(of: LightFrenchStemmer.stem(list.surface(of: $0))) ?? -1 }
        return SnippetSelector(targetLength: length)
            .passage(of: bytes.span, list, matches: matches, weights: weights)
    }

    @Test func `The words are marked as they are written`() {
        #expect(snippet("L’armée malienne avance.", "armées") == "L’[armée] malienne avance.")
        #expect(snippet("Des patrouilles conjointes.", "patrouille conjointe") == "Des [patrouilles conjointes].")
        #expect(snippet("Une lutte anti-terroriste.", "anti terroriste") == "Une lutte [anti-terroriste].")
        #expect(snippet("À N’Djamena hier.", "ndjamena") == "À [N’Djamena] hier.")
        #expect(snippet("À N’Djamena hier.", "djamena") == "À N’[Djamena] hier.")
        #expect(snippet("Mali, Niger, Mali.", "mali niger") == "[Mali], [Niger], [Mali].")
        #expect(snippet("Force d’intervention.", "force intervention") == "[Force] d’[intervention].")
    }

    @Test func `A short text is shown whole, without its outer white space`() {
        #expect(snippet("\n  Un deux.\nTrois quatre. \n", "trois") == "Un deux.\n[Trois] quatre.")
        #expect(snippet("", "mali") == "")
        #expect(snippet("   \n", "mali") == "")
        #expect(snippet("😀 …", "mali") == "😀 …")
    }

    private let article = """
        Bamako, capitale du Mali, se réveille. Il pleut sur la ville depuis hier. Les patrouilles conjointes des armées \
        ont repris à la frontière. M. Traoré s’en félicite. Le marché reste ouvert toute la journée, dit-on. Rien ne \
        change.
        """

    @Test func `The passage is made of whole sentences where they fit`() {
        #expect(
            snippet(article, "patrouilles conjointes", length: 80)
                == "Les [patrouilles conjointes] des armées ont repris à la frontière.")
        #expect(
            snippet(article, "patrouilles traoré", length: 110)
                == "Les [patrouilles] conjointes des armées ont repris à la frontière. M. [Traoré] s’en félicite.")
        // A dot after an initial or a title ends nothing.
        #expect(snippet(article, "félicite", length: 40) == "M. Traoré s’en [félicite].")
        // Near the end of the text, what is left over goes before.
        #expect(
            snippet(article, "change", length: 80)
                == "Le marché reste ouvert toute la journée, dit-on. Rien ne [change].")
    }

    @Test func `Where sentences do not fit, it is cut between words`() {
        let long =
            "mot " + String(repeating: "autre parole ", count: 30) + "armée " + String(repeating: "suite ", count: 50)
        let cut = snippet(long, "armée", length: 60)
        #expect(cut == "…autre parole [armée] suite suite suite suite suite suite…")
        #expect(snippet(long, "absent", length: 40) == "mot autre parole autre parole autre…")
        #expect(snippet("x " + long, "absent", length: 16) == "x mot autre…")
        let elided =
            "un " + String(repeating: "bon mot, ", count: 20) + "d’« l’armée » ici "
            + String(repeating: "et ", count: 99)
        #expect(snippet(elided, "armée", length: 16).hasPrefix("…l’[armée]"))
    }

    @Test func `The passage with the most distinct words wins, then the one where they stand together`() {
        let filler = String(repeating: "Une phrase sans rien de particulier, pour remplir. ", count: 10)
        let text = "Le Mali, le Mali, le Mali. " + filler + "Le Mali et le Niger. " + filler + "Le Niger du Mali."
        #expect(snippet(text, "mali niger", length: 60).contains("[Mali] et le [Niger]"))
        let apart = "Conjointes ou non, les patrouilles. " + filler + "Des patrouilles conjointes. " + filler
        #expect(snippet(apart, "patrouilles conjointes", length: 60).contains("[patrouilles conjointes]"))
        let weighed = "Le Mali seul. " + filler + "Le Niger seul. " + filler
        #expect(snippet(weighed, "mali niger", length: 40, weights: [1, 5]).contains("[Niger]"))
        #expect(snippet(weighed, "mali niger", length: 40, weights: [5, 1]).contains("[Mali]"))
        #expect(snippet(weighed, "mali niger", length: 40).contains("[Mali]"))
    }

    @Test func `A capital after a line end may begin a passage, only punctuation or an empty line ends one`() {
        let filler = String(repeating: "on parle encore ", count: 20)
        let text = filler + "\nPhoto du jour\n\nLe président\nest arrivé. L’" + filler
        #expect(snippet(text, "président", length: 30) == "Le [président]\nest arrivé.")
        #expect(snippet(text, "photo", length: 20) == "[Photo] du jour")
    }

    @Test func `Matches and weights that are missing do no harm`() {
        let bytes = Array("Le Mali, le Niger.".utf8)
        let list = tokenize(bytes)
        let passage = SnippetSelector().passage(of: bytes.span, list, matches: [-1, 3], weights: [])
        #expect(passage.highlights == [3..<7])
        // Tokens of another text.
        let other = Array("Mali".utf8)
        let wrong = SnippetSelector().passage(of: other.span, list, matches: [-1, 3, -1, 0], weights: [])
        #expect(wrong.range == 0..<4)
    }

    @Test(.random, arguments: 0..<20)
    func `Passages are sound for any text`(_ seed: UInt64) {
        var random = RandomText(seed: seed)
        for number in 0..<200 {
            let bytes = number % 2 == 0 ? Array(random.text(pieces: 150).utf8) : random.bytes(300)
            let list = tokenize(bytes)
            let matches = random.matches(list.tokens.count)
            let length = 16 + 10 * (number % 12)
            let passage = SnippetSelector(targetLength: length)
                .passage(of: bytes.span, list, matches: matches, weights: [1, 2, 0.5])
            #expect(passage.range.lowerBound >= 0 && passage.range.upperBound <= bytes.count)
            if String(validating: bytes, as: UTF8.self) != nil {
                #expect(String(validating: bytes[passage.range], as: UTF8.self) != nil)
            }
            var end = passage.range.lowerBound
            for (index, mark) in passage.highlights.enumerated() {
                #expect(index == 0 ? mark.lowerBound >= end : mark.lowerBound > end)
                #expect(!mark.isEmpty && mark.upperBound <= passage.range.upperBound)
                end = mark.upperBound
            }
            if matches.contains(where: { $0 >= 0 }) { #expect(!passage.highlights.isEmpty) }
        }
    }
}
