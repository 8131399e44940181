import FrenchText
import TestFolders
import Testing

/// `TextAnalysis.version` goes up with every change of what a text gives.
@Suite struct AnalysisVersionTests {
    @Test func `Tokens, stems and stop words are those recorded for the version of the analysis`() throws {
        var record = VersionRecord("TextAnalysis.version", TextAnalysis.version)
        for example in AnalysisTexts.all { record.add(example.name, Self.analysis(Array(example.text.utf8))) }
        record.add("broken bytes", Self.analysis(AnalysisTexts.brokenBytes))
        let folded = AnalysisTexts.all.map { Folding.fold($0.text) }.joined(separator: "\n")
        record.add("folding", folded)
        let problem = try record.problem(recordedIn: "\(Self.folder)/Snapshots/analysis")
        #expect(problem == nil)
    }

    private static let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        .dropLast().joined(separator: "/")

    private static let stemmer = LightFrenchStemmer(protected: WordSet(text: "kayes toure menaka"))

    /// A line for each token: position, range, folded form, stem with and without protected words, and what it is in a
    /// query.
    private static func analysis(_ text: [UInt8]) -> String {
        let list = tokenize(text)
        return list.tokens.map { token in
            let surface = list.surface(of: token)
            let bytes = list.surfaces[token.surface]
            let marks =
                (token.isJoined ? "+" : "") + (StopWords.contains(bytes.span) ? "s" : "")
                + (StopWords.isQuestionWord(bytes.span) ? "?" : "")
            return "\(token.position) \(token.source) \(surface) \(LightFrenchStemmer.stem(surface)) "
                + "\(stemmer.stem(surface)) \(marks)\n"
        }.joined()
    }
}
