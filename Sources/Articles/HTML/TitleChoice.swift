/// Chooses among the names that a page has for its article.
struct TitleChoice {
    private(set) var title: String?
    private(set) var origin: PageMetadata.Origin?
    /// All that the page calls the article, folded, with the site's name and without.
    private(set) var names: [FoldedText] = []
    /// Whether a heading of the page says the same.
    private(set) var isShown = false

    /// `headings`: those of all levels that the page shows.
    init(_ metadata: PageMetadata, headings: [String]) {
        let shown = Set(headings.map { FoldedText($0.utf8).bytes })
        let sites =
            metadata[.siteNames].map { FoldedText($0.text.utf8).bytes } + Self.hostNames(metadata)
            + Self.siteHeadings(metadata, shown: shown)
        let known = Set(
            metadata[.titles].filter { $0.origin != .heading }
                .map { FoldedText(Self.withoutSite($0.text, sites: sites).utf8).bytes })
        let candidates = metadata[.titles].map { value in
            (
                value: value,
                text: Self.shownPart(of: value, shown, sites: Set(sites)) ?? Self.namedPart(of: value, metadata, known)
                    ?? Self.withoutSite(value.text, sites: sites)
            )
        }.filter { !$0.text.isEmpty && !sites.contains(FoldedText($0.text.utf8).bytes) }
        let stated = candidates.filter { $0.value.origin != .heading }.map { Set(FoldedText($0.text.utf8).words) }
        // The heading that is called as the page says is what readers see as the title.
        let heading = candidates.first { candidate in
            guard candidate.value.origin == .heading else { return false }
            let words = Set(FoldedText(candidate.text.utf8).words)
            return stated.contains { Self.agree(words, $0) }
        }
        let order: [PageMetadata.Origin] = [.jsonLD, .openGraph, .microdata, .meta, .heading, .titleElement]
        let other = order.lazy.compactMap { origin in candidates.first { $0.value.origin == origin } }.first
        let chosenHeading = heading.map { Self.withoutKicker($0, among: candidates) }
        guard
            let chosen = chosenHeading ?? Self.onlyHeading(candidates, metadata, shown)
                ?? other.map({ Self.withQuotation($0, among: candidates) })
        else { return }
        title = chosen.text
        isShown = shown.contains(FoldedText(chosen.text.utf8).bytes)
        origin = chosen.value.origin
        let words = Set(FoldedText(chosen.text.utf8).words)
        for candidate in candidates where Self.agree(words, Set(FoldedText(candidate.text.utf8).words)) {
            names.append(FoldedText(candidate.text.utf8))
            names.append(FoldedText(candidate.value.text.utf8))
        }
    }

    private typealias Candidate = (value: PageMetadata.Value, text: String)

    /// The one `<h1>`, where no heading says what the page calls itself (a slogan, or words for search engines), and
    /// the heading has a word of the page's names, description or address.
    private static func onlyHeading(
        _ candidates: [Candidate], _ metadata: PageMetadata, _ shown: Set<[UInt8]>
    ) -> Candidate? {
        let headings = candidates.filter { $0.value.origin == .heading }
        guard headings.count == 1, let heading = headings.first,
            !candidates.contains(where: {
                $0.value.origin != .heading && shown.contains(FoldedText($0.text.utf8).bytes)
            })
        else { return nil }
        let words = FoldedText(heading.text.utf8).words.filter { $0.count >= 4 }
        guard words.count >= 2 else { return nil }
        let stated =
            candidates.filter { $0.value.origin != .heading }.map(\.text) + metadata[.descriptions].map(\.text)
            + metadata[.urls].map(\.text)
        let known = Set(stated.flatMap { FoldedText($0.utf8).words })
        return words.contains { known.contains($0) } ? heading : nil
    }

    /// Of a heading that has parts, the one that is another name of the article.
    private static func namedPart(
        of value: PageMetadata.Value, _ metadata: PageMetadata, _ names: Set<[UInt8]>
    ) -> String? {
        guard value.origin == .heading, let parts = metadata.headingParts[value.text], !opensWithQuotation(value.text),
            !names.contains(FoldedText(value.text.utf8).bytes)
        else { return nil }
        return parts.first { part in
            let folded = FoldedText(part.utf8)
            return folded.words.count >= 2 && names.contains(folded.bytes)
        }
    }

    /// `« Personne ne savait » : les troupeaux vaccinés`
    private static func opensWithQuotation(_ title: String) -> Bool {
        guard let colon = title.firstIndex(of: ":") else { return false }
        return title[..<colon].contains { "«»“”\"".contains($0) }
    }

    /// The name that has a quotation in front of what another one says.
    private static func withQuotation(_ chosen: Candidate, among candidates: [Candidate]) -> Candidate {
        let folded = FoldedText(chosen.text.utf8).bytes
        return candidates.first { candidate in
            opensWithQuotation(candidate.text) && FoldedText(candidate.text.utf8).ends(with: folded)
        } ?? chosen
    }

    /// A heading may begin with the place or the rubric, which the page's other names for the article leave out; but a
    /// quotation is part of the title.
    private static func withoutKicker(_ heading: Candidate, among candidates: [Candidate]) -> Candidate {
        if opensWithQuotation(heading.text) { return heading }
        let folded = FoldedText(heading.text.utf8).bytes
        return candidates.first { candidate in
            let other = FoldedText(candidate.text.utf8).bytes
            return candidate.value.origin != .heading && other.count * 2 > folded.count && other.count < folded.count
                && folded.suffix(other.count + 1).elementsEqual([0x20] + other)
        } ?? heading
    }

    /// Of a page's `<title>`, the side of a separator that a heading says too.
    private static func shownPart(
        of value: PageMetadata.Value, _ shown: Set<[UInt8]>, sites: Set<[UInt8]>
    ) -> String? {
        guard value.origin == .titleElement else { return nil }
        return sides(of: value.text, shown).filter { side, other in
            let (name, rest) = (FoldedText(side.utf8).bytes, FoldedText(other.utf8).bytes)
            return shown.contains(name) && !sites.contains(name) && (!shown.contains(rest) || sites.contains(rest))
        }.max { $0.side.utf8.count < $1.side.utf8.count }.map { String($0.side) }
    }

    /// An `<h1>` is the site's name where `<title>` has it beside a longer name, which a heading says too, or which is
    /// much longer.
    private static func siteHeadings(_ metadata: PageMetadata, shown: Set<[UInt8]>) -> [[UInt8]] {
        guard let title = metadata[.titles].first(where: { $0.origin == .titleElement }) else { return [] }
        let headings = Set(metadata[.titles].filter { $0.origin == .heading }.map { FoldedText($0.text.utf8).bytes })
        return sides(of: title.text, shown).compactMap { side, other in
            let (name, article) = (FoldedText(side.utf8), FoldedText(other.utf8))
            guard headings.contains(name.bytes), name.words.count < article.words.count else { return nil }
            return shown.contains(article.bytes) || name.words.count <= 4 && article.words.count >= 6 ? name.bytes : nil
        }
    }

    /// What stands on either side of each separator, and on the other one; `Blog: Article` has no space before it, and
    /// counts where the page shows both as headings.
    private static func sides(of title: String, _ shown: Set<[UInt8]>) -> [(side: Substring, other: Substring)] {
        let text = title[...]
        func pair(_ place: Substring.Index) -> (Substring, Substring) {
            (text[..<place].trimmed, text[text.index(after: place)...].trimmed)
        }
        let colons = text.indices.filter { place in
            guard text[place] == ":", !isApart(text, place),
                text[text.index(after: place)...].first?.isWhitespace ?? false
            else { return false }
            return true
        }.prefix(4).map(pair).filter { pair in
            shown.contains(FoldedText(pair.0.utf8).bytes) && shown.contains(FoldedText(pair.1.utf8).bytes)
        }
        return (separators(in: text).prefix(8).map(pair) + colons).flatMap { [($0.0, $0.1), ($0.1, $0.0)] }
    }

    private static func separators(in text: Substring) -> [Substring.Index] {
        let separators: Set<Character> = ["|", "-", "–", "—", "·", "•", ":", "«", "»", "/"]
        return text.indices.filter { separators.contains(text[$0]) && isApart(text, $0) }
    }

    private static func agree(_ left: Set<ArraySlice<UInt8>>, _ right: Set<ArraySlice<UInt8>>) -> Bool {
        let shared = left.intersection(right).count
        return shared * 2 > max(left.count, right.count)
            || shared >= 2 && shared * 10 >= 9 * min(left.count, right.count)
    }

    /// `le-nom` of `https://www.le-nom.fr/…`, without anything but letters and digits.
    private static func hostNames(_ metadata: PageMetadata) -> [[UInt8]] {
        metadata[.urls].compactMap { url in
            guard let host = PageAddress.host(of: url.text) else { return nil }
            let labels = host.split(separator: ".")
            return labels.dropLast().last.map { Array($0.utf8.filter(\.isASCIIAlphanumeric)) }
        }
    }

    /// Cuts ` - Site`, ` | Site` and `Site : ` off; and what follows the last ` | `, which is never part of a title.
    static func withoutSite(_ title: String, sites: [[UInt8]]) -> String {
        var text = title[...]
        for _ in 0..<3 {
            guard let cut = cutOnce(text, sites: sites) else { break }
            text = cut
        }
        return String(text.trimmed)
    }

    private static func cutOnce(_ text: Substring, sites: [[UInt8]]) -> Substring? {
        let places = separators(in: text)
        if let last = places.last {
            let after = text[text.index(after: last)...].trimmed
            if text[last] == "|", !text[..<last].trimmed.isEmpty { return text[..<last].trimmed }
            if isSite(after, sites), text[..<last].trimmed.contains(" ") { return text[..<last].trimmed }
        }
        // Before a colon may be a country, with which the site's name begins.
        if let first = places.first, isSite(text[..<first].trimmed, sites, isCut: text[first] != ":") {
            return text[text.index(after: first)...].trimmed
        }
        return nil
    }

    private static func isApart(_ text: Substring, _ index: Substring.Index) -> Bool {
        guard index > text.startIndex, text.index(after: index) < text.endIndex else { return false }
        return text[text.index(before: index)].isWhitespace && text[text.index(after: index)].isWhitespace
    }

    /// Whether it is one of the names, or they differ by a `.fr` or spaces only; `isCut`: whether the text may be what
    /// lacks it.
    private static func isSite(_ text: Substring, _ sites: [[UInt8]], isCut: Bool = true) -> Bool {
        let folded = FoldedText(text.utf8).bytes.filter { $0 != 0x20 }
        guard folded.count >= 2 else { return false }
        return sites.contains { site in
            let name = site.filter { $0 != 0x20 }
            return name == folded || name.count >= 4 && folded.starts(with: name) && folded.count <= name.count + 4
                || isCut && folded.count >= 4 && name.starts(with: folded) && name.count <= folded.count + 4
        }
    }
}
