/// Tells what language a text is in, by its script and by its most frequent words.
///
/// The share of a language's function words in running text is high and steady, and hardly any other language has it: a
/// count of some forty words each is enough from a dozen words on. (G. Grefenstette, "Comparing two language
/// identification schemes", JADT 1995.)
struct TextLanguage: Sendable, Equatable {
    /// The code of a text in a language that is not known here, as in ISO 639.
    static let undetermined = "und"
    /// How much of a text is looked at, in bytes.
    static let maximumLength = 1 << 16

    /// ISO 639-1: `fr`, `en`, `ar`, `es`, `pt`, `it`, `de`, `ha`, `bm`; or ``undetermined``.
    var code: String

    /// nil where the text has too few words to tell.
    init?(of text: [UInt8]) {
        let sample = text.count > Self.maximumLength ? Array(text[..<Self.maximumLength]) : text
        let counts = ScriptCounts(sample)
        guard counts.letters >= 8 else { return nil }
        if 2 * counts.latin < counts.letters {
            let isArabic = 2 * counts.arabic > counts.letters && 20 * counts.notArabic < counts.arabic
            code = isArabic ? "ar" : Self.undetermined
        } else if let code = Self.code(latin: sample) {
            self.code = code
        } else {
            return nil
        }
    }

    init?(of text: String) { self.init(of: Array(text.utf8)) }

    /// By function words.
    private static func code(latin text: [UInt8]) -> String? {
        var hits = [Int](repeating: 0, count: profiles.count)
        var total = 0
        for word in LanguageWords(text) {
            total += 1
            guard let languages = table[word] else { continue }
            for language in profiles.indices where languages & 1 << language != 0 { hits[language] += 1 }
        }
        guard total >= 3 else { return nil }
        let order = hits.indices.sorted { hits[$0] > hits[$1] }
        guard let best = order.first else { return nil }
        let second = order.dropFirst().first.map { hits[$0] } ?? 0
        let share = Double(hits[best]) / Double(total)
        if hits[best] >= 2, share >= 0.15, 4 * hits[best] >= 5 * second { return profiles[best].code }
        return total >= 25 && share < 0.12 ? undetermined : nil
    }

    // MARK: - The words

    private static let profiles: [(code: String, words: String)] = [
        (
            "fr",
            """
            le la les l un une des du de d et est en dans que qu qui pour par sur au aux a avec ce cette ces il elle \
            ils n ne pas s se sa son ses leur plus ont été mais ou où nous vous c sont être entre après selon
            """
        ),
        (
            "en",
            """
            the of and to in a is that for on was with as by it at from his he be are this have an has were not \
            which their said but will they who been its had would more about after or i you we
            """
        ),
        (
            "es",
            """
            el la los las de del y en que un una es por con para se su al lo como más pero sus le ha o este sí \
            porque esta entre cuando muy sin sobre también fue son no
            """
        ),
        (
            "pt",
            """
            o a os as de do da dos das e em que um uma é por com para se seu sua no na nos nas ao à mais mas foi \
            como não são pelo pela também ou
            """
        ),
        (
            "it",
            """
            il lo la gli le di del della dei delle e in che un una è per con si da al alla nel nella sono non come \
            più ma ha anche dal i
            """
        ),
        (
            "de",
            """
            der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus \
            er hat dass sie nach wird bei einer um am sind noch wie einem über
            """
        ),
        (
            "ha",
            """
            da na ta ya a ba ce ne wannan wanda cikin kuma su shi ko don kan daga yi ga mai wata wani sun an yana \
            tana amma bayan ake zai kasar ƙasar shugaban
            """
        ),
        (
            "bm",
            """
            ye ka la na ni bɛ tɛ ko kɛ o nin min minnu kan kɔnɔ ma a u ani fɛ kosɔn dɔ bɛɛ tun dɔw olu ra nka cogo \
            jamana
            """
        ),
    ]

    /// For each word a bit for each language that has it.
    private static let table: [UInt128: UInt16] = {
        var table: [UInt128: UInt16] = [:]
        for (index, profile) in profiles.enumerated() {
            for word in LanguageWords(Array(profile.words.utf8)) { table[word, default: 0] |= 1 << index }
        }
        return table
    }()
}

/// The words of a text with their accents, in small letters, packed into numbers; longer words than fit are one and
/// the same.
private struct LanguageWords: Sequence, IteratorProtocol {
    private let text: [UInt8]
    private var index = 0

    init(_ text: [UInt8]) { self.text = text }

    mutating func next() -> UInt128? {
        var word: UInt128 = 0
        var length = 0
        while index < text.count {
            var byte = text[index]
            let isLetter = (0x61...0x7A).contains(byte | 0x20) || byte >= 0xC3 && byte < 0xE0 || isContinuation(byte)
            guard isLetter else {
                index += 1
                if length > 0 { break }
                continue
            }
            // À to Þ become à to þ.
            let isCapitalAfterC3 = index > 0 && text[index - 1] == 0xC3 && (0x80...0x9E).contains(byte)
            if (0x41...0x5A).contains(byte) || isCapitalAfterC3 { byte |= 0x20 }
            word = length >= 15 ? .max : word << 8 | UInt128(byte)
            length += 1
            index += 1
        }
        return length > 0 ? word : nil
    }

    /// Whether the byte goes on with a letter outside ASCII, and not with a sign such as « or ’.
    private func isContinuation(_ byte: UInt8) -> Bool {
        guard byte & 0xC0 == 0x80, index > 0 else { return false }
        return (0xC3..<0xE0).contains(text[index - 1])
    }
}

/// How many letters of which script a text has.
private struct ScriptCounts {
    var latin = 0
    var arabic = 0
    /// Letters of the Arabic script that Arabic itself does not have.
    var notArabic = 0
    var letters = 0

    init(_ text: [UInt8]) {
        var index = 0
        while index < text.count {
            guard let scalar = text.scalar(at: index) else {
                index += 1
                continue
            }
            index += scalar.length
            switch scalar.value {
            case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: latin += 1
            case 0x620...0x64A: arabic += 1
            case 0x67E, 0x686, 0x6A9, 0x6AF, 0x6CC, 0x679, 0x688, 0x6D2:
                arabic += 1
                notArabic += 1
            case 0x00..<0x250, 0x300..<0x370, 0x600..<0x700, 0x2000..<0x2C00, 0x3000..<0x3040, 0xFE00..<0xFE70, 0xFFFD,
                0x1F000...:
                continue
            default: break
            }
            letters += 1
        }
    }
}
