import ProgramSupport
internal import SearchModel
import SearchProtocol

/// What a person is told beside the hits, on standard error: what the daemon read into the query, what it left out, and
/// what to ask where it found little. Lines after a note's first are indented.
struct Notes {
    let reply: SearchResults
    /// As it was typed.
    let query: String
    /// How to search again: the words are to follow.
    let command: String

    private var isEmpty: Bool { reply.hits.isEmpty && reply.total.count == 0 }

    /// Before the hits: corrections, then warnings.
    var before: [String] {
        (correction.map { [$0] } ?? []) + reply.warnings.map { printable($0.message) }
    }

    /// `résultats pour « patrouilles » (« patrouiles » n’est pas dans l’archive ; +patrouiles pour insister)`.
    private var correction: String? {
        var corrections: [Correction] = []
        for correction in reply.corrections where !corrections.contains(where: { $0.typed == correction.typed }) {
            corrections.append(correction)
        }
        guard !corrections.isEmpty else { return nil }
        let read = French.list(corrections.map { French.quoted($0.read) })
        let typed = French.list(corrections.map { French.quoted($0.typed) })
        let insisting = corrections.map { Self.insisting(printable($0.typed)) }.joined(separator: " ")
        return "\(isEmpty ? "aucun résultat" : "résultats") pour \(read) "
            + "(\(typed) \(corrections.count > 1 ? "ne sont" : "n’est") pas dans l’archive ; "
            + "\(insisting) pour insister)"
    }

    private static func insisting(_ typed: String) -> String {
        typed.contains(where: \.isWhitespace) ? "+\"\(typed)\"" : "+\(typed)"
    }

    /// After the hits: why there are so few, and commands that find more; nil where there is nothing to say.
    var after: String? {
        guard let advice = reply.advice, !advice.parts.isEmpty || !advice.suggestions.isEmpty else { return nil }
        var lines = advice.parts.map(Self.line)
        let suggestions = advice.suggestions.map { suggestion in
            let words = shellQuoted(printable(suggestion.query))
            let dashes = suggestion.query.hasPrefix("-") ? "-- " : ""
            return "\(French.articles(suggestion.hits)) : \(command) \(dashes)\(words)"
        }
        if let heading = heading(advice) { lines.insert(heading, at: 0) }
        return (lines + suggestions).joined(separator: "\n  ")
    }

    /// Most hits that are few.
    private static let few = 9

    /// Nil where the parts say it all.
    private func heading(_ advice: Advice) -> String? {
        switch reply.total.count {
        case 0 where isEmpty:
            // The only word there is: what is said of it is said of the query.
            let isOneWord = advice.parts.count == 1 && advice.parts[0].hitsWithout == nil
            return isOneWord ? nil : "aucun article ne répond à \(French.quoted(query))"
        case ...1: return "un seul article"
        case ...Self.few: return "\(reply.total.count) articles seulement"
        default: return nil
        }
    }

    /// `« xyzzy » n’est dans aucun article ; sans « xyzzy », 12 articles ; proches : Izzy (2)`.
    private static func line(_ part: Advice.Part) -> String {
        let typed = French.quoted(part.typed)
        var clauses: [String] = []
        if part.documents > 0 {
            clauses.append("\(typed) : \(French.articles(part.documents))")
        } else {
            // Filters, as `date:1999`, are in no article's text.
            clauses.append("\(typed) \(part.typed.contains(":") ? "ne retient" : "n’est dans") aucun article")
        }
        if let hits = part.hitsWithout { clauses.append("sans \(typed), \(French.articles(hits))") }
        if !part.nearest.isEmpty {
            let words = part.nearest.map { "\(printable($0.word)) (\($0.documents))" }
            clauses.append("proches : \(words.joined(separator: ", "))")
        }
        return clauses.joined(separator: " ; ")
    }
}
