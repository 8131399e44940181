/// What is said to people, in both languages.
///
/// `{name}` stands for a parameter, `{count|# article|# articles}` for one of two forms by a number, which replaces `#`; a third
/// form before these is for 0. `{names|or}` joins texts with that word before the last one, else they have commas between.
///
/// French is written with ordinary spaces: those beside « » and before `: ; ? ! %` become no-break spaces.
public struct Sentence: Sendable, Hashable {
    private let english: String
    private let french: String

    public init(_ english: String, french: String) {
        self.english = english
        self.french = french
    }

    /// The text in a language, its parameters as they are written.
    public subscript(language: Language) -> String {
        switch language {
        case .english: english
        case .french: Self.withNoBreakSpaces(french)
        }
    }

    private static func withNoBreakSpaces(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let isKept =
                scalar == " "
                && (index > 0 && scalars[index - 1] == "«"
                    || index + 1 < scalars.count && ":;?!%»".unicodeScalars.contains(scalars[index + 1]))
            result.append(isKept ? "\u{A0}" : scalar)
        }
        return String(result)
    }
}
