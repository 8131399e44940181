/// Finds the article among a page's blocks.
///
/// 1. Elements that are there for something else (navigation, sharing, comments …) are left out with all that is in
///    them (`ElementReasons`).
/// 2. The article's container is the smallest element whose prose, less what is there of links and labels, comes near
///    the page's best. (The readability family scores parents by their paragraphs; a sum over the subtree needs no
///    weights by distance.)
/// 3. In the container, blocks are judged by length, function words and links, and those in between by their
///    neighbours.
///    (jusText: Pomikálek, 2011; boilerpipe: Kohlschütter et al., WSDM 2010.)
/// 4. What stands between the title and the container is taken in where it is the article's lead.
struct MainContent {
    var verdicts: [Verdict]
    /// The title as the page shows it, where neither its metadata nor a heading tells it.
    private(set) var shownTitle: String?

    enum Verdict: Equatable {
        case kept
        case dropped(DropReason)
    }

    let page: PageBlocks
    let tree: HTMLTree
    let roles: ElementRoles
    let facts: PageFacts
    let body: StatedBody
    var blocks: [PageBlock] { page.blocks }
    let reasons: ElementReasons
    /// By block, whether its words say that it is not the article's.
    let isPhrase: [Bool]

    init(_ page: PageBlocks, of tree: HTMLTree, roles: ElementRoles, facts: PageFacts, stated: String?) {
        self.page = page
        self.tree = tree
        self.roles = roles
        self.facts = facts
        body = StatedBody(stated, among: page.blocks)
        verdicts = Array(repeating: .dropped(.outside), count: page.blocks.count)
        isPhrase = page.blocks.map { PageBoilerplate.isPhrase($0) }
        var titlesBefore = [0]
        for block in page.blocks {
            let isTitle = block.isHeading && facts.isTitle(block)
            titlesBefore.append((titlesBefore.last ?? 0) + (isTitle ? 1 : 0))
        }
        reasons = ElementReasons(page, of: tree, roles: roles, facts: facts, titlesBefore: titlesBefore, body: body)
        let scores = page.blocks.indices.map { score($0) }
        let titles = page.blocks.indices.filter { titlesBefore[$0] < titlesBefore[$0 + 1] }
        let container = ArticleContainer(
            page, of: tree, roles: roles, scores: scores, titles: titles,
            sentences: page.blocks.indices.map { isSentence($0) })
        let range = page.range(of: container.node)
        judge(range, in: container)
        takeLead(before: range.lowerBound)
        dropRepetitions()
        for index in blocks.indices where verdicts[index] == .dropped(.outside) {
            if let reason = reasons[blocks[index].firstText] {
                verdicts[index] = .dropped(.element(reason))
            } else if facts.isTitle(blocks[index]) {
                verdicts[index] = .dropped(.title)
            }
        }
    }

    /// What a block says for being in the article, in words.
    private func score(_ index: Int) -> Double {
        let block = blocks[index]
        guard reasons[block.firstText] == nil, !isPhrase[index] else { return 0 }
        if block.isProse || body.covers[index] { return Double(block.words - block.linkedWords) }
        if isLinkedSentence(index) { return 0 }
        if block.linkDensity > 0.5 { return -Double(block.words) }
        return block.isHeading || block.words < 10 ? -1 : 0
    }

    private func isSentence(_ index: Int) -> Bool {
        let block = blocks[index]
        return block.endsLikeSentence && block.words >= 4 && block.linkDensity < 0.3 && !block.isExcerpt
            && reasons[block.firstText] == nil && !isPhrase[index]
    }

    private mutating func judge(_ range: Range<Int>, in container: ArticleContainer) {
        for index in range {
            let block = blocks[index]
            if let reason = reasons[block.firstText] {
                verdicts[index] = .dropped(.element(reason))
            } else if isPhrase[index] {
                verdicts[index] = .dropped(.phrase)
            } else if facts.isTitle(block) {
                verdicts[index] = .dropped(.title)
            } else if block.words == 0 || block.isNumber {
                verdicts[index] = .dropped(.short)
            } else if block.kind == .caption {
                verdicts[index] = .dropped(.element(.caption))
            } else if isLinks(index) && !(body.isWhole && body.covers[index])
                || !body.covers[index] && !isLinkedSentence(index) && !reasons.isReference(block.node)
                    && container.isInBadPart(block)
            {
                verdicts[index] = .dropped(.links)
            } else {
                verdicts[index] = .kept
            }
        }
        takeBetweenProse(range)
        cutAppendix(range)
        cutBelowStated(range)
        trimEnds(range)
        dropLonelyHeadings(range)
    }

    private func isLinks(_ index: Int) -> Bool {
        let block = blocks[index]
        return block.linkDensity > 0.5 && !reasons.isReference(block.node) && !facts.isDescription(block)
            && !(block.linkDensity < 0.8 && block.endsLikeSentence) && !isLinkedSentence(index)
    }

    /// Whether a block is a sentence of the text that is mostly a link: with words of its own around the link, or among
    /// paragraphs.
    private func isLinkedSentence(_ index: Int) -> Bool {
        let block = blocks[index]
        // A post that is quoted with the links in it.
        if block.kind == .quote, block.words - block.linkedWords >= 4 { return true }
        guard block.linkDensity > 0.4, block.words >= 8, block.endsLikeSentence, !block.isExcerpt, !block.opensList,
            block.functionWordDensity >= PageBlock.leastFunctionWords, block.kind == .paragraph || block.kind == .other,
            !PageBoilerplate.leadsAway(block)
        else { return false }
        if block.words - block.linkedWords >= 3 { return true }
        let isStop = block.text.utf8.last == UInt8(ascii: ".")
        return isStop
            && [index - 1, index + 1].allSatisfy {
                blocks.indices.contains($0) && blocks[$0].isProse && isBeside(blocks[$0], block)
            }
    }

    // MARK: The lead

    private mutating func takeLead(before end: Int) {
        // A bar at the top may say the title again.
        var title =
            blocks[..<end].lastIndex { $0.kind == .heading(level: 1) && facts.isTitle($0) }
            ?? blocks[..<end].lastIndex { facts.isTitle($0) }
        if title == nil, facts.isTitleUnsure, let shown = findTitle() {
            title = shown
            shownTitle = PageText.line(blocks[shown].text)
            verdicts[shown] = .dropped(.title)
        }
        for index in max((title ?? -1) + 1, end - 40)..<max(end, (title ?? -1) + 1) where index < min(end, blocks.count)
        {
            let block = blocks[index]
            guard reasons[block.firstText] == nil, !isPhrase[index] else { continue }
            if facts.isDescription(block) || title != nil && block.isProse { verdicts[index] = .kept }
        }
    }

    /// Above the text, the line that shares the most of its words with it, or stands above a date.
    private func findTitle() -> Int? {
        guard let first = verdicts.indices.first(where: { verdicts[$0] == .kept && blocks[$0].isProse }) else {
            return nil
        }
        var words: Set<ArraySlice<UInt8>> = []
        for index in max(0, first - 8)..<blocks.count
        where blocks[index].isProse && reasons[blocks[index].firstText] == nil {
            words.formUnion(FoldedText(blocks[index].text.utf8.prefix(4096)).words)
            if words.count > 4096 { break }
        }
        var best: (index: Int, share: Double)?
        for index in max(0, first - 8)..<first {
            let block = blocks[index]
            guard reasons[block.firstText] == nil, !isPhrase[index], (3...30).contains(block.words),
                block.linkDensity < 0.5, !block.isProse, verdicts[index] != .kept || block.isLikeHeading,
                !PageDates.isDateLine(block),
                !PageBoilerplate.isByline(block)
            else { continue }
            let own = FoldedText(block.text.utf8).words.filter { $0.count > 3 }
            let shared = own.count { words.contains($0) }
            let isDated = index + 1 < first && PageDates.isDateLine(blocks[index + 1])
            let share = Double(shared) / Double(max(own.count, 1)) + (isDated ? 0.5 : 0)
            if shared >= (isDated ? 0 : 2), share >= 0.4, share > best?.share ?? 0 { best = (index, share) }
        }
        return best?.index
    }

    /// Some pages have a paragraph twice: the lead for wide and for narrow screens, a quotation set apart.
    private mutating func dropRepetitions() {
        var seen: Set<String> = []
        for index in blocks.indices where verdicts[index] == .kept && blocks[index].words >= 12 {
            if !seen.insert(blocks[index].text).inserted { verdicts[index] = .dropped(.repeated) }
        }
    }

    var kept: [PageBlock] { blocks.indices.lazy.filter { verdicts[$0] == .kept }.map { blocks[$0] } }

    /// How many of the kept blocks, from the first, are a lead that the page sets apart: shown above the text that it
    /// states, and no part of that. 0 where the page states no text, or one that begins with the lead.
    var leadCount: Int {
        guard let start = body.start else { return 0 }
        let kept = blocks.indices.filter { verdicts[$0] == .kept }
        let lead = kept.prefix { $0 < start }
        func words(_ indices: some Sequence<Int>) -> Int { indices.reduce(0) { $0 + blocks[$1].words } }
        // A page of which only a part is stated, as of a live blog, does not say what its lead is.
        guard words(lead) <= Self.longestLead, words(kept.filter { body.covers[$0] }) * 2 >= words(kept) else {
            return 0
        }
        return lead.count
    }

    /// In words.
    private static let longestLead = 120

    /// Where nothing is prose, the paragraphs and sentences that are there, however short.
    mutating func keepFragments() {
        for index in blocks.indices where reasons[blocks[index].firstText] == nil && !isPhrase[index] {
            let block = blocks[index]
            guard block.words > 0, block.linkDensity < 0.5, block.kind == .paragraph || block.endsLikeSentence,
                !block.isNumber, !facts.isTitle(block), !PageDates.isDateLine(block), !PageBoilerplate.isByline(block)
            else { continue }
            verdicts[index] = .kept
        }
    }

    // MARK: Lines around it

    enum Place {
        /// A little above the title.
        case aboveTitle
        /// From the title to the first paragraph.
        case belowTitle
        /// A little way on from the last paragraph.
        case belowArticle
    }

    /// The last block of the text.
    var lastKept: Int? { blocks.indices.last { verdicts[$0] == .kept } }

    /// The blocks of a place.
    func range(_ place: Place) -> Range<Int> {
        guard place != .belowArticle else {
            guard let last = lastKept else { return 0..<0 }
            return last + 1..<min(blocks.count, last + 16)
        }
        let first = blocks.indices.first { verdicts[$0] == .kept && blocks[$0].isProse } ?? min(blocks.count, 60)
        let title = blocks[..<first].lastIndex { facts.isTitle($0) } ?? max(0, first - 10)
        return place == .aboveTitle ? max(0, title - 4)..<title : title..<max(title, min(blocks.count, first + 4))
    }

    /// Short lines that may say when the article was published.
    func lines(_ place: Place) -> [String] {
        var lines: [String] = []
        var length = 0
        for index in range(place) where mayTell(index) {
            if place == .belowArticle {
                // A site says when it was changed itself, and below the article are others with their dates.
                if [.footer, .aside].contains(reasons[blocks[index].firstText]) { continue }
                if PageBoilerplate.opensAppendix(blocks[index]) || PageBoilerplate.opensComments(blocks[index]) {
                    break
                }
                if [index - 1, index, index + 1].contains(where: { isHeadline($0, of: index) }) { continue }
            }
            // What stands further away is not looked at.
            guard length < Self.longestLines else { break }
            lines += [blocks[index].text] + dates(in: index)
            length += blocks[index].text.utf8.count + 1
        }
        return lines
    }

    /// Whether a block leads to another article, and another one stands in the same element, apart from the text.
    private func isHeadline(_ index: Int, of other: Int) -> Bool {
        guard blocks.indices.contains(index), verdicts[index] != .kept else { return false }
        var node = blocks[other].node
        while tree.nodes[node].parent < node, !page.range(of: node).contains(index) { node = tree.nodes[node].parent }
        if let last = lastKept, page.range(of: node).contains(last) { return false }
        let block = blocks[index]
        return block.linkedWords >= 3 && (block.linkDensity > 0.5 || block.isHeading)
    }

    /// In bytes.
    private static let longestLines = 16_000

    /// Whether a block may say when the article was published, or by whom.
    func mayTell(_ index: Int) -> Bool {
        // What someone else wrote may end with its date.
        guard verdicts[index] != .kept, blocks[index].words <= 40, blocks[index].kind != .quote else { return false }
        switch reasons[blocks[index].firstText] {
        case .navigation, .comments, .related, .newsletter, .advertising, .consent, .dialog, .breadcrumb, .sharing,
            .media:
            return false
        default: return true
        }
    }

    /// What stands in elements named for a date, inside a line with other things.
    private func dates(in block: Int) -> [String] {
        let first = blocks[block].firstText
        let end = min(block + 1 < blocks.count ? blocks[block + 1].firstText : tree.nodes.count, first + 200)
        var dates: [String] = []
        for text in first..<max(end, first) where tree.nodes[text].tag == .text {
            let element = tree.nodes[text].parent
            guard roles[element].isDate || tree.nodes[element].tag == .time, element > blocks[block].node else {
                continue
            }
            let line = PageText.line(tree.text(of: element, limit: 1024) ?? "")
            if !line.isEmpty, line.utf8.count <= 80, line != dates.last, dates.count < 4 { dates.append(line) }
        }
        return dates
    }
}
