import CommandOptions
import Messages
import ProgramSupport
import SearchModel
import SearchProtocol
import Testing

@testable import SahelSearch

@Suite struct ArgumentsTests {
    @Test(
        arguments: [
            (["a", "b"], [:], ["a", "b"]),
            (["-n", "5", "a"], [.limit: "5"], ["a"]),
            (["-n5", "a"], [.limit: "5"], ["a"]),
            (["--limit", "5", "a"], [.limit: "5"], ["a"]),
            (["--limit=5", "a"], [.limit: "5"], ["a"]),
            (["a", "--limit=5", "b"], [.limit: "5"], ["a", "b"]),
            (["--limit=5", "--limit=6"], [.limit: "6"], []),
            (["--limit="], [.limit: ""], []),
            (["--index=a=b"], [.index: "a=b"], []),
            (["--count", "a"], [.count: ""], ["a"]),
            (["--", "--count", "-x", "--"], [:], ["--count", "-x", "--"]),
            (["--limit", "--"], [.limit: "--"], []),
            (["--index", "--count"], [.index: "--count"], []),
            (["-"], [:], ["-"]),
            (["--batch", "-"], [.batch: "-"], []),
            (["-h"], [.help: ""], []),
            // A dash before a word of the query refuses it.
            (["mali", "-niger"], [:], ["mali", "-niger"]), (["-niger", "mali"], [:], ["-niger", "mali"]),
            (["mali", "-haïti", "-n3"], [.limit: "3"], ["mali", "-haïti"]), (["mali", "-5"], [:], ["mali", "-5"]),
            (["-\"force conjointe\""], [:], ["-\"force conjointe\""]), (["-(a OU b)"], [:], ["-(a OU b)"]),
            (["mali", "-source:rfi", "-n", "5"], [.limit: "5"], ["mali", "-source:rfi"]),
            (["-écoles", "-hn", "-xyz"], [:], ["-écoles", "-hn", "-xyz"]), (["-niger mali"], [:], ["-niger mali"]),
            (["", "a"], [:], ["", "a"]),
            ([], [:], []),
        ] as [([String], [ClientOption: String], [String])])
    func `Options are told from words`(_ words: [String], _ values: [ClientOption: String], _ rest: [String]) throws {
        let arguments = try Arguments(words)
        #expect(arguments.values == values)
        #expect(arguments.words == rest)
    }

    @Test(arguments: [
        (["--limti", "5"], "unknown option --limti: did you mean --limit?"),
        (["--limti=5"], "unknown option --limti: did you mean --limit?"),
        (["--colour=never"], "unknown option --colour: did you mean --color?"),
        (["--spawn"], "unknown option --spawn: see --help"),
        (["--snippets"], "unknown option --snippets: did you mean --no-snippets?"),
        (["--xyzzy"], "unknown option --xyzzy: see --help"),
        (["--x\u{1B}[2J"], "unknown option --x\u{FFFD}[2J: see --help"),
        (["-x"], "unknown option -x: to leave a word out, write SAUF x"),
        (["mali", "-limit"], "-limit: write --limit for the option, or SAUF limit to leave the word out"),
        (["-format"], "-format: write --format for the option, or SAUF format to leave the word out"),
        (["--limit"], "--limit needs a value: --limit N"),
        (["-n"], "--limit needs a value: --limit N"),
        (["--count=yes"], "--count takes no value: write --count alone"),
    ])
    func `A wrong option is refused, with advice`(_ words: [String], _ message: String) {
        let thrown = #expect(throws: Message.self) { try Arguments(words) }
        #expect(thrown?.text(in: .english) == message)
    }

    @Test func `Every option has a letter of its own`() {
        let letters = ClientOption.options.compactMap(\.short)
        #expect(Set(letters).count == letters.count)
    }
}

@Suite struct InvocationTests {
    private func invocation(_ words: [String], _ variables: [String: String] = [:]) throws
        -> Invocation
    {
        let environment = Environment(variables.merging(["HOME": "/nonexistent"]) { $1 })
        return try Invocation(Arguments(words), environment: environment)
    }

    @Test func `Without options an invocation has the defaults`() throws {
        let plain = try invocation(["patrouilles", "conjointes"])
        #expect(plain.task == .search("patrouilles conjointes"))
        #expect(plain.request == SearchRequest(query: ""))
        #expect(plain.format == .text)
        #expect(plain.color == .auto)
        #expect(plain.maySpawn)
        #expect(plain.timeout == 60)
        #expect(plain.locations.isDefaultIndex)
    }

    @Test func `Options of hits, output and daemon are taken`() throws {
        let full = try invocation([
            "-n", "3", "--offset=20", "--sort", "date", "--format", "jsonl", "--color=never",
            "--no-snippets",
            "--no-spawn", "--timeout", "1.5", "--index", "/i", "--socket", "/s", "coopération militaire",
            "x",
        ])
        #expect(full.task == .search("coopération militaire x"))
        #expect(
            full.request == SearchRequest(query: "", limit: 3, offset: 20, sort: .date, snippets: false))
        #expect(full.format == .jsonl)
        #expect(full.color == .never)
        #expect(!full.maySpawn)
        #expect(full.timeout == 1.5)
        #expect(full.locations.index == "/i")
        #expect(full.locations.socket == "/s")
    }

    @Test func `Options of reading are taken, and what measures rankings has every article`() throws {
        #expect(try invocation(["--as-you-type", "x"]).request == SearchRequest(query: "", unfinished: true))
        let plain = try invocation(["--recent", "--no-spelling", "--no-rerank", "--facets", "month", "--explain", "x"])
        #expect(
            plain.request
                == SearchRequest(
                    query: "", recent: true, spelling: .off, facets: [.month], explain: true, rerank: false))
        #expect(try !invocation(["--no-collapse", "x"]).request.collapse)
        // What rankings are measured by has every article.
        #expect(try !invocation(["--batch=f"]).request.collapse)
        #expect(try !invocation(["--format=trec", "x"]).request.collapse)
        #expect(try invocation(["--format=jsonl", "x"]).request.collapse)
        #expect(try invocation(["--facets=source,year,source", "x"]).request.facets == [.source, .year])
        #expect(try invocation(["--facets=source", "--format=json", "--batch=f"]).request.facets == [.source])
    }

    @Test(
        arguments: [
            (["x"], "sahel-search"),
            (["x", "--offset=3", "-n5"], "sahel-search --limit 5"),
            (
                ["--index", "l'index à moi", "--recent", "--sort=date", "x"],
                "sahel-search --sort date --recent --index \"l'index à moi\""
            ),
        ] as [([String], String)])
    func `What is said to be run again has every option but the offset`(_ words: [String], _ command: String) throws {
        #expect(try invocation(words).command == command)
    }

    @Test func `Settings come from the environment, and options go before them`() throws {
        let variables = [
            "SAHEL_SEARCH_LIMIT": "7", "SAHEL_SEARCH_FORMAT": "json", "SAHEL_SEARCHD": "/d",
        ]
        let full = try invocation(["x"], variables)
        #expect(full.request.limit == 7)
        #expect(full.format == .json)
        #expect(full.daemon == "/d")
        #expect(try invocation(["x", "-n1", "--format=text"], variables).request.limit == 1)
    }

    @Test func `What is not printed is not asked for`() throws {
        #expect(try !invocation(["x", "--format=trec"]).request.snippets)
        #expect(try !invocation(["x", "--format=paths"]).request.snippets)
        let count = try invocation(["x", "--count", "-n5", "--offset=3"]).request
        #expect(count == SearchRequest(query: "", limit: 0, snippets: false, count: .exact))
    }

    @Test func `An invocation has one task`() throws {
        #expect(try invocation(["--status"]).task == .status)
        #expect(try invocation(["--document", "a b"]).task == .document("a b"))
        #expect(try invocation(["--similar", "a b", "--format=trec"]).task == .similar("a b"))
        #expect(try invocation(["--copies", "a b"]).task == .copies("a b"))
        #expect(try invocation(["--copies", "a b"]).request.limit == Limits.hits)
        #expect(try invocation(["--copies", "a b", "-n3"]).request.limit == 3)
        #expect(try invocation(["--suggest", ""]).task == .suggest(""))
        #expect(try invocation(["--batch=q.tsv", "--format=trec"]).task == .batch("q.tsv"))
        #expect(try invocation(["-"]).task == .searchInput)
        #expect(try invocation(["mali", "-", "niger"]).task == .search("mali - niger"))
    }

    @Test(
        arguments: [
            ([], "no words to search for: give some, or see --help"),
            (["", " "], "no words to search for: give some, or see --help"),
            (["--status", "x"], "--status takes no words to search for: leave out “x”"),
            (["--batch=f", "x", "y"], "--batch takes no words to search for: leave out “x y”"),
            (["--batch=f", "--status"], "--batch and --status exclude each other: give one of them"),
            (["--status", "--count"], "--status and --count exclude each other: give one of them"),
            (
                ["--count", "--format=trec", "x"],
                "--count and --format trec exclude each other: give one of them"
            ),
            (["--status", "--format=trec"], "--status cannot be printed as trec: use text or json"),
            (["--status", "--format=paths"], "--status cannot be printed as paths: use text or json"),
            (
                ["--document=x", "--format=trec"], "--document cannot be printed as trec: use text or json"
            ),
            (["--similar=x", "y"], "--similar takes no words to search for: leave out “y”"),
            (["--similar=x", "--suggest=y"], "--similar and --suggest exclude each other: give one of them"),
            (["--suggest=x", "--count"], "--suggest and --count exclude each other: give one of them"),
            (["--suggest=x", "--format=trec"], "--suggest cannot be printed as trec: use text or json"),
            (["--copies=x", "y"], "--copies takes no words to search for: leave out “y”"),
            (["--similar=x", "--copies=y"], "--similar and --copies exclude each other: give one of them"),
            (["--copies=x", "--count"], "--copies and --count exclude each other: give one of them"),
            (["--copies=x", "--no-collapse"], "--copies and --no-collapse exclude each other: give one of them"),
            (["--similar=x", "--explain"], "--similar and --explain exclude each other: give one of them"),
            (["--similar=x", "--no-collapse"], "--similar and --no-collapse exclude each other: give one of them"),
            (["--similar=x", "--sort=date"], "--similar and --sort exclude each other: give one of them"),
            (["--similar=x", "--recent"], "--similar and --recent exclude each other: give one of them"),
            (["--similar=x", "--as-you-type"], "--similar and --as-you-type exclude each other: give one of them"),
            (["--similar=x", "--no-spelling"], "--similar and --no-spelling exclude each other: give one of them"),
            (["--status", "--facets=year"], "--status and --facets exclude each other: give one of them"),
            (["--count", "--facets=year", "x"], "--count and --facets exclude each other: give one of them"),
            (["--count", "--explain", "x"], "--count and --explain exclude each other: give one of them"),
            (["--explain", "--format=paths", "x"], "--explain cannot be printed as paths: use text or json"),
            (["--facets=year", "--format=jsonl", "x"], "--facets cannot be printed as jsonl: use text or json"),
            (
                ["--facets=year,place", "x"],
                "--facets: “place” should be one of year, month, source, language, with commas between"
            ),
            (["--facets=", "x"], "--facets: “” should be one of year, month, source, language, with commas between"),
            (
                ["--suggest", String(repeating: "x", count: 2049)],
                "the query is 2049 bytes long, more than 2048: use fewer words"
            ),
            (["x", "-n", "1001"], "--limit: “1001” should be a whole number from 0 to 1000"),
            (["-n", "foo"], "--limit: “foo” should be a whole number from 0 to 1000"),
            (["-n=5"], "--limit: “=5” should be a whole number from 0 to 1000"),
            (["x", "-n", "ten"], "--limit: “ten” should be a whole number from 0 to 1000"),
            (["x", "--offset", "-1"], "--offset: “-1” should be a whole number from 0 to 10000"),
            (["x", "--sort=newest"], "--sort: “newest” should be relevance, date"),
            (["x", "--format=xml"], "--format: “xml” should be text, json, jsonl, paths, trec"),
            (["x", "--color=yes"], "--color: “yes” should be auto, always, never"),
            (["x", "--timeout=0"], "--timeout: “0” should be a number of seconds from 0.001 to 86400.0"),
            (
                [String](repeating: "mali", count: 500),
                "the query is 2499 bytes long, more than 2048: use fewer words"
            ),
        ] as [([String], String)])
    func `What cannot be asked for is wrong usage, and the message says why`(_ words: [String], _ message: String) {
        let failure = #expect(throws: Failure.self) { try invocation(words) }
        #expect(failure?.status == .usage)
        #expect(failure?.message.text(in: .english) == message)
    }
}
