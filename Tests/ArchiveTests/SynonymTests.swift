import FrenchText
import ProgramSupport
import TestQueries
import Testing

@testable import Archive
@testable import QueryLanguage
@testable import SearchModel
@testable import Store

/// Names of a query that the list of synonyms has, and what they are then searched by.
@Suite struct SynonymTests {
    private static let list = SynonymList(
        """
        CEDEAO = ECOWAS = Communauté économique des États de l'Afrique de l'Ouest
        GARSI => groupe d'action rapide
        jihadiste = djihadiste
        JNIM = GSIM = Groupe de soutien à l'islam et aux musulmans
        N'Djamena = Fort-Lamy
        Union africaine = UA
        Union africaine des postes = UAP
        UA = Université Ahmadou
        ONU = Organisation des Nations unies = Nations unies
        FAMa = armée malienne
        anti-terroriste = lutte
        """.utf8)
    private static let synonyms = Synonyms(list, stemmer: LightFrenchStemmer(protected: WordSet(text: "fama")))

    private static func read(_ query: String, with synonyms: Synonyms = synonyms) throws -> String {
        synonyms.expanding(try QueryParser.parse(query).tree).outline
    }

    @Test(
        arguments: [
            ("cedeao", "{cedeao | ecowas, communaute economique des etats de afrique de ouest}"),
            ("C.E.D.E.A.O.", "{cedeao | ecowas, communaute economique des etats de afrique de ouest}"),
            ("l’ECOWAS", "{ecowas | cedeao, communaute economique des etats de afrique de ouest}"),
            (
                "sommet de la CEDEAO à Abuja",
                "[sommet de~ la~ {cedeao | ecowas, communaute economique des etats de afrique de ouest} a~ abuja]"
            ),
            // The whole name, its small words as they come, or without them.
            (
                "Communauté économique des États de l’Afrique de l’Ouest",
                "[{[communaute economique des~ etats de~ afrique de~ ouest] | cedeao, ecowas}]"
            ),
            (
                "communaute economique etats afrique ouest",
                "[{[communaute economique etats afrique ouest] | cedeao, ecowas}]"
            ),
            (
                "Communautés économiques d'un État d’Afrique et de l’Ouest abidjan",
                "[{[communautes economiques un~ etat afrique et~ de~ ouest] | cedeao, ecowas} abidjan]"
            ),
            ("communaute economique des etats", "[communaute economique des~ etats]"),
            (
                "communaute économique des états d'afrique du nord",
                "[communaute economique des~ etats afrique du~ nord]"
            ),
            // One way.
            ("garsi kidira", "[{garsi | groupe action rapide} kidira]"),
            ("groupe d'action rapide", "[groupe action rapide]"),
            // Endings.
            ("djihadistes", "{djihadistes | jihadiste}"),
            ("Jihadiste", "{jihadiste | djihadiste}"),
            // A protected word is itself alone.
            ("FAMA", "{fama | armee malienne}"),
            ("famas", "famas"),
            ("armées maliennes", "[{[armees maliennes] | fama}]"),
            // Names with an elision of their own.
            ("N’Djaména", "{djamena/ndjamena | fort lamy}"),
            ("ndjamena", "{ndjamena | fort lamy}"),
            ("Fort-Lamy", "[{[fort lamy/fortlamy] | ndjamena}]"),
            ("anti-terroriste", "[{[anti terroriste/antiterroriste] | lutte}]"),
            // The longest name, and each group that has it.
            ("Union africaine", "[{[union africaine] | ua}]"),
            ("Union africaine des postes", "[{[union africaine des~ postes] | uap}]"),
            ("ua", "{ua | union africaine, universite ahmadou}"),
            // What has another name in it is found by that.
            ("onu", "{onu | nations unies}"), ("Nations unies", "[{[nations unies] | onu}]"),
            ("union soviétique africaine", "[union sovietique africaine]"),
            // What is demanded or refused is meant as typed.
            ("+JNIM kidal", "[+jnim kidal]"), ("kidal -JNIM", "[kidal -jnim]"),
            ("kidal SAUF JNIM", "except(kidal jnim)"),
            ("union -africaine", "[union -africaine]"), ("+union africaine", "[+union africaine]"),
            ("+(ua OU jnim)", "[+any(ua jnim)]"),
            // In every other place.
            ("ua SAUF kidal", "except({ua | union africaine, universite ahmadou} kidal)"),
            (
                "kidal ET (gsim OU garsi)",
                """
                all(kidal any({gsim | jnim, groupe de soutien a islam et aux musulmans} {garsi | groupe action rapide}))
                """
            ),
            ("(mali OU union africaine) kidal", "[any(mali [{[union africaine] | ua}]) kidal]"),
            ("\"Union africaine\"", "{<union africaine> | ua}"),
            (
                "\"groupe de soutien à l’islam et aux musulmans\"",
                """
                {<groupe de soutien a islam et aux musulmans> | jnim, gsim}
                """
            ),
            ("\"Union africaine de football\"", "<union africaine de football>"),
            ("\"jnim\" kidal", "[{<jnim> | gsim, groupe de soutien a islam et aux musulmans} kidal]"),
            ("titre:jnim", "title:jnim"), ("jnim*", "jnim*"), ("date:2025", "date(2025)"),
            ("source:\"union africaine\" mali", "[source:union_africaine mali]"),
            ("le", "le~"), ("", "[]"),
        ] as [(String, String)])
    func `What a query is read as`(_ query: String, _ outline: String) throws {
        #expect(try Self.read(query) == outline.trimmed)
    }

    @Test func `What spelling put in the place of a word counts as typed`() {
        let tree = QueryTree.sequence([
            QueryTree.Clause(demand: .wanted, tree: .word(QueryWord(surface: "jihadiste", typed: "jihadite"))),
            QueryTree.Clause(demand: .wanted, tree: .word(QueryWord(surface: "mali"))),
        ])
        #expect(Self.synonyms.expanding(tree).outline == "[{jihadiste | djihadiste} mali]")
    }

    @Test func `An empty list changes nothing`() throws {
        for query in ["cedeao", "a b \"c d\" OU e -f", ""] {
            let tree = try QueryParser.parse(query).tree
            #expect(Synonyms.none.expanding(tree) == tree)
        }
    }

    @Test func `A query has so many expansions, and no more`() throws {
        let names = (0..<15).map { "n\($0)" }.joined(separator: " = ")
        let long = (0..<12).map { "m\($0)" }.joined(separator: " ")
        let list = SynonymList("a1 = \(names)\na2 = \(names)\nb1 = \(long)\nb2 = \(names)".utf8)
        #expect(list.problems == [])
        let synonyms = Synonyms(list, stemmer: LightFrenchStemmer())
        func counts(_ query: String) throws -> (expansions: Int, words: Int) {
            let all = synonyms.expanding(try QueryParser.parse(query).tree).expansions
            return (all.count, all.reduce(0) { $0 + $1.surfaces.count })
        }
        #expect(try counts("a1") == (15, 15))
        #expect(try counts("a1 a2 b2") == (32, 32))
        // Eleven words of a query are a hundred and thirty-two; ten is what fits.
        let many = (0..<11).map { _ in "b1" }.joined(separator: " x ")
        #expect(try counts(many) == (10, 120))
    }

    @Test func `Words of the list are known ones`() {
        for word in ["gsim", "djihadistes", "lamy", "ndjamena", "musulmans", "economique"] {
            #expect(Self.synonyms.contains(word))
        }
        for word in ["gsin", "malie", "s", "des", ""] { #expect(!Self.synonyms.contains(word)) }
    }

    // MARK: - In an index

    private static func article(_ id: String, _ text: String) -> StoredArticle {
        StoredArticle(ArticleRecord(id: id, title: "Titre \(id)", path: "/\(id)"), text: text)
    }

    private static let articles = [
        article("short", "Le JNIM a attaqué un poste. La suite parle de la saison des pluies."),
        article("french", "Une attaque du GSIM contre un poste, dit la gendarmerie."),
        article("long", "Le Groupe de soutien à l’islam et aux musulmans revendique une attaque."),
        article("apart", "Un groupe de musulmans demande le soutien de la mairie."),
        article("little", "Un groupe de musiciens joue sous la pluie."),
        article("dj", "Des djihadistes ont brûlé des greniers."),
        article("j", "Un jihadiste a été arrêté avec des complices."),
        article("kidal", "La ville de Kidal attend la pluie."),
        article("economic", "Le sommet de la communauté."),
        article("army", "Les armées maliennes et leurs alliés avancent."),
        article("fama", "Les FAMa avancent vers Kidal."),
    ]

    private static func search(_ query: String, sort: SearchRequest.Sort = .relevance) throws -> [Hit] {
        let test = try TestIndex(articles)
        let generation = try test.index.openCurrent()
        var reader = try ArchiveReader(generation)
        return try reader.search(
            SearchRequest(query: query, limit: 100, sort: sort), synonyms: Synonyms(list, for: generation)
        ).hits
    }

    @Test(
        arguments: [
            ("GSIM", ["french", "long", "short"]),
            ("JNIM", ["french", "long", "short"]),
            ("\"groupe de soutien à l'islam et aux musulmans\"", ["french", "long", "short"]),
            ("+GSIM", ["french"]), ("+GSIM kidal", ["french"]),
            ("GSIM -JNIM", ["french", "long"]),
            ("jihadiste", ["dj", "j"]), ("djihadistes", ["dj", "j"]),
            ("FAMa", ["fama"]),
            ("cedeao", []),
            ("GSIM ET gendarmerie", ["french"]), ("JNIM ET gendarmerie", ["french"]),
        ] as [(String, [String])])
    func `What is found`(_ query: String, _ ids: [String]) throws {
        #expect(try Self.search(query).map(\.id).sorted() == ids)
    }

    @Test func `A known name is not corrected, and a corrected one is known`() throws {
        // Spelling takes no word from one article alone.
        let others = Self.articles.filter { $0.id != "french" }
        let test = try TestIndex(others + [Self.article("more", "Ces djihadistes ont fui.")])
        let generation = try test.index.openCurrent()
        var reader = try ArchiveReader(generation)
        let synonyms = Synonyms(Self.list, for: generation)
        let known = try reader.search(SearchRequest(query: "gsim"), synonyms: synonyms)
        #expect(known.corrections == [] && known.hits.map(\.id).sorted() == ["long", "short"])
        let corrected = try reader.search(SearchRequest(query: "djihadites"), synonyms: synonyms)
        #expect(corrected.corrections.count == 1 && corrected.hits.map(\.id).sorted() == ["dj", "j", "more"])
    }

    @Test func `What was typed comes first`() throws {
        #expect(try Self.search("GSIM").first?.id == "french")
        #expect(try Self.search("JNIM").first?.id == "short")
        #expect(try Self.search("groupe de soutien à l'islam et aux musulmans").first?.id == "long")
        #expect(try Self.search("jihadiste").first?.id == "j")
        #expect(try Self.search("djihadiste").first?.id == "dj")
    }

    @Test func `The name in short counts more than a word of the long one`() throws {
        let ids = try Self.search("groupe de soutien à l'islam et aux musulmans").map(\.id)
        #expect(ids.first == "long" && ids.last == "little")
        #expect(ids.sorted() == ["apart", "french", "little", "long", "short"])
    }

    @Test func `A name of several words is one part of the explanation`() throws {
        let test = try TestIndex(Self.articles)
        let generation = try test.index.openCurrent()
        let tree = Synonyms(Self.list, for: generation)
            .expanding(try QueryParser.parse("Kidal, groupe de soutien à l’islam et aux musulmans").tree)
            .weighingExpansions(in: generation)
        let reader = try ArchiveReader(generation)
        let parts = try QueryExplanation.parts(
            of: tree, query: "Kidal, groupe de soutien à l’islam et aux musulmans", in: reader.open,
            compiler: QueryCompiler(years: reader.open.years, vocabulary: generation.vocabulary))
        #expect(parts.map(\.typed) == ["Kidal", "groupe de soutien à l’islam et aux musulmans"])
        #expect(parts.map(\.documents) == [2, 3])
        #expect(parts.map(\.synonyms) == [[], ["JNIM", "GSIM"]])
    }

    @Test func `Sorted by date, a name is there by any of its names`() throws {
        #expect(try Self.search("attaque GSIM", sort: .date).map(\.id).sorted() == ["french", "long", "short"])
        let long = try Self.search("attaque groupe de soutien à l'islam et aux musulmans", sort: .date)
        #expect(long.map(\.id).sorted() == ["french", "long", "short"])
    }

    @Test func `What matched is shown`() throws {
        for (id, words) in [("short", ["JNIM"]), ("french", ["GSIM"])] {
            let snippet = try #require(try Self.search("GSIM").first { $0.id == id }?.snippet)
            let scalars = Array(snippet.text.unicodeScalars)
            let shown = snippet.highlights.map { range in
                scalars[range].reduce(into: "") { $0.unicodeScalars.append($1) }
            }
            #expect(shown == words)
        }
    }

    @Test func `The query as understood is as it was typed`() throws {
        let test = try TestIndex(Self.articles)
        let generation = try test.index.openCurrent()
        var reader = try ArchiveReader(generation)
        let synonyms = Synonyms(Self.list, for: generation)
        for query in [
            "gsim kidal", "12, 500 gsim", "N'Djamena jnim", "groupe de soutien a islam et aux musulmans kidal",
            "armees maliennes",
        ] {
            #expect(try reader.search(SearchRequest(query: query), synonyms: synonyms).understood == query)
        }
    }
}

extension QueryTree {
    fileprivate var expansions: [Expansion] {
        switch self {
        case .sequence(let clauses): clauses.flatMap(\.tree.expansions)
        case .all(let trees), .any(let trees): trees.flatMap(\.expansions)
        case .except(let tree, _): tree.expansions
        case .expanded(_, let expansions): expansions
        case .word, .phrase, .prefix, .field, .dates: []
        }
    }
}

extension String {
    /// Without the line break that closes a literal of several lines.
    fileprivate var trimmed: String { String(self.reversed().drop { $0.isNewline }.reversed()) }
}
