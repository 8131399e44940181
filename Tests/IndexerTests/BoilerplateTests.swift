import Archive
import Articles
import Glibc
import SearchModel
import Store
import Testing

@testable import Indexer

/// Paragraphs that recur in the articles of a source leave the index, as soon as it has enough of them.
@Suite struct BoilerplateTests {
    private let work: Workspace
    private static let notice =
        "Rejoignez notre chaîne et recevez chaque matin, sur votre téléphone, les dépêches de notre rédaction de Kayes."
    private static let rubric = "L’œil du fleuve"

    init() throws { work = try Workspace() }

    /// An article of its own, between the notice and the rubric.
    private func write(
        _ number: Int, notice: String = notice, copyOf original: Int? = nil, in folder: String = "articles",
        source: String? = nil
    ) throws {
        let places = ["Diboli", "Kidira", "Kéniéba", "Moussala", "Satadougou", "Saraya", "Goudiri", "Bakel", "Nioro"]
        let place = places[(original ?? number) % places.count]
        let told = """
            Une patrouille a traversé le fleuve près de \(place) avant l’aube, ont dit des riverains qui l’ont vue passer.

            À \(place), le marché du titre n’a pas ouvert, et les pirogues sont restées à quai jusqu’au milieu du jour.
            """
        try work.write(
            "\(folder)/\(number).txt",
            (source.map { "Source : \($0)\nTitre : " } ?? "")
                + "Le fleuve gardé à \(place) cette nuit\n\n\(Self.rubric)\n\n\(told)\n\n\(notice)\n")
    }

    private func found(_ word: String) throws -> Set<String> {
        Set(try work.search(word).map { String($0.prefix { $0 != ":" }) })
    }

    private func names(_ numbers: Range<Int>) -> Set<String> { Set(numbers.map { "articles/\($0).txt" }) }

    @Test func `What stands in every article is in none`() async throws {
        for number in 0..<6 { try write(number) }
        #expect(try await work.run().counts == Counts(new: 6))
        #expect(try found("pirogues") == names(0..<6))
        #expect(try found("téléphone").isEmpty && found("dépêches").isEmpty)
        let texts = try work.contents()
        #expect(texts.allSatisfy { !$0.contains("Rejoignez") && !$0.contains("œil") })
        // The line is that at which what is left begins.
        #expect(texts.allSatisfy { $0.contains(".txt:5 Une patrouille") })
    }

    @Test func `What is printed is what is indexed`() async throws {
        for number in 0..<6 { try write(number) }
        try await work.run()
        let learned = try #require(LearnedBoilerplate(decoding: try work.index.openCurrent().learned()))
        let today = try #require(CalendarDate("2025-11-20"))
        var lines: [String] = []
        var extraction = Extraction(ArticleReader(today: today, keepsDropped: true), without: learned.recurring) {
            line in
            lines.append(String(decoding: line, as: UTF8.self))
            return true
        }
        try extraction.run([FilePath(work.path("articles/0.txt"))])
        let line = try #require(lines.first)
        #expect(line.contains(#""line":5,"text":"Une patrouille"#))
        #expect(line.contains("{\"reason\":\"recurs\",\"line\":9,\"text\":\"\(Self.notice)\"}"))
    }

    @Test func `It is learned as articles come, and forgotten as they go`() async throws {
        for number in 0..<3 { try write(number) }
        try await work.run()
        #expect(try found("téléphone") == names(0..<3))
        work.settle()
        for number in 3..<6 { try write(number) }
        // Those that were there are read again, and are what they were all the same.
        #expect(try await work.run().counts == Counts(new: 3, unchanged: 3))
        #expect(try found("téléphone").isEmpty)
        #expect(try found("pirogues") == names(0..<6))
        work.settle()
        for number in 2..<6 { try work.remove("articles/\(number).txt") }
        #expect(try await work.run(allowsRemovals: true).counts == Counts(removed: 4, unchanged: 2))
        #expect(try found("téléphone") == names(0..<2))
    }

    @Test func `The way to an index makes no difference`() async throws {
        for number in 0..<3 { try write(number) }
        try await work.run()
        for number in 3..<9 {
            try write(number)
            work.settle()
            try await work.run()
        }
        let grown = try work.contents()
        try await work.run(rebuilds: true)
        #expect(try work.contents() == grown)
    }

    @Test func `What could not be read again at that time is read by the next run`() async throws {
        for number in 0..<3 { try write(number, in: "early", source: "Kayes Infos") }
        try await work.run(["early"])
        work.settle()
        for number in 3..<9 { try write(number, in: "later", source: "Kayes Infos") }
        // Where the run does not look, so that nothing is known of what is there.
        try work.move("early", to: "away")
        #expect(try await work.run(["later"]).counts == Counts(new: 6, unchanged: 3))
        #expect(try found("téléphone").count == 3)
        try work.move("away", to: "early")
        work.settle()
        #expect(try await work.run(["early", "later"]).counts == Counts(changed: 3, unchanged: 6))
        #expect(try found("téléphone").isEmpty)
        work.settle()
        #expect(try await work.run(["early", "later"]).isUneventful)
    }

    @Test func `Copies of one article teach nothing`() async throws {
        for number in 0..<6 { try write(number, copyOf: 0) }
        try await work.run()
        #expect(try found("téléphone") == names(0..<6))
        #expect(try found("pirogues") == names(0..<6))
    }

    @Test func `Background that some articles have stays`() async throws {
        for number in 0..<9 { try write(number, notice: number < 4 ? Self.notice : "Fin numéro \(number) du récit.") }
        try await work.run()
        #expect(try found("téléphone") == names(0..<4))
    }

    @Test func `Lines of JSON are taken as they stand`() async throws {
        try work.write(
            "articles/a.jsonl",
            (0..<8).map { Workspace.line("\($0)", "Récit numéro \($0) du fleuve.\\n\\n\(Self.notice)") })
        try await work.run()
        #expect(try work.search("téléphone").count == 8)
    }
}
