import Messages
import ProgramSupport
internal import SearchModel
import SearchProtocol

extension TextStyle {
    /// The counts of each facet, with a blank line between facets: the number, then the value.
    func render(_ facets: [FacetCounts]) -> String {
        facets.map(render).joined(separator: "\n")
    }

    private func render(_ facet: FacetCounts) -> String {
        var text = bold(label(facet.facet.labels.heading)) + "\n"
        for value in facet.values { text += Self.counted(value.documents, printable(value.value)) }
        if facet.missing > 0 { text += Self.counted(facet.missing, dim(label(facet.facet.labels.missing))) }
        return text
    }

    /// The completions with their numbers of articles, the most frequent first, then the titles with their dates and
    /// paths.
    func render(_ suggestions: Suggestions) -> String {
        // The daemon gives them likeliest first, which numbers beside them would make look like disorder.
        let mostFrequent = suggestions.words.enumerated().sorted {
            ($1.element.documents, $0.offset) < ($0.element.documents, $1.offset)
        }.map(\.element)
        let words = mostFrequent.map { Self.counted($0.documents, printable($0.completion)) }.joined()
        let titles = suggestions.titles.map { title in
            let place = ([date(of: title)].compactMap(\.self) + [title.path]).map { " · \(printable($0))" }.joined()
            return "\(printable(title.title))\(dim(place))\n"
        }.joined()
        return words + (words.isEmpty || titles.isEmpty ? "" : "\n") + titles
    }

    private static func counted(_ count: Int, _ text: String) -> String {
        let digits = String(count)
        return "\(String(repeating: " ", count: max(7 - digits.count, 0)))\(digits)  \(text)\n"
    }
}
