import Messages
import ProgramSupport
import Testing

@testable import CommandOptions

@Suite struct ParsingTests {
    @Test(
        arguments: [
            (["-n", "5", "a"], [.limit: "5"], ["a"]), (["-n5", "a"], [.limit: "5"], ["a"]),
            (["a", "--limit=5", "b", "--limit", "6"], [.limit: "6"], ["a", "b"]),
            (["--index=a=b", "-q"], [.index: "a=b", .quiet: ""], []),
            (["--", "--quiet", "-x", "--"], [:], ["--quiet", "-x", "--"]), (["-", ""], [:], ["-", ""]),
        ] as [([String], [ExampleOption: String], [String])])
    func `Options and words may be mixed`(
        _ arguments: [String], _ values: [ExampleOption: String], _ words: [String]
    ) throws {
        let parsed = try ParsedArguments<ExampleOption>(arguments)
        #expect(parsed.values == values && parsed.words == words)
    }

    @Test(arguments: [
        (["--limti"], "option inconnue --limti : s’agit-il de --limit ?"),
        (["--xyzzy"], "option inconnue --xyzzy : voir --help"),
        (["-x"], "option inconnue -x : mettre -- devant les mots qui commencent par un tiret"),
        (["-qn"], "option inconnue -qn : mettre -- devant les mots qui commencent par un tiret"),
        (["--index"], "--index attend une valeur : --index DOSSIER"), (["-n"], "--limit attend une valeur : --limit N"),
        (["--quiet=yes"], "--quiet ne prend pas de valeur : l’écrire seule"),
    ])
    func `What is wrong is said in the language`(_ arguments: [String], _ french: String) {
        let message = #expect(throws: Message.self) { try ParsedArguments<ExampleOption>(arguments) }
        #expect(message?.text(in: .french) == french)
    }

    @Test func `Options set settings`() throws {
        let parsed = try ParsedArguments<ExampleOption>(["--no-snippets", "-n5", "--lang", "fr", "-q"])
        #expect(parsed.settings == [.snippets: "no", .limit: "5", .lang: "fr"])
        #expect(parsed.given.map(\.option.name) == ["limit", "quiet", "no-snippets", "lang"])
        #expect(parsed.given.map(\.value) == ["5", nil, nil, "fr"])
    }
}

@Suite struct LanguageChoiceTests {
    @Test(
        arguments: [
            ([], [:], .english), ([], ["LANG": "fr_FR.UTF-8"], .french), (["--lang", "fr"], [:], .french),
            (["--lang=fr", "--xyzzy"], [:], .french), (["--lang", "en"], ["LANG": "fr"], .english),
            (["--lang", "de"], ["LANG": "fr"], .french), (["--lang"], ["LANG": "fr"], .french),
            (["--", "--lang=fr"], [:], .english), (["x"], ["SAHEL_SEARCH_LANG": "fr"], .french),
            (["--lang=en"], ["SAHEL_SEARCH_LANG": "fr"], .english),
            (["x"], ["SAHEL_SEARCH_LANG": "en", "LC_ALL": "fr_FR"], .english),
        ] as [([String], [String: String], Language)])
    func `The words come first, then the setting, then the locale`(
        _ words: [String], _ variables: [String: String], _ language: Language
    ) {
        let environment = Environment(variables.merging(["HOME": "/nonexistent"]) { $1 })
        #expect(ExampleOption.interface(.none).language(of: words, environment: environment) == language)
    }
}

@Suite struct RenderingTests {
    @Test func `Help lists options under their headings`() {
        #expect(
            ExampleOption.interface(.none).help(in: .french).hasPrefix(
                """
                Usage :

                Recherche :
                  -n, --limit N           afficher N articles (voir --color)
                      --color QUAND       colorer [les mots]
                  -q, --quiet             ne rien dire

                Autres :
                      --index DOSSIER     l’index
                """))
    }

    @Test func `Information is printed for the option that asks for it`() throws {
        let interface = ExampleOption.interface(.none)
        func information(_ words: [String]) throws -> String? {
            try interface.information(ParsedArguments(words), in: .english)
        }
        #expect(try information(["x"]) == nil)
        #expect(try information(["--version"]) == "an-example 1.2\n")
        #expect(try information(["--help", "--version"])?.hasPrefix("Usage\n") == true)
        let message = #expect(throws: Message.self) { try information(["--completions=ksh"]) }
        #expect(message?.text(in: .english) == "--completions: “ksh” should be bash, zsh or fish")
    }

    @Test(arguments: [CommandInterface<ExampleOption>.Words.none, .text, .files])
    func `Completions know every option`(_ words: CommandInterface<ExampleOption>.Words) {
        for shell in Shell.allCases {
            let script = ExampleOption.interface(words).completions(for: shell, in: .french)
            for option in ExampleOption.options {
                #expect(script.contains(shell == .fish ? " -l \(option.name) " : "--\(option.name)"))
            }
            #expect(script.hasSuffix("\n") && !script.hasSuffix("\n\n") && !script.contains("\\\n\n"))
        }
    }

    @Test func `The manual page marks options, values and code`() {
        #expect(
            ExampleOption.interface(.none).manual.hasPrefix(
                """
                .Ss Search
                .Bl -tag -width Ds
                .It Fl n , Fl -limit Ar n
                Show
                .Ar n
                articles (see
                .Fl -color ) .
                Mostly
                .Ql limit = 20 ,
                or
                .Ql --limit .
                .It Fl -color Ar when
                """))
    }
}
