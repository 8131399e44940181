import Testing

@testable import Articles

@Suite struct RecurringBlocksTests {
    private static let notice = "Retrouvez tous les matins les articles de la rédaction sur votre téléphone portable."

    private func text(_ number: Int, with block: String) -> String {
        "Le récit numéro \(Self.word(number)) se déroule au bord du fleuve, avant l’aube, près d’un gué.\n\n\(block)"
    }

    /// Digits make no difference, letters do.
    private static func word(_ number: Int) -> String {
        String(number).map { "abcdefghij"[String.Index(utf16Offset: Int(String($0)) ?? 0, in: "abcdefghij")] }.map(
            String.init
        )
        .joined()
    }

    private func articles(_ count: Int, _ block: (Int) -> String, source: (Int) -> String? = { _ in "Kayes Info" })
        -> [ArticleBlocks]
    {
        (0..<count).map { number in
            ArticleBlocks(
                title: "Récit \(number)", text: text(number, with: block(number)), source: source(number),
                path: FilePath("/a/\(number).txt"))
        }
    }

    private func isLearned(_ articles: [ArticleBlocks]) -> Bool {
        guard let first = articles.first else { return false }
        return RecurringBlocks(in: articles).touches(first)
    }

    @Test(arguments: [(3, false), (4, true), (5, true), (40, true)])
    func `A block must be in four articles to be learned`(count: Int, isLearned: Bool) {
        #expect(self.isLearned(articles(count) { _ in Self.notice }) == isLearned)
        #expect(self.isLearned(articles(count) { _ in "Partagé 12 fois" }) == isLearned)
    }

    @Test func `A sentence must be in most of the articles, a heading in fewer`() {
        #expect(isLearned(articles(10) { $0 < 6 ? Self.notice : "Fin \(Self.word($0))." }))
        #expect(!isLearned(articles(10) { $0 < 5 ? Self.notice : "Fin \(Self.word($0))." }))
        #expect(isLearned(articles(10) { $0 < 5 ? "L’œil du fleuve" : "Fin \(Self.word($0))." }))
    }

    @Test func `Of very many articles, some have a heading in common by chance`() {
        #expect(!isLearned(articles(1000) { $0 < 4 ? "Une enquête ouverte" : "Fin \(Self.word($0))." }))
        #expect(isLearned(articles(1000) { $0 < 5 ? "Une enquête ouverte" : "Fin \(Self.word($0))." }))
    }

    @Test func `Articles are compared with those of their source, under any spelling of it`() {
        #expect(!isLearned(articles(6, { _ in Self.notice }, source: { $0 < 3 ? "Kayes Info" : "Le Fleuve" })))
        #expect(isLearned(articles(6, { _ in Self.notice }, source: { $0 < 3 ? "Kayes Info" : "kayes-info" })))
        // Without a source, those of one folder are compared.
        #expect(isLearned(articles(6, { _ in Self.notice }, source: { _ in nil })))
    }

    @Test func `Blocks that differ in a number are one`() {
        #expect(isLearned(articles(6) { "Partagé \($0 * 7) fois" }))
    }

    @Test func `Copies, and articles of the same title, count once`() {
        let copies = (0..<9).map { number in
            ArticleBlocks(
                title: "Récit \(number)", text: text(0, with: Self.notice), source: "A", path: FilePath("/a/\(number)"))
        }
        #expect(RecurringBlocks(in: copies).isEmpty)
        let sameTitle = (0..<9).map { number in
            ArticleBlocks(
                title: "Récit", text: text(number, with: Self.notice), source: "A", path: FilePath("/a/\(number)"))
        }
        #expect(RecurringBlocks(in: sameTitle).isEmpty)
    }

    @Test func `What recurs goes, unless it is all there is, and what is too long to recur stays`() {
        let articles = articles(5) { _ in Self.notice }
        let recurring = RecurringBlocks(in: articles)
        let own = text(0, with: Self.notice)
        #expect(recurring.kept(of: own, in: articles[0]) == [0])
        #expect(RecurringBlocks.text(own, keeping: [0]) == String(own.prefix { $0 != "\n" }))
        // Nothing would be left.
        #expect(recurring.kept(of: Self.notice, in: articles[0]) == nil)
        // Longer than any boilerplate.
        let long = own + "\n\n" + String(repeating: "mot ", count: 1000)
        #expect(recurring.kept(of: long, in: articles[0]) == [0, 2])
        #expect(RecurringBlocks().kept(of: own, in: articles[0]) == nil)
    }

    @Test func `The order of the articles makes no difference`() {
        let articles = articles(8) { $0 % 2 == 0 ? Self.notice : "Rubrique" } + articles(8) { _ in "Autre rubrique" }
        var generator = SystemRandomNumberGenerator()
        let learned = RecurringBlocks(in: articles)
        for _ in 0..<20 { #expect(RecurringBlocks(in: articles.shuffled(using: &generator)) == learned) }
    }

    @Test func `What is learned reads back, and damaged bytes are refused`() throws {
        var learned = LearnedBoilerplate()
        for (number, blocks) in articles(6, { _ in Self.notice }).enumerated() {
            learned[FilePath("/a/\(number)")] = blocks
        }
        let news = learned.learn()
        #expect(news.count == 1 && learned.learn().isEmpty)
        #expect(LearnedBoilerplate(decoding: learned.encoded) == learned)
        for count in 0..<learned.encoded.count {
            // Any beginning is refused or read, and never traps.
            _ = LearnedBoilerplate(decoding: Array(learned.encoded.prefix(count)))
        }
        #expect(LearnedBoilerplate(decoding: []) == nil)
        #expect(LearnedBoilerplate(decoding: Array(repeating: 0xFF, count: 64)) == nil)
        learned.keepOnly([FilePath("/a/0"), FilePath("/a/1")])
        #expect(learned[FilePath("/a/2")] == nil && learned[FilePath("/a/1")] != nil)
        #expect(learned.learn() == news)
    }
}
