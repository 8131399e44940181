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

    private static let shared = [
        "/opt/sahel/share/sahel-search/synonymes.txt", "/usr/local/share/sahel-search/synonymes.txt",
        "/usr/share/sahel-search/synonymes.txt",
    ]

    @Test func `Flags go before variables, variables before the file, and it before the usual place`() throws {
        let variable = ["SAHEL_SEARCH_SYNONYMS": "/v"]
        let config = "synonyms = ~/s.txt\nprotected = /p\n"
        func own(_ flags: [Setting: String], _ variables: [String: String], _ config: String) throws -> String? {
            let places = try places(.synonyms, flags, variables, config: config)
            #expect(places.shared == Self.shared && places.isNamed == (places.own?.hasPrefix("C") == false))
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

    @Test func `The file for all users is beside the executable or in the system's folders`() throws {
        func shared(_ executable: String?) throws -> [String] {
            try places(.synonyms, executable: executable).shared
        }
        #expect(try shared("/opt/sahel/bin/x") == Self.shared)
        #expect(try shared("/home/a/.build/bin/x").first == "/home/a/.build/share/sahel-search/synonymes.txt")
        let system = Array(Self.shared.dropFirst())
        #expect(try shared("/usr/bin/x") == system)
        #expect(try shared("/usr/local/bin/x") == system)
        #expect(try shared(nil) == system)
        #expect(try shared("/x") == system)
        #expect(try shared("/bin/x") == ["/share/sahel-search/synonymes.txt"] + system)
        #expect(executablePath?.hasPrefix("/") == true)
    }

    @Test func `Whoever says none gets none`() throws {
        let none = DataFilePlaces()
        #expect(try places(.synonyms, [.synonyms: "none"]) == none)
        #expect(try places(.protectedWords, config: "protected = none") == none)
    }

    @Test(arguments: DataFileName.allCases)
    func `Without any file there is the list of the program, and files add to it`(_ file: DataFileName) throws {
        let places = try places(file)
        #expect(places.builtIn == file)
        let alone = DataFilePlaces(builtIn: file).read()
        #expect(alone.problems == [])
        #expect(alone.files.map(\.path) == [file.rawValue])
        #expect(!alone.files[0].lines.isEmpty && alone.files[0].allProblems == [])

        let directory = try TemporaryDirectory()
        try directory.write("Kati = Kati-ville\n", to: "own")
        try directory.write("Ségou = Segu\n", to: "shared")
        let (own, shared) = ("\(directory.path)/own", "\(directory.path)/shared")
        let all = DataFilePlaces(own: own, shared: [shared], builtIn: file).read().files
        #expect(all.map(\.path) == [own, file.rawValue, shared])
        try directory.write("@alone\nKati = Kati-ville\n", to: "own")
        #expect(DataFilePlaces(own: own, shared: [shared], builtIn: file).read().files.map(\.path) == [own])
    }
}
