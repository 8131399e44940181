import Glibc
import ProgramSupport
import TestFolders
import Testing

@Suite struct LocationsTests {
    private func resolve(
        index: String? = nil, socket: String? = nil, _ variables: [String: String], system: String = "/nonexistent"
    ) throws -> Locations {
        try Locations.resolve(
            index: index, socket: socket, environment: Environment(variables), systemDirectory: system)
    }

    @Test(
        arguments: [
            (
                ["HOME": "/h"], "/h/.local/share/sahel-search/index", "/h/.local/state/sahel-search/searchd.sock",
                "/h/.local/state/sahel-search"
            ),
            (
                ["HOME": "/h", "XDG_RUNTIME_DIR": "/r"], "/h/.local/share/sahel-search/index",
                "/r/sahel-search/searchd.sock",
                "/h/.local/state/sahel-search"
            ),
            (
                ["HOME": "/h", "XDG_DATA_HOME": "/d", "XDG_STATE_HOME": "/s"], "/d/sahel-search/index",
                "/s/sahel-search/searchd.sock", "/s/sahel-search"
            ),
            // The XDG specification: a relative path is to be ignored; so is an empty one.
            (
                ["HOME": "/h", "XDG_DATA_HOME": "d", "XDG_STATE_HOME": "", "XDG_RUNTIME_DIR": "r"],
                "/h/.local/share/sahel-search/index", "/h/.local/state/sahel-search/searchd.sock",
                "/h/.local/state/sahel-search"
            ),
        ] as [([String: String], String, String, String)])
    func `Index, socket and state are where XDG has them`(
        _ variables: [String: String], _ index: String, _ socket: String, _ state: String
    ) throws {
        let locations = try resolve(variables)
        #expect(locations == Locations(index: index, isDefaultIndex: true, socket: socket, stateDirectory: state))
    }

    @Test func `The system's socket, if there, serves the default index where there is no runtime folder`() throws {
        let directory = try TemporaryDirectory()
        try directory.write("", to: "searchd.sock")
        let home = ["HOME": "/h"]
        #expect(try resolve(home, system: directory.path).socket == "\(directory.path)/searchd.sock")
        #expect(
            try resolve(home.merging(["XDG_RUNTIME_DIR": "/r"]) { $1 }, system: directory.path).socket
                == "/r/sahel-search/searchd.sock")
        let other = try resolve(index: "/other", home, system: directory.path)
        #expect(other.socket.hasPrefix("/h/.local/state/sahel-search/searchd-"))
    }

    /// FNV-1a-64 of "/data/index", worked out by the definition in another language.
    @Test func `The socket of another index is named by its hash`() throws {
        let locations = try resolve(index: "/data/index", ["HOME": "/h", "XDG_RUNTIME_DIR": "/r"])
        #expect(!locations.isDefaultIndex)
        #expect(locations.socket == "/r/sahel-search/searchd-790479461bd80db9.sock")
    }

    @Test func `However an index is named, its daemon is the same`() throws {
        let directory = try TemporaryDirectory()
        try directory.makeDirectory("real")
        try directory.link("link", to: "real")
        let variables = ["HOME": directory.path]
        for name in ["index", "index/", "index//", "./index", "x/../index", "real/../index"] {
            #expect(
                try resolve(index: "\(directory.path)/\(name)", variables)
                    == resolve(index: "\(directory.path)/index", variables))
        }
        let through = try resolve(index: "\(directory.path)/link/new/index", variables)
        #expect(through == (try resolve(index: "\(directory.path)/real/new/index", variables)))
        // The name stays once the index is there.
        try directory.makeDirectory("real/new")
        try directory.makeDirectory("real/new/index")
        #expect(through == (try resolve(index: "\(directory.path)/link/new/index", variables)))
    }

    @Test func `The default index is known by its path too`() throws {
        let directory = try TemporaryDirectory()
        let variables = ["HOME": directory.path]
        let byName = try resolve(index: "\(directory.path)/.local/share/../share/sahel-search/index/", variables)
        #expect(byName == (try resolve(variables)))
        #expect(byName.isDefaultIndex)
    }

    /// Once both are there, links too are seen through, and another directory is another index.
    @Test func `The default index that is there is told from others`() throws {
        let directory = try TemporaryDirectory()
        let variables = ["HOME": directory.path, "XDG_DATA_HOME": "\(directory.path)/data"]
        try directory.makeDirectory("real")
        try directory.makeDirectory("data")
        try directory.makeDirectory("other")
        try directory.makeDirectory("data/sahel-search")
        try directory.link("data/sahel-search/index", to: "../../real")
        #expect(try resolve(index: "\(directory.path)/real", variables) == resolve(variables))
        #expect(try resolve(index: "\(directory.path)/data/sahel-search/index", variables) == resolve(variables))
        #expect(try !resolve(index: "\(directory.path)/other", variables).isDefaultIndex)
        #expect(try !resolve(index: "\(directory.path)/nowhere", variables).isDefaultIndex)
    }

    @Test func `An index of an older version is used where it is, until there is one in the new place`() throws {
        let directory = try TemporaryDirectory()
        let variables = ["HOME": directory.path, "XDG_RUNTIME_DIR": "/r"]
        let old = "\(directory.path)/.local/share/sahel-search"
        #expect(try resolve(variables).index == "\(old)/index")
        for folder in [".local", ".local/share", ".local/share/sahel-search", ".local/share/sahel-search/index"] {
            try directory.makeDirectory(folder)
        }
        // Lists of words or an empty folder are no index.
        try directory.write("", to: ".local/share/sahel-search/synonymes.txt")
        #expect(try resolve(variables).index == "\(old)/index")
        try directory.link(".local/share/sahel-search/current", to: "generations/000001")
        try directory.makeDirectory(".local/share/sahel-search/generations")
        try directory.makeDirectory(".local/share/sahel-search/generations/000001")
        let found = try resolve(variables)
        #expect(found.index == old && found.isDefaultIndex && found.socket == "/r/sahel-search/searchd.sock")
        #expect(try resolve(index: old, variables) == found)
        try directory.link(".local/share/sahel-search/index/current", to: "../generations/000001")
        #expect(try resolve(variables).index == "\(old)/index")
    }

    @Test func `A socket is taken as it is named`() throws {
        let directory = try TemporaryDirectory()
        let locations = try resolve(socket: "\(directory.path)/./s", ["HOME": "/h"])
        #expect(locations.socket == "\(directory.path)/s")
        #expect(locations.isDefaultIndex)
    }

    @Test(
        arguments: [
            (String?.none, String?.none, [:], "name the index with --index"),
            ("/i", nil, [:], "name the socket with --socket"),
            ("", nil, ["HOME": "/h"], "cannot be the path of an index"),
            ("a\0b", nil, ["HOME": "/h"], "cannot be the path of an index"),
            ("/i", "", ["HOME": "/h"], "cannot be the path of a socket"),
            ("/i", "/" + String(repeating: "x", count: 107), ["HOME": "/h"], "108 bytes are too long"),
            (nil, nil, ["HOME": "/" + String(repeating: "x", count: 100)], "too long for the path of a socket"),
        ] as [(String?, String?, [String: String], String)])
    func `What cannot be the path of an index or a socket is explained`(
        _ index: String?, _ socket: String?, _ variables: [String: String], _ message: String
    ) {
        let error = #expect(throws: SettingsError.self) { try resolve(index: index, socket: socket, variables) }
        #expect(error?.description.contains(message) == true, "\(String(describing: error))")
    }

    @Test func `A socket's path may be as long as the system takes`() throws {
        let socket = "/" + String(repeating: "x", count: 106)
        #expect(try resolve(index: "/i", socket: socket, ["HOME": "/h"]).socket == socket)
        #expect(UnixSocketAddress.longestPath == 107)
    }

    @Test(arguments: [
        ("/", "/"), ("//", "/"), ("/..", "/"), ("/nowhere/..", "/"), ("/nowhere/a/../../..", "/"),
        ("/nowhere/./a//b/", "/nowhere/a/b"), ("/proc/self/nowhere/..", "/proc/\(getpid())"),
    ])
    func `A path is resolved as far as it is there`(_ path: String, _ expected: String) {
        #expect(realPath(of: path) == expected)
    }

    @Test func `A relative path is resolved from the working directory`() throws {
        let current = try #require(realPath(of: "."))
        #expect(current.hasPrefix("/"))
        #expect(realPath(of: "nowhere/x") == "\(current)/nowhere/x")
    }
}
