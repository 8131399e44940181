import Glibc
import Testing

@testable import Messages

@Suite struct MessageTests {
    private func text(_ sentence: String, _ parameters: [String: Message.Value], _ language: Language) -> String {
        SentencePiece.pieces(of: Sentence(sentence, french: sentence)[language]).map { piece in
            switch piece {
            case .text(let text): String(text)
            case .parameter(let name, let forms): parameters[name]?.text(in: language, forms: forms) ?? "?"
            }
        }.joined()
    }

    @Test(arguments: [
        (0, "0 articles", "0 article"), (1, "1 article", "1 article"), (2, "2 articles", "2 articles"),
        (-1, "-1 articles", "-1 articles"),
    ])
    func `Numbers take the form that the language gives them`(_ number: Int, _ english: String, _ french: String) {
        let parameters = ["count": Message.Value.number(number)]
        #expect(text("{count|# article|# articles}", parameters, .english) == english)
        #expect(text("{count|# article|# articles}", parameters, .french) == french)
    }

    @Test(arguments: [
        (0, "0", "0"), (9_999, "9999", "9999"), (10_000, "10,000", "10 000"), (-1_234_567, "-1,234,567", "-1 234 567"),
        (.min, "-9,223,372,036,854,775,808", "-9 223 372 036 854 775 808"),
    ])
    func `Large counts are grouped as the language does`(_ number: Int, _ english: String, _ french: String) {
        let parameters = ["count": Message.Value.number(number)]
        #expect(text("{count|##|##}", parameters, .english) == english)
        #expect(text("{count|##|##}", parameters, .french) == french)
        #expect(text("{count|#|#}", parameters, .french) == String(number))
    }

    @Test(arguments: [(0, "aucun article"), (1, "1 article"), (7, "7 articles, 7 en tout")])
    func `Nothing may have a form of its own`(_ number: Int, _ french: String) {
        let sentence = "{count|aucun article|# article|# articles, # en tout}"
        #expect(text(sentence, ["count": .number(number)], .french) == french)
    }

    @Test func `Lists, decimals and messages within messages`() {
        let names: [String: Message.Value] = ["names": .texts(["a", "b", "c"])]
        #expect(text("{names}", names, .english) == "a, b, c")
        #expect(text("{names|and}", names, .english) == "a, b and c")
        #expect(text("{names|ou}", ["names": .texts(["a"])], .french) == "a")
        #expect(text("{names|ou}", ["names": .texts([])], .french) == "")
        #expect(text("{n} s", ["n": .decimal(1.5)], .english) == "1.5 s")
        #expect(text("{n} s", ["n": .decimal(1.5)], .french) == "1,5 s")
        let inner = Message(IndexerMessage.nothingWritten)
        #expect(text("({m})", ["m": .message(inner)], .french) == "(rien n’a été écrit)")
    }

    @Test func `What a parameter holds stays on the line and harmless`() {
        let message = Message(verbatim: "a\nb\u{1B}[31m\u{202E}c\u{2028}{d}")
        #expect(message.text(in: .english) == "a b\u{FFFD}[31m\u{FFFD}c {d}")
    }

    @Test func `Braces of code are text`() {
        #expect(text(#"write {"title": …} {x"#, [:], .english) == #"write {"title": …} {x"#)
    }

    @Test func `A message is its code and its parameters`() throws {
        let message = Message(IndexerMessage.articlesInIndex, ["count": 3])
        #expect(message.code == "indexer.articlesInIndex" && message.parameters == ["count": .number(3)])
        #expect(Message(code: message.code, parameters: message.parameters) == message)
        #expect(Message(IndexerMessage.articlesInIndex, ["count": 4]) != message)
        #expect("\(message)" == "3 articles in the index")
        // What came without a parameter is shown with its place empty.
        let bare = try #require(Message(code: "option.unknownOption", parameters: [:]))
        #expect(bare.text(in: .english) == "unknown option {option}: see --help")
    }

    @Test(
        arguments: [
            ([:], .english), (["LANG": "fr_FR.UTF-8"], .french), (["LANG": "en_GB.UTF-8"], .english),
            (["LANG": "fr_FR.UTF-8", "LC_ALL": "C.UTF-8"], .english), (["LC_MESSAGES": "fr", "LANG": "C"], .french),
            (["LC_ALL": "", "LC_MESSAGES": "", "LANG": "fr_ML"], .french),
            (["LC_ALL": "C", "LC_MESSAGES": "fr"], .english),
            (["LC_CTYPE": "fr_FR"], .english),
        ] as [([String: String], Language)])
    func `The locale says the language`(_ variables: [String: String], _ language: Language) {
        #expect(Language(locale: { variables[$0] }) == language)
    }
}

@Suite struct SystemErrorTests {
    /// What the C library says, in the locale C, which is what a program has that asks for no other.
    @Test(arguments: CInt(1)...133)
    func `English is what the system says`(_ number: CInt) {
        let message = Message(systemError: number)
        if message.code != "system.other" { #expect(message.text(in: .english) == String(cString: strerror(number))) }
    }
}
