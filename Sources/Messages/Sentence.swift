/// What is said to people, in both languages.
///
/// `{name}` stands for a parameter, `{count|# article|# articles}` for one of two forms by a number, which replaces
/// `#`; a third form before these is for 0. `{names|or}` joins texts by commas, with that word before the last one.
///
/// French has ordinary spaces beside « » and before `: ; ? ! %`, so that printed text can be searched as it is typed.
public struct Sentence: Sendable, Hashable {
    private let english: String
    private let french: String

    /// The sentence in each language; both must have the same parameters.
    public init(_ english: String, french: String) {
        self.english = english
        self.french = french
    }

    /// The text in a language, its parameters as they are written.
    public subscript(language: Language) -> String {
        switch language {
        case .english: english
        case .french: french
        }
    }
}
