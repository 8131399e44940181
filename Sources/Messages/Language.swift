/// A language in which the programs speak to people.
public enum Language: String, Sendable, CaseIterable {
    case french = "fr"
    case english = "en"

    /// The language of a locale: French where the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is not empty begins
    /// with `fr`, else English.
    /// - Parameter variable: gives an environment variable's value.
    public init(locale variable: (String) -> String?) {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty }
        self = locale?.hasPrefix("fr") == true ? .french : .english
    }

    /// The text in the language's quotation marks.
    public func quoted(_ text: String) -> String {
        switch self {
        case .french: "« \(text) »"
        case .english: "“\(text)”"
        }
    }
}
