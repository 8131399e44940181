import SearchProtocol
import TestFolders
import Testing

/// Where synonyms and protected words are looked for.
@Suite struct DataFileTests {
    private func locations(
        _ file: DataFile, _ flags: [Setting: String] = [:], _ variables: [String: String] = [:],
        config: String = "", executable: String? = "/opt/sahel/bin/sahel-searchd"
    ) throws -> DataFileLocations {
        let directory = try TemporaryDirectory()
        try directory.makeDirectory("sahel-search")
        try directory.write(Array(config.utf8), to: "sahel-search/config")
        let all = variables.merging(["HOME": "/h", "XDG_CONFIG_HOME": directory.path]) { $1 }
        var locations = try Settings.resolve(flags: flags, environment: Environment(all))
            .locations(of: file, executable: executable)
        // The directory's name is different each time.
        locations.own = locations.own.map { String($0.replacing(directory.path, with: "C")) }
        return locations
    }

    private static let shipped = [
        "/opt/sahel/share/sahel-search/synonymes.txt", "/usr/local/share/sahel-search/synonymes.txt",
        "/usr/share/sahel-search/synonymes.txt",
    ]

    @Test func prefersFlagsToVariablesToTheFile() throws {
        let variable = ["SAHEL_SEARCH_SYNONYMS": "/v"]
        let config = "synonyms = ~/s.txt\nprotected = /p\n"
        func own(_ flags: [Setting: String], _ variables: [String: String], _ config: String) throws -> String? {
            let locations = try locations(.synonyms, flags, variables, config: config)
            #expect(locations.shipped == Self.shipped && locations.isNamed == (locations.own?.hasPrefix("C") == false))
            return locations.own
        }
        #expect(try own([.synonyms: "/f"], variable, config) == "/f")
        #expect(try own([:], variable, config) == "/v")
        #expect(try own([:], [:], config) == "/h/s.txt")
        #expect(try own([:], [:], "") == "C/sahel-search/synonymes.txt")
        #expect(try locations(.protectedWords, config: config).own == "/p")
        #expect(try locations(.protectedWords, [:], ["SAHEL_SEARCH_PROTECTED": "/v"]).own == "/v")
        #expect(try locations(.protectedWords).own == "C/sahel-search/mots-proteges.txt")
    }

    @Test func findsWhatIsBesideTheExecutable() throws {
        func shipped(_ executable: String?) throws -> [String] {
            try locations(.synonyms, executable: executable).shipped
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

    @Test func noneIsNone() throws {
        let none = DataFileLocations(own: nil, isNamed: false, shipped: [])
        #expect(try locations(.synonyms, [.synonyms: "none"]) == none)
        #expect(try locations(.protectedWords, config: "protected = none") == none)
    }
}
