import Testing

@testable import Messages

/// A message of the catalogue, as a test's argument.
struct CatalogueEntry: CustomTestStringConvertible, Sendable {
    let code: String
    let sentence: Sentence

    var testDescription: String { code }

    static let all: [CatalogueEntry] = Catalogue.areas.flatMap { entries($0) }

    private static func entries<Code: MessageCode>(_ area: Code.Type) -> [CatalogueEntry] {
        area.allCases.map { CatalogueEntry(code: $0.code, sentence: $0.sentence) }
    }

    func words(in language: Language) -> [String] {
        SentencePiece.pieces(of: sentence[language]).flatMap { piece in
            switch piece {
            case .text(let text): Self.words(text)
            case .parameter(_, let forms): forms.flatMap(Self.words)
            }
        }
    }

    private static func words(_ text: Substring) -> [String] {
        text.lowercased().split { !$0.isLetter }.map(String.init)
    }
}

@Suite struct CatalogueTests {
    /// Words that stand in sentences of one language only.
    private static let tellingWords: [Language: Set<String>] = [
        .english: [
            "the", "is", "are", "was", "were", "has", "have", "of", "and", "or", "it", "its", "to", "with", "without",
            "where",
            "which", "that", "this", "not", "cannot", "be", "in", "an", "at", "by", "give", "write", "run", "file",
            "folder",
            "should", "nothing", "again", "before",
        ],
        .french: [
            "le", "la", "les", "est", "sont", "était", "ont", "du", "des", "et", "ou", "où", "dans", "avec", "sans",
            "qui",
            "que", "ce", "cette", "pas", "un", "une", "au", "aux", "sur", "pour", "donner", "écrire", "lancer",
            "fichier",
            "dossier", "devrait", "rien", "il", "avant",
        ],
    ]

    /// Those that say the same in both languages.
    private static let sameInBoth: Set<String> = [
        "answer.articles", "answer.total", "archive.dataFile", "indexer.rate", "json.null", "plain.verbatim",
        "sources.source",
        "value.format",
        "value.identifier", "value.number", "value.shell",
    ]

    @Test func `Codes are told apart, and found again`() {
        #expect(Set(CatalogueEntry.all.map(\.code)).count == CatalogueEntry.all.count)
        #expect(Set(Catalogue.areas.map { $0.area }).count == Catalogue.areas.count)
        for entry in CatalogueEntry.all { #expect(Message(code: entry.code, parameters: [:])?.code == entry.code) }
        for code in ["", ".", "option", "option.", "option.none", "none.unknownOption", "plain.verbatim."] {
            #expect(Message(code: code, parameters: [:]) == nil)
        }
    }

    @Test(arguments: CatalogueEntry.all)
    func `Both languages have the same parameters`(_ entry: CatalogueEntry) {
        #expect(
            entry.sentence.placeholders(in: .english).keys.sorted()
                == entry.sentence.placeholders(in: .french).keys.sorted())
    }

    @Test(arguments: CatalogueEntry.all)
    func `Every parameter is put in its place, on one line`(_ entry: CatalogueEntry) throws {
        let names = entry.sentence.placeholders(in: .english).keys
        let parameters = names.map { ($0, Message.Value.number(2)) }
        let message = try #require(Message(code: entry.code, parameters: Dictionary(uniqueKeysWithValues: parameters)))
        for language in Language.allCases {
            let text = message.text(in: language)
            #expect(!text.isEmpty && !text.contains(where: \.isNewline))
            #expect(!text.contains("|") && !text.contains("#"))
            #expect(SentencePiece.pieces(of: text) == [.text(text[...])])
            #expect(text.first?.isWhitespace == false && text.last?.isWhitespace == false && !text.contains("  "))
        }
    }

    @Test(arguments: CatalogueEntry.all)
    func `Each language says it in its own words`(_ entry: CatalogueEntry) {
        #expect((entry.sentence[.english] == entry.sentence[.french]) == Self.sameInBoth.contains(entry.code))
        for (language, other) in [(Language.english, Language.french), (.french, .english)] {
            let foreign = entry.words(in: language).filter { Self.tellingWords[other]?.contains($0) == true }
            #expect(foreign.isEmpty)
        }
    }

    @Test(arguments: CatalogueEntry.all)
    func `Signs are those of the language`(_ entry: CatalogueEntry) {
        let (english, french) = (entry.sentence[.english], entry.sentence[.french])
        #expect(!english.contains("«") && !french.contains("“"))
        #expect(!english.contains("\u{A0}") && !french.contains("\u{A0}"))
        // Between letters, an apostrophe is a typographic one.
        for text in [english, french] {
            #expect(text.firstMatch(of: /\p{L}'\p{L}/) == nil)
            #expect(!text.hasSuffix("."))
        }
        #expect(french.firstMatch(of: /[^ ][;?!]/) == nil)
    }
}
