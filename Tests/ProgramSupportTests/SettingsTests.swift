import Messages
import ProgramSupport
import TestFolders
import Testing

@Suite struct SettingsTests {
    private func resolve(
        _ flags: [Setting: String] = [:], _ variables: [String: String] = [:], file: String? = nil
    ) throws -> Settings {
        let directory = try TemporaryDirectory()
        try directory.makeDirectory("sahel-search")
        if let file { try directory.write(file, to: "sahel-search/config") }
        let all = variables.merging(["HOME": "/h", "XDG_CONFIG_HOME": directory.path]) { $1 }
        do {
            return try Settings.resolve(flags: flags, environment: Environment(all))
        } catch {
            // The directory's name is different each time.
            throw SettingsError(Message(verbatim: String(error.description.replacing(directory.path, with: "D"))))
        }
    }

    @Test func `Flags go before variables, and variables before the file`() throws {
        let variable = ["SAHEL_SEARCH_LIMIT": "2"]
        let file = "limit = 3\n"
        #expect(try resolve([.limit: "1"], variable, file: file).text(.limit) == "1")
        #expect(try resolve([:], variable, file: file).text(.limit) == "2")
        #expect(try resolve([:], ["SAHEL_SEARCH_LIMIT": ""], file: file).text(.limit) == "3")
        #expect(try resolve([:], [:], file: "").text(.limit) == nil)
        #expect(try resolve().integer(.limit, in: 0...10, default: 4) == 4)
    }

    @Test func `Every setting has a variable of its own`() {
        #expect(Setting.index.variable == "SAHEL_SEARCH_INDEX")
        #expect(Setting.idleExit.variable == "SAHEL_SEARCH_IDLE_EXIT")
        #expect(Setting.searchd.variable == "SAHEL_SEARCHD")
        #expect(Set(Setting.allCases.map(\.variable)).count == Setting.allCases.count)
    }

    @Test func `The file may have comments, spaces, quotes and a tilde`() throws {
        let settings = try resolve(
            file: """
                # a comment
                   # another

                index=/data/été 2025
                  socket   =  "/run/my socket"\r
                limit = 20
                log-level = debug # not a comment
                searchd = ~/bin/sahel-searchd
                """)
        #expect(settings.locations.index == "/data/été 2025")
        #expect(settings.locations.socket == "/run/my socket")
        #expect(try settings.integer(.limit, in: 0...100, default: 0) == 20)
        #expect(settings.text(.logLevel) == "debug # not a comment")
        #expect(settings.text(.searchd) == "/h/bin/sahel-searchd")
    }

    @Test(arguments: [
        ("limit 20", "D/sahel-search/config:1:1: no “=”: write “key = value”"),
        ("\n\n  limti = 20", "D/sahel-search/config:3:3: unknown setting “limti”: did you mean “limit”?"),
        ("zzzz = 20", "D/sahel-search/config:1:1: unknown setting “zzzz”: remove the line"),
        ("limit =", "D/sahel-search/config:1:8: “limit” has no value: give one or remove the line"),
        ("limit = \"\"", "D/sahel-search/config:1:9: “limit” has no value: give one or remove the line"),
        ("index = \"/x", "D/sahel-search/config:1:9: the closing quote is missing"),
        (
            "limit = 1\nlimit = 2",
            "D/sahel-search/config:2:1: “limit” is already set at D/sahel-search/config:1:9: remove one of them"
        ),
    ])
    func `An error says where the file is wrong, and what to do`(_ file: String, _ message: String) {
        let error = #expect(throws: SettingsError.self) { try resolve(file: file) }
        #expect(error?.description == message)
    }

    private enum Color: String, CaseIterable {
        case auto, never
    }

    @Test func `An error says where a wrong value comes from, and what it should be`() throws {
        let settings = try resolve(
            [.limit: "x"], ["SAHEL_SEARCH_COLOR": "blue"], file: "timeout = -1\nsnippets = maybe\n")
        func message<Value>(_ body: () throws -> Value) -> String? {
            #expect(throws: SettingsError.self) { try body() }?.description
        }
        #expect(
            message { try settings.integer(.limit, in: 0...9, default: 0) }
                == "--limit: “x” should be a whole number from 0 to 9")
        #expect(
            message { try settings.choice(.color, default: Color.auto) }
                == "SAHEL_SEARCH_COLOR: “blue” should be auto, never")
        #expect(
            message { try settings.seconds(.timeout, in: 0...1, default: 0) }?.hasSuffix(
                "/sahel-search/config:1:11: “-1” should be a number of seconds from 0.0 to 1.0") == true)
        #expect(
            message { try settings.bool(.snippets, default: true) }?.hasSuffix(
                "/sahel-search/config:2:12: “maybe” should be yes or no") == true)
    }

    @Test(arguments: [("nan", nil), ("inf", nil), ("0.5", 0.5), ("1e0", 1), ("", nil)] as [(String, Double?)])
    func `Seconds are finite numbers, whole or not`(_ text: String, _ expected: Double?) throws {
        let settings = try resolve([.timeout: text])
        #expect((try? settings.seconds(.timeout, in: 0...1, default: 0)) == expected)
    }

    @Test func `Where cron gives no HOME, the home folder is that of the user's account`() throws {
        // cron may give no HOME; whoever runs this test is in /etc/passwd.
        #expect(Environment([:], home: "/passwd").home == "/passwd")
        #expect(Environment(["HOME": "/h"], home: "/passwd").home == "/h")
        #expect(Environment(["HOME": "h"], home: "/passwd").home == "/passwd")
        #expect(Environment.process.home?.hasPrefix("/") == true)
    }

    @Test(
        arguments: [
            ("limti", "limit"), ("lmit", "limit"), ("snipets", "snippets"), ("colour", "color"), ("idle", "idle-exit"),
            ("xyz", nil), ("", nil), (String(repeating: "l", count: 1000), nil),
        ] as [(String, String?)])
    func `A name that is wrong is near to another, or to none`(_ word: String, _ expected: String?) {
        #expect(nearest(to: word, in: Setting.allCases.map(\.rawValue)) == expected)
    }
}
