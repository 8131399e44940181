package import FrenchText

/// What an article is written in, as it is indexed and asked for: the subtags of BCP 47 in lower case, `fr`, `pt-br`.
///
/// A source or a query may also give a language's name, in French or English, or its code of three letters.
package struct LanguageTag: Equatable {
    /// `fr`, `pt-br`, or what was stated if that is not such a tag.
    package var text: String
    /// Its first part: the language without region or script.
    package var language: String

    /// Nil where nothing is stated.
    package init?(_ stated: String) {
        var subtags = Folding.fold(stated).split { $0 == "-" || $0 == "_" || $0 == " " }.map(String.init)
        guard let first = subtags.first else { return nil }
        subtags[0] = Self.codes[first] ?? first
        text = subtags.joined(separator: "-")
        language = subtags[0]
    }

    /// Whether an article whose language is stated so is stemmed: one in French, one whose language is not stated, and
    /// one where it is not a code. One in `und` is not. In other languages French stems join words that differ, and do
    /// not join the forms of a word.
    package static func isStemmed(_ stated: String?) -> Bool {
        guard let stated, let tag = Self(stated) else { return true }
        return tag.language == "fr" || !tag.isCode
    }

    /// A tokenizer that reads numbers as the language writes them that is stated so.
    package static func tokenizer(_ stated: String?) -> Tokenizer {
        let isEnglish = stated.flatMap { Self($0) }?.language == "en"
        return Tokenizer(numbers: isEnglish ? .english : .french)
    }

    /// Whether it begins with the code of a language (ISO 639): two letters or three.
    private var isCode: Bool {
        (2...3).contains(language.utf8.count)
            && language.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    }

    private static let codes: [String: String] = {
        let names = [
            "ar": "arabe arabic ara", "bm": "bambara bamanankan bam", "de": "allemand german deu ger",
            "en": "anglais english eng", "es": "espagnol spanish spa", "ff": "peul fulfulde pulaar ful",
            "fr": "francais french fra fre", "ha": "haoussa hausa hau", "it": "italien italian ita",
            "pt": "portugais portuguese por", "und": "autre other", "wo": "wolof wol",
        ]
        return names.reduce(into: [:]) { codes, entry in
            for name in entry.value.split(separator: " ") { codes[String(name)] = entry.key }
        }
    }()
}
