import FrenchText
import Testing

@Suite("Stop words")
struct StopWordsTests {
    @Test(arguments: [
        "le", "la", "les", "un", "une", "des", "du", "de", "au", "aux", "a", "dans", "par", "pour", "sur", "avec",
        "et",
        "ou", "que", "qui", "ce", "cette", "son", "sa", "ses", "leur", "il", "elle", "on", "est", "sont",
        "avait",
        "ont", "sera", "ne", "pas", "plus", "tres", "comme", "t", "y", "en", "l", "d",
    ])
    func `Function words are stop words`(_ word: String) {
        #expect(isStopWord(word))
    }

    @Test(arguments: [
        "avions", "or", "ete", "contre", "mais", "car", "sommes", "sons", "etat", "nouveau", "mali", "armee",
        "jour", "homme", "sud",
        "nord",
        "ouest", "ans", "guerre", "", "à", "LE", "lesquelless",
    ])
    func `Words that people search for are not stop words`(_ word: String) {
        #expect(!isStopWord(word))
    }

    @Test(arguments: [
        "quel", "quelle", "quels", "quelles", "comment", "pourquoi", "combien", "quand", "ou", "qui", "que", "quoi",
        "lequel",
    ])
    func `Question words are told from their neighbours`(_ word: String) {
        #expect(isQuestionWord(word))
        #expect(!isQuestionWord(word + "x"))
    }

    private func isStopWord(_ word: String) -> Bool { StopWords.contains(Array(word.utf8).span) }

    private func isQuestionWord(_ word: String) -> Bool { StopWords.isQuestionWord(Array(word.utf8).span) }
}

@Suite("Word sets")
struct WordSetTests {
    @Test func `A set holds its words and no others`() {
        let numbers = (0..<1000).map { "mot\($0 * 2)" }
        let set = WordSet(numbers + ["mot0", "é"])
        #expect(set.count == 1001)
        for number in 0..<2000 { #expect(set.contains("mot\(number)") == (number % 2 == 0)) }
        #expect(set.contains("é") && !set.contains("e\u{301}") && !set.contains("") && !set.contains("mot"))
        #expect(WordSet(text: " \n").count == 0)
        #expect(!WordSet(text: "").contains("a"))
    }
}
