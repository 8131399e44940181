import Messages
import ProgramSupport
import SearchModel

extension TextStyle {
    /// How the query was read: the whole, then a line for each part.
    func renderExplanation(_ reply: SearchResults) -> String {
        var text = "\(label(.read)) \(bold(printable(reply.understood)))\n"
        let typed = reply.explanation.map { printable($0.typed) }
        let width = min(typed.map(columns).max() ?? 0, 32)
        for (part, typed) in zip(reply.explanation, typed) {
            let padding = String(repeating: " ", count: max(width - columns(of: typed), 0))
            text += "  \(typed)\(padding)  \(dim(explain(part)))\n"
        }
        return text
    }

    /// `mot, doit y être, lu « patrouilles » : 12 articles ; aussi « patrouillage »`.
    private func explain(_ part: ExplainedPart) -> String {
        var properties = [part.kind.known.map { label(name(of: $0)) } ?? part.kind.rawValue]
        switch part.demand.known {
        case .wanted: break
        case .demanded: properties.append(label(.mustBeThere))
        case .refused: properties.append(label(.mustNotBeThere))
        case nil: properties.append(part.demand.rawValue)
        }
        let isSigned = part.typed.hasPrefix("+") || part.typed.hasPrefix("-")
        let typed = isSigned ? part.typed.dropFirst() : part.typed[...]
        if part.read.lowercased() != typed.lowercased() { properties.append(label(.readAs, ["read": part.read])) }
        let explained = Message(AnswerLabel.explained, ["properties": properties, "count": part.documents])
        guard !part.synonyms.isEmpty else { return explained.text(in: language) }
        let synonyms = Message(AnswerLabel.synonyms, ["words": part.synonyms.map(language.quoted)])
        return explained.followed(by: synonyms).text(in: language)
    }

    private func name(of kind: ExplainedPart.Kind) -> AnswerLabel {
        switch kind {
        case .word: .word
        case .stopWord: .stopWord
        case .phrase: .phrase
        case .proximity: .proximity
        case .prefix: .prefix
        case .field: .field
        case .dates: .dates
        }
    }
}
