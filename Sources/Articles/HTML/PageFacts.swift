/// What is known of the article before its text is looked for: how it is called, and how it is described.
struct PageFacts {
    /// What the article is called.
    let title: FoldedText
    private let titles: [FoldedText]
    /// Whether the title may be that of the site: only `<title>` says it, and no heading.
    let isTitleUnsure: Bool
    let host: String?
    private let descriptions: [Set<ArraySlice<UInt8>>]

    init(_ metadata: PageMetadata, title: TitleChoice) {
        self.title = FoldedText((title.title ?? "").utf8)
        titles = title.names.filter { !$0.isEmpty }
        host = metadata[.urls].lazy.compactMap { PageAddress.host(of: $0.text) }.first
        isTitleUnsure = title.origin == nil || title.origin == .titleElement && !title.isShown
        var descriptions: [Set<ArraySlice<UInt8>>] = []
        for value in metadata[.descriptions] where descriptions.count < Self.mostDescriptions {
            let words = Set(FoldedText(value.text.utf8).words)
            if words.count >= 5, !descriptions.contains(words) { descriptions.append(words) }
        }
        self.descriptions = descriptions
    }

    /// A page has it for search engines and for two or three networks.
    private static let mostDescriptions = 4

    /// Whether the block is the article's title, perhaps with the site's name in the page's title.
    func isTitle(_ block: PageBlock) -> Bool {
        guard block.words > 0, block.words <= 60 else { return false }
        let text = FoldedText(block.text.utf8)
        return titles.contains { title in
            title == text
                || block.words >= 4 && title.starts(with: text.bytes)
                    && (block.isHeading || title.bytes.count < 2 * text.bytes.count)
        }
    }

    /// Whether the block is the heading of an answer in a forum: `Re: `, and the title.
    func isReply(_ block: PageBlock) -> Bool {
        guard block.words <= 60 else { return false }
        let text = FoldedText(block.text.utf8).bytes
        return text.starts(with: "re ".utf8) && titles.contains { $0.bytes.elementsEqual(text.dropFirst(3)) }
    }

    /// Whether most of the words of the description, or of the part of it that is there, are the block's and the other
    /// way round.
    func isDescription(_ block: PageBlock) -> Bool {
        guard block.words >= 6, block.words <= 150 else { return false }
        let words = Set(FoldedText(block.text.utf8).words)
        return descriptions.contains { description in
            let shared = words.intersection(description).count
            return shared * 10 >= min(words.count, description.count) * 8 && shared >= 5
        }
    }
}
