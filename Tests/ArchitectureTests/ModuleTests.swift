import Testing

/// Modules and folders are what ARCHITECTURE.md says, and depend on each other in one direction.
@Suite struct ModuleTests {
    private let modules: [Manifest.Module]

    init() throws { modules = try Manifest().modules.filter { !$0.isTest } }

    @Test func `The table of modules is that of the manifest`() throws {
        let rows = try DocumentedTable(after: "## Modules").rows
        let documented = rows.map { row in
            "\(DocumentedTable.names(row[0]).first ?? ""): \(DocumentedTable.names(row[1]).sorted())"
        }
        let declared = modules.map { "\($0.name): \($0.dependencies.sorted())" }
        #expect(documented.sorted() == declared.sorted())
    }

    @Test func `Modules have no cycles`() {
        var left = modules
        while !left.isEmpty {
            let names = Set(left.map(\.name))
            let free = left.filter { $0.dependencies.isDisjoint(with: names) }
            guard !free.isEmpty else {
                Issue.record("these depend on each other: \(names.sorted())")
                return
            }
            left.removeAll { module in free.contains { $0.name == module.name } }
        }
    }

    /// SwiftPM lets a module import any other that happens to be built.
    @Test func `Each module imports just what it declares`() throws {
        let names = Set(modules.map(\.name))
        for module in modules {
            var imported: Set<String> = []
            for file in try Repository.swiftFiles(in: module.path) {
                for line in try Repository.lines(file) {
                    let words = line.split(separator: " ")
                    guard let index = words.firstIndex(of: "import"), index < 2, words.count == index + 2 else {
                        continue
                    }
                    imported.insert(String(words[index + 1]))
                }
            }
            #expect(imported.intersection(names) == module.dependencies, "\(module.name)")
        }
    }

    @Test func `Every area of messages is in the catalogue`() throws {
        let areas = try Repository.swiftFiles(in: "Sources/Messages/Catalogue").flatMap { try Repository.lines($0) }
            .compactMap { $0.firstMatch(of: /enum (\w+): String, MessageCode/)?.output.1 }
        let list = try Repository.lines("Sources/Messages/MessageCode.swift").joined()
        #expect(areas.count > 15)
        for area in areas { #expect(list.contains("\(area).self"), "\(area)") }
    }

    @Test(arguments: ["QueryLanguage", "Store", "Archive"])
    func `No folder uses a higher one`(_ module: String) throws {
        let folders = try DocumentedTable(after: "`\(module)`, from the lowest").rows.flatMap {
            DocumentedTable.names($0[0])
        }
        let path = "Sources/\(module)"
        #expect(folders.sorted() == (try Repository.names(in: path).filter { !$0.contains(".") }))
        var files: [[SwiftFile]] = []
        for folder in folders { files.append(try Repository.swiftFiles(in: "\(path)/\(folder)").map(SwiftFile.init)) }
        for (index, folder) in folders.enumerated() {
            let higher = files[(index + 1)...].joined().reduce(into: Set<String>()) { $0.formUnion($1.declared) }
            for file in files[index] {
                let used = file.used.intersection(higher).sorted()
                #expect(used.isEmpty, "\(folder): \(file.path) uses \(used)")
            }
        }
    }
}

/// The types that a file declares for others, and all that it may name.
private struct SwiftFile {
    let path: String
    private(set) var declared: Set<String> = []
    private(set) var used: Set<String> = []

    init(_ path: String) throws {
        self.path = path
        let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "typealias"]
        for line in try Repository.lines(path) {
            let code = line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
            let words = code.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
            used.formUnion(words.lazy.filter { $0.first?.isUppercase ?? false }.map(String.init))
            // Types within others are named through those.
            guard let first = code.first, first != " ", let kind = words.firstIndex(where: kinds.contains),
                words.count > kind + 1, !words.contains("private"), !words.contains("fileprivate")
            else { continue }
            declared.insert(String(words[kind + 1]))
        }
    }
}
