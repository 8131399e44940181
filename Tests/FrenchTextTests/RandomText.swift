import TestFolders

/// Texts made of the pieces that the tokenizer has rules for.
struct RandomText {
    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    /// Up to `count` pieces one after another.
    mutating func text(pieces count: Int) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0...count, using: &generator) {
            text += Self.pieces.randomElement(using: &generator) ?? ""
        }
        return text
    }

    /// Up to `count` bytes, broken UTF-8 more often than not.
    mutating func bytes(_ count: Int) -> [UInt8] {
        (0..<Int.random(in: 0...count, using: &generator)).map { _ in
            Bool.random(using: &generator)
                ? UInt8.random(in: .min ... .max, using: &generator)
                : Self.likelyBytes.randomElement(using: &generator) ?? 0
        }
    }

    /// For each of `count` tokens the query word that it matches, or -1.
    mutating func matches(_ count: Int) -> [Int] {
        (0..<count).map { _ in Int.random(in: -6..<4, using: &generator) }.map { max(-1, $0) }
    }

    private static let likelyBytes = Array("ldnNqu' ’.-,0123456789éÉœ\u{AD}\u{301}\n".utf8)

    private static let pieces = [
        "l", "d", "qu", "jusqu", "N", "n", "m", "M", "armée", "Djamena", "anti", "ex", "terroriste", "île", "Île",
        "œuvre",
        "É", "é", "ç", "ñ", "ŋ", "ɓ", "A", "b", "C", "1", "12", "404", "500", "0", "2025", "%", "'", "’", "ʼ", "`", "-",
        "–",
        "—", ".", ".", ",", "!", "…", " ", " ", " ", " ", "\u{A0}", "\u{202F}", "\n", "\n\n", "\t", "\u{AD}",
        "\u{200B}",
        "\u{FEFF}", "\u{301}", "\u{327}", "«", "»", "\"", "(", "東", "カ", "م", "أ", "ё", "Ж", "ά", "😀", "👨‍👩‍👧", "\u{0}",
        "Bamako", "patrouilles conjointes", "M. Touré", "C.E.D.E.A.O.", "aujourd’hui", "٣", "ﬁ", "ẞ", "İ", "\u{92}",
    ]
}
