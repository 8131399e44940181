import TestFolders

/// Bytes in the likeness of French queries and texts, and of all that may be taken for them; the same from one seed.
struct FuzzInputs {
    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    /// The next input; about so many bytes at most.
    mutating func next(mostBytes: Int) -> [UInt8] {
        // Most inputs are short, as most faults are: a few are as long as may be.
        let most = generator.below(12) == 0 ? mostBytes : 1 + generator.below(60)
        var bytes: [UInt8] = []
        while bytes.count < most { append(to: &bytes, room: most - bytes.count) }
        for _ in 0..<(generator.below(6) == 0 ? 1 + generator.below(4) : 0) { mutate(&bytes) }
        return bytes
    }

    private mutating func append(to bytes: inout [UInt8], room: Int) {
        switch generator.below(24) {
        case 0..<9: bytes += generator.element(Self.words)
        case 9..<14: bytes += generator.element(Self.signs)
        case 14..<17: bytes += generator.element(Self.spaces)
        case 17: bytes += Array(scalar().utf8)
        case 18: bytes += Array(String(generator.below(2100)).utf8)
        case 19: bytes += generator.bytes(1 + generator.below(4))
        case 20: flood(&bytes, with: generator.element(Self.signs + Self.words), room)
        case 21: flood(&bytes, with: generator.element(Self.marks), room)
        case 22:
            bytes.append(
                contentsOf: [UInt8](repeating: 0x61 + UInt8(generator.below(26)), count: generator.below(room + 1)))
        default: bytes += generator.element(Self.dates)
        }
    }

    /// The same thing over and over.
    private mutating func flood(_ bytes: inout [UInt8], with part: [UInt8], _ room: Int) {
        for _ in 0..<generator.below(room / part.count + 2) { bytes += part }
    }

    /// Any scalar, those of the smaller blocks more often.
    private mutating func scalar() -> String {
        let limit = generator.element([0x80, 0x250, 0x600, 0x3000, 0x11000, 0x11_0000])
        return Unicode.Scalar(UInt32(generator.below(limit))).map { String($0) } ?? "\u{FFFD}"
    }

    private mutating func mutate(_ bytes: inout [UInt8]) {
        guard !bytes.isEmpty else { return }
        let index = generator.below(bytes.count)
        switch generator.below(4) {
        case 0: bytes[index] = UInt8(truncatingIfNeeded: generator.next())
        case 1: bytes.remove(at: index)
        case 2: bytes[index] ^= 1 << UInt8(generator.below(8))
        default: bytes.insert(bytes[generator.below(bytes.count)], at: index)
        }
    }

    private static func parts(_ parts: [String]) -> [[UInt8]] { parts.map { Array($0.utf8) } }

    private static let words = parts([
        "mali", "Niger", "l’armée", "L'", "d'", "qu’", "jusqu'", "aujourd’hui", "N’Djamena", "M’Bala", "n'", "m'hamed",
        "anti-terroriste", "anti", "co-auteur", "e-mail", "presqu’île", "C.E.D.E.A.O.", "U.S.A", "œuvre", "ŉ", "½", "①",
        "٣", "ﬁn", "ß", "İ", "中国", "กข", "Ж", "مالي", "ά", "🙂", "🇲🇱", "👨‍👩‍👧", "le", "la", "de", "quel", "et",
        "1 404,5", "12.500", "21h05", "1er", "XXe", "10 %", "e\u{301}", "A\u{300}", "jihad*", "sécu*", "hier", "7j",
        "ET", "OU", "SAUF", "AND", "OR", "NOT", "mission.Alors", "a", "\u{1D400}", "ǅ", "ﷺ", "각", "각", "क्षि",
    ])

    private static let signs = parts([
        "+", "-", "(", ")", "\"", "«", "»", "“", "”", "„", "‘", "’", "'", "ʼ", "`", "*", "~8", "~", "\"a b\"~3", ":",
        "titre:", "texte:", "source:", "auteur:", "url:", "lang:", "date:", "avant:", "après:", "depuis:", "Title:",
        "..",
        ">=", "<=", ">", "<", ",", ".", "-", "–", "—", "_", "@", "#", "%", "&", "|", "\\", "/", "[", "]", "{", "}", "^",
        "$", "?", "!", "…", ";", "=",
    ])

    private static let spaces = parts([
        " ", " ", " ", "  ", "\u{A0}", "\u{202F}", "\n", "\r\n", "\t", "\u{2028}", "\u{85}", "\u{3000}",
    ])

    /// What combines with what stands before, and what is not seen.
    private static let marks = parts([
        "\u{301}", "\u{327}", "\u{308}", "\u{20DD}", "\u{AD}", "\u{200D}", "\u{200B}", "\u{FEFF}", "\u{FE0F}",
        "\u{202E}",
        "\u{0}", "\u{7F}", "\u{E0067}", "\u{64B}", "\u{94D}",
    ])

    private static let dates = parts([
        "2025", "2025-02", "2025-02-31", "2025-02..2025-05", "2025..", "5/11/2025", "mai 2025", "mai-2025", "ce mois",
        "mois dernier", "9999-12-31", "1000-01-01", "depuis:99999a", "depuis:7 jours", "date:5 novembre 2025",
        "après:9999",
    ])
}
