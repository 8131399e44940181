/// The names under which one paper goes: its own first, then those that it is known by.
///
/// A line for each paper: `ASKIA 24 = askia24.net = Askia24`. Accents, capitals, spaces and `www.` make no
/// difference; `#` begins a comment.
///
/// What is in a later table counts more, so that users can rename what is shipped: after `Askia-Mali = ASKIA 24` the
/// other names of ASKIA 24 are those of Askia-Mali too.
public struct SourceAliases: Sendable {
    private var names: [[UInt8]: String] = [:]
    /// By a paper's own name, all names that it goes by.
    private var known: [[UInt8]: Set<[UInt8]>] = [:]

    /// An empty table.
    public init() {}

    /// Reads a table. Lines that make no sense are left out.
    public init(_ text: String) { add(text) }

    /// Adds a table to those before.
    public mutating func add(_ text: String) {
        for line in text.split(whereSeparator: \.isNewline) {
            let line = line.prefix { $0 != "#" }
            let names = line.split(separator: "=").map(\.trimmed).filter { !$0.isEmpty }
            guard let first = names.first else { continue }
            let own = Self.key(first)
            var keys = Set(names.map(Self.key))
            for key in keys { keys.formUnion(known.removeValue(forKey: key) ?? []) }
            for key in keys {
                // It leaves the paper that had it.
                if let paper = self.names[key] { known[Self.key(Substring(paper))]?.remove(key) }
                self.names[key] = String(first)
            }
            known[own] = keys
        }
    }

    /// The paper's own name, or the same name where the table does not have it.
    public func name(for source: String) -> String { known(source) ?? source }

    /// nil where the table does not have it.
    public func known(_ source: some StringProtocol) -> String? {
        guard !names.isEmpty else { return nil }
        return names[Self.key(Substring(source))]
    }

    private static func key(_ name: Substring) -> [UInt8] {
        var key = FoldedText(name.utf8).bytes
        if key.starts(with: "www ".utf8) { key.removeFirst(4) }
        return key.filter { $0 != 0x20 }
    }
}
