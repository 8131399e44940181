/// What Package.swift says of the modules.
struct Manifest {
    struct Module {
        var name: String
        var path: String
        /// Other modules of the package.
        var dependencies: Set<String>
        /// Names of constants and products that come from other packages.
        var isTest: Bool
    }

    let modules: [Module]

    /// Reads the targets: the manifest is laid out by `swift format`, one call for each.
    init() throws {
        var modules: [Module] = []
        let text = try Repository.lines("Package.swift").joined(separator: "\n")
        let start = text.firstRange(of: "targets: [")?.upperBound ?? text.startIndex
        let calls = ["target", "executableTarget", "testTarget", "systemLibrary"]
        for call in text[start...].split(separator: "\n        .").dropFirst() {
            let kind = call.prefix { $0.isLetter }
            guard calls.contains(String(kind)), let name = Self.string("name", in: call) else { continue }
            let path = Self.string("path", in: call) ?? (kind == "testTarget" ? "Tests/\(name)" : "Sources/\(name)")
            var dependencies: Set<String> = []
            if let list = call.firstRange(of: "dependencies: [") {
                // Products of other packages are calls or constants, not strings.
                var rest = call[list.upperBound...]
                rest = rest[..<(rest.firstRange(of: "swiftSettings")?.lowerBound ?? rest.endIndex)]
                for line in rest.split(whereSeparator: { $0 == "\n" || $0 == "," }) where !line.contains(":") {
                    let names = line.split(separator: "\"", omittingEmptySubsequences: false)
                    if names.count > 2 { dependencies.insert(String(names[1])) }
                }
            }
            let isTest = path.hasPrefix("Tests/")
            modules.append(Module(name: name, path: path, dependencies: dependencies, isTest: isTest))
        }
        self.modules = modules
    }

    private static func string(_ label: String, in call: Substring) -> String? {
        guard let start = call.firstRange(of: "\(label): \"")?.upperBound else { return nil }
        return String(call[start...].prefix { $0 != "\"" })
    }
}
