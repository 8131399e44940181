import ProgramSupport
import TestFolders
import Testing

/// Where synonyms and protected words are looked for.
@Suite struct DataFilePlacesTests {
    private func places(
        _ file: DataFileName, _ flags: [Setting: String] = [:], _ variables: [String: String] = [:],
        config: String = "", executable: String? = "/opt/sahel/bin/sahel-searchd"
    ) throws -> DataFilePlaces {
        let directory = try TemporaryDirectory()
        try directory.makeDirectory("sahel-search")
        try directory.write(Array(config.utf8), to: "sahel-search/config")
        let all = variables.merging(["HOME": "/h", "XDG_CONFIG_HOME": directory.path]) { $1 }
        var places = try Settings.resolve(flags: flags, environment: Environment(all))
            .places(of: file, executable: executable)
        // The directory's name is different each time.
        places.own = places.own.map { String($0.replacing(directory.path, with: "C")) }
        return places
    }

    private static let shipped = [
        "/opt/sahel/share/sahel-search/synonymes.txt", "/usr/local/share/sahel-search/synonymes.txt",
        "/usr/share/sahel-search/synonymes.txt",
    ]

    @Test func `Flags go before variables, variables before the file, and it before the usual place`() throws {
        let variable = ["SAHEL_SEARCH_SYNONYMS": "/v"]
        let config = "synonyms = ~/s.txt\nprotected = /p\n"
        func own(_ flags: [Setting: String], _ variables: [String: String], _ config: String) throws -> String? {
            let places = try places(.synonyms, flags, variables, config: config)
            #expect(places.shipped == Self.shipped && places.isNamed == (places.own?.hasPrefix("C") == false))
            return places.own
        }
        #expect(try own([.synonyms: "/f"], variable, config) == "/f")
        #expect(try own([:], variable, config) == "/v")
        #expect(try own([:], [:], config) == "/h/s.txt")
        #expect(try own([:], [:], "") == "C/sahel-search/synonymes.txt")
        #expect(try places(.protectedWords, config: config).own == "/p")
        #expect(try places(.protectedWords, [:], ["SAHEL_SEARCH_PROTECTED": "/v"]).own == "/v")
        #expect(try places(.protectedWords).own == "C/sahel-search/mots-proteges.txt")
    }

    @Test func `The shipped file is beside the executable or in the system's folders`() throws {
        func shipped(_ executable: String?) throws -> [String] {
            try places(.synonyms, executable: executable).shipped
        }
        #expect(try shipped("/opt/sahel/bin/x") == Self.shipped)
        #expect(try shipped("/home/a/.build/bin/x").first == "/home/a/.build/share/sahel-search/synonymes.txt")
        let system = Array(Self.shipped.dropFirst())
        #expect(try shipped("/usr/bin/x") == system)
        #expect(try shipped("/usr/local/bin/x") == system)
        #expect(try shipped(nil) == system)
        #expect(try shipped("/x") == system)
        #expect(try shipped("/bin/x") == ["/share/sahel-search/synonymes.txt"] + system)
        #expect(executablePath?.hasPrefix("/") == true)
    }

    @Test func `Whoever says none gets none`() throws {
        let none = DataFilePlaces()
        #expect(try places(.synonyms, [.synonyms: "none"]) == none)
        #expect(try places(.protectedWords, config: "protected = none") == none)
    }
}
