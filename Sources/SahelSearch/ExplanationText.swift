import ProgramSupport
internal import SearchModel
import SearchProtocol

extension TextStyle {
    /// How the query was read: all of it, then a line for each part.
    func renderExplanation(_ reply: SearchResults) -> String {
        var text = "lu : \(bold(printable(reply.understood)))\n"
        let typed = reply.explanation.map { printable($0.typed) }
        let width = min(typed.map(columns).max() ?? 0, 32)
        for (part, typed) in zip(reply.explanation, typed) {
            let padding = String(repeating: " ", count: max(width - columns(of: typed), 0))
            text += "  \(typed)\(padding)  \(dim(Self.explain(part)))\n"
        }
        return text
    }

    /// `mot, doit y être, lu « patrouilles » : 12 articles ; aussi « patrouillage »`.
    private static func explain(_ part: ExplainedPart) -> String {
        var properties = [part.kind.known.map(name) ?? printable(part.kind.rawValue)]
        switch part.demand.known {
        case .wanted: break
        case .demanded: properties.append("doit y être")
        case .refused: properties.append("ne doit pas y être")
        case nil: properties.append(printable(part.demand.rawValue))
        }
        let isSigned = part.typed.hasPrefix("+") || part.typed.hasPrefix("-")
        let typed = isSigned ? part.typed.dropFirst() : part.typed[...]
        if part.read.lowercased() != typed.lowercased() { properties.append("lu \(French.quoted(part.read))") }
        var text = "\(properties.joined(separator: ", ")) : \(French.articles(part.documents))"
        if !part.synonyms.isEmpty {
            text += " ; aussi \(part.synonyms.map(French.quoted).joined(separator: ", "))"
        }
        return text
    }

    private static func name(of kind: ExplainedPart.Kind) -> String {
        switch kind {
        case .word: "mot"
        case .stopWord: "mot vide"
        case .phrase: "expression"
        case .proximity: "proximité"
        case .prefix: "préfixe"
        case .field: "champ"
        case .dates: "période"
        }
    }
}
