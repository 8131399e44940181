/// An ending of a singular word and its replacement in the stem.
struct StemRule: Sendable {
    /// The ending, its last letter lowest, and the bits that it fills.
    let ending: UInt64
    let mask: UInt64

    /// The least number of letters of a word to which the rule applies.
    let minimumLength: Int

    /// How many letters are removed, and which ones are appended.
    let removed: Int
    let added: [UInt8]

    /// Whether the rules are applied again to the result.
    let goesOn: Bool

    private init(_ ending: String, _ minimumLength: Int, _ replacement: String = "", goesOn: Bool = false) {
        self.ending = ending.utf8.reduce(0) { $0 << 8 | UInt64($1) }
        mask = ending.utf8.count < 8 ? (1 << (8 * UInt64(ending.utf8.count))) - 1 : .max
        self.minimumLength = minimumLength
        removed = ending.utf8.count
        added = Array(replacement.utf8)
        self.goesOn = goesOn
    }

    /// The rules by the last letter of their ending, `a` first. The first rule that fits is applied. An ending has at
    /// most eight letters, so the last eight letters of a word are enough to compare.
    static let byLastLetter: [[StemRule]] = {
        var rules = Array(repeating: [StemRule](), count: 26)
        for rule in all { rules[Int(rule.ending & 0xFF) - Int(UInt8(ascii: "a"))].append(rule) }
        return rules
    }()

    private static let all: [StemRule] = [
        // Nouns of action: établissement, bombardement, opération. `département` is unrelated to `départ`, and
        // `parlement` to `parler`, so both keep more of their ending.
        StemRule("issement", 10, "ir"),
        StemRule("artement", 10, "artem"),
        StemRule("arlement", 9, "arlem"),
        StemRule("ivement", 10, "iv"),
        StemRule("ement", 9),
        StemRule("ation", 9),
        // Nouns of agent: opérateur, opératrice, directrice, ambassadrice, professeure, chanteuse.
        StemRule("atrice", 10),
        StemRule("ateur", 9),
        StemRule("trice", 7, "teur"),
        StemRule("drice", 7, "deur"),
        StemRule("eure", 8, "eur"),
        StemRule("teuse", 7, "teur"),
        StemRule("euse", 6, "eu"),
        // Adjectives: économique, publique, massif, policière, sénégalaise, professionnelle.
        StemRule("nnelle", 10, "n", goesOn: true),
        StemRule("nnel", 9, "n", goesOn: true),
        StemRule("aise", 7, "ai"),
        StemRule("oise", 7, "oi"),
        StemRule("ique", 9),
        StemRule("ique", 7, "ic"),
        StemRule("ere", 7, "er"),
        StemRule("if", 4, "iv"),
        StemRule("ail", 6, "al"),
        // Verbs in the third person, as news uses them: past, present, future and conditional.
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
