internal import SearchModel
internal import Store

extension Field {
    /// What the field's terms begin with. Dates have terms of their own, and a word of the text is a word.
    var prefix: TermPrefix? {
        switch self {
        case .title: .title
        case .source: .sourceWord
        case .author: .author
        case .url: .urlWord
        case .language: .language
        case .text, .date, .before, .after, .since: nil
        }
    }
}
