import Messages
import ProgramSupport
internal import SearchModel
import SearchProtocol

/// The notes on standard error beside the hits: corrections, warnings and advice. Every line but the first of a note is
/// indented.
struct Notes {
    let reply: SearchResults
    /// The query as it was typed.
    let query: String
    /// The command that searches again. The words follow it.
    let command: String
    let language: Language

    private var isEmpty: Bool { reply.hits.isEmpty && reply.total.count == 0 }

    /// The notes before the hits: corrections, then warnings.
    var before: [String] {
        (correction.map { [$0] } ?? []) + reply.warnings.map { $0.message.text(in: language) }
    }

    /// `résultats pour « patrouilles » (« patrouiles » n’est pas dans l’archive ; +patrouiles pour insister)`.
    private var correction: String? {
        var corrections: [Correction] = []
        for correction in reply.corrections where !corrections.contains(where: { $0.typed == correction.typed }) {
            corrections.append(correction)
        }
        guard !corrections.isEmpty else { return nil }
        return Message(
            isEmpty ? AnswerMessage.nothingForRead : .resultsForRead,
            [
                "read": corrections.map { language.quoted($0.read) },
                "typed": corrections.map { language.quoted($0.typed) }, "count": corrections.count,
                "insisting": corrections.map { Self.insisting($0.typed) }.joined(separator: " "),
            ]
        ).text(in: language)
    }

    private static func insisting(_ typed: String) -> String {
        typed.contains(where: \.isWhitespace) ? "+\"\(typed)\"" : "+\(typed)"
    }

    /// The note after the hits: why there are so few, and commands that find more. Nil if there is no advice.
    var after: String? {
        guard let advice = reply.advice, !advice.parts.isEmpty || !advice.suggestions.isEmpty else { return nil }
        var lines = advice.parts.map(line)
        let suggestions = advice.suggestions.map { suggestion in
            let words = shellQuoted(printable(suggestion.query))
            let dashes = suggestion.query.hasPrefix("-") ? "-- " : ""
            return text(.suggestion, ["count": suggestion.hits, "command": "\(command) \(dashes)\(words)"])
        }
        if let heading = heading(advice) { lines.insert(heading, at: 0) }
        return (lines + suggestions).joined(separator: "\n  ")
    }

    /// The largest number of hits that counts as few.
    private static let few = 9

    /// Nil if the lines of the parts are enough.
    private func heading(_ advice: Advice) -> String? {
        switch reply.total.count {
        case 0 where isEmpty:
            // The line of the only word says the same as a heading would.
            let isOneWord = advice.parts.count == 1 && advice.parts[0].hitsWithout == nil
            return isOneWord ? nil : text(.noMatch, ["query": query])
        case ...1: return text(.oneOnly)
        case ...Self.few: return text(.fewOnly, ["count": reply.total.count])
        default: return nil
        }
    }

    /// `« xyzzy » n’est dans aucun article ; sans « xyzzy », 12 articles ; proches : Izzy (2)`.
    private func line(_ part: Advice.Part) -> String {
        var clauses: [Message] = []
        if part.documents > 0 {
            clauses.append(Message(AnswerMessage.partFinds, ["typed": part.typed, "count": part.documents]))
        } else {
            // A filter such as `date:1999` is not in the text of an article.
            let isFilter = part.typed.contains(":")
            clauses.append(
                Message(isFilter ? AnswerMessage.filterFindsNothing : .wordNowhere, ["typed": part.typed]))
        }
        if let hits = part.hitsWithout {
            clauses.append(Message(AnswerMessage.withoutPart, ["typed": part.typed, "count": hits]))
        }
        if !part.nearest.isEmpty {
            let words = part.nearest.map { "\($0.word) (\($0.documents))" }
            clauses.append(Message(AnswerMessage.nearest, ["words": words]))
        }
        return clauses.dropFirst().reduce(clauses[0]) { $0.followed(by: $1) }.text(in: language)
    }

    private func text(_ code: AnswerMessage, _ parameters: [String: any MessageParameter] = [:]) -> String {
        Message(code, parameters).text(in: language)
    }
}
