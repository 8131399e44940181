/// An ending of a singular word and what the stemmer puts in its place.
struct StemRule: Sendable {
    /// The ending, its last letter lowest, and the bits that it fills.
    let ending: UInt64
    let mask: UInt64

    /// How long a word must be for the rule.
    let minimumLength: Int

    /// How many letters go, and which ones come.
    let removed: Int
    let added: [UInt8]

    /// Whether the result may end like another rule's word.
    let goesOn: Bool

    private init(_ ending: String, _ minimumLength: Int, _ replacement: String = "", goesOn: Bool = false) {
        self.ending = ending.utf8.reduce(0) { $0 << 8 | UInt64($1) }
        mask = ending.utf8.count < 8 ? (1 << (8 * UInt64(ending.utf8.count))) - 1 : .max
        self.minimumLength = minimumLength
        removed = ending.utf8.count
        added = Array(replacement.utf8)
        self.goesOn = goesOn
    }

    /// The rules by last letter, `a` first; the first that fits is taken. An ending has at most eight letters, so one of
    /// a longer word is told by its last eight.
    static let byLastLetter: [[StemRule]] = {
        var rules = Array(repeating: [StemRule](), count: 26)
        for rule in all { rules[Int(rule.ending & 0xFF) - Int(UInt8(ascii: "a"))].append(rule) }
        return rules
    }()

    private static let all: [StemRule] = [
        // What people do: établissement, bombardement, opération; but a département is no départ, a parlement no talk.
        StemRule("issement", 10, "ir"),
        StemRule("artement", 10, "artem"),
        StemRule("arlement", 9, "arlem"),
        StemRule("ivement", 10, "if"),
        StemRule("ement", 9),
        StemRule("ation", 9),
        // Who does it: opérateur, opératrice, directrice, chanteuse.
        StemRule("atrice", 10),
        StemRule("ateur", 9),
        StemRule("trice", 7, "teur"),
        StemRule("teuse", 7, "teur"),
        StemRule("euse", 6, "eu"),
        // What it is like: économique, publique, massive, policière, sénégalaise, professionnelle.
        StemRule("nnelle", 10, "n", goesOn: true),
        StemRule("nnel", 9, "n", goesOn: true),
        StemRule("aise", 7, "ai"),
        StemRule("oise", 7, "oi"),
        StemRule("ique", 9),
        StemRule("ique", 7, "ic"),
        StemRule("ere", 7, "er"),
        StemRule("ive", 7, "if"),
        StemRule("ail", 6, "al"),
        // What they did, do and will do, told of others, as news is.
        StemRule("eraient", 11),
        StemRule("issante", 10, "ir"),
        StemRule("issant", 9, "ir"),
        StemRule("issent", 10, "ir"),
        StemRule("erait", 9),
        StemRule("erent", 9),
        StemRule("eront", 9),
        StemRule("aient", 9),
        StemRule("ante", 9),
        StemRule("ente", 9),
        StemRule("ant", 8),
        StemRule("ent", 8),
        StemRule("ait", 8),
        StemRule("era", 8),
    ]
}
