/// What a site says to its readers rather than of the world, told by its words: panels that ask for consent, the rules
/// for comments, and appeals for money.
///
/// An element is such a notice where nearly all of its prose addresses the reader in the words of that kind, whatever
/// its makers called it.
struct SiteNotices {
    /// By node, what it is; only the outermost.
    private(set) var nodes: [Int: ElementRole.Boilerplate] = [:]

    /// Of the prose in an element, in per cent.
    private static let leastShare = 85
    /// Of an element, words of prose in such blocks.
    private static let fewestWords = 12
    /// Of prose above the rules for comments.
    private static let fewestBefore = 25
    /// Of a block that is looked at, in bytes.
    private static let longestBlock = 2000

    /// `isTitle`: whether blocks in a range are the title, whose element is no notice.
    init(_ page: PageBlocks, of tree: HTMLTree, facts: PageFacts, holdsTitle: (Range<Int>) -> Bool) {
        var before: [[Int]] = Array(repeating: [0], count: NoticeWords.kinds.count)
        var asides = before
        let title = NoticeWords.Counts(facts.title)
        let counts = page.blocks.map { block in
            block.isProse && !block.text.hasPrefix("«")
                ? NoticeWords.Counts(FoldedText(block.text.utf8.prefix(Self.longestBlock))) : nil
        }
        for (index, block) in page.blocks.enumerated() {
            for kind in before.indices {
                var isNotice = counts[index]?.areOf(kind) ?? false
                // A paragraph of an article may have such words too.
                if isNotice, Self.isBesideText(index, page, tree, isText: { !(counts[$0]?.areOf(kind) ?? false) }) {
                    let more = NoticeWords.kinds[kind] == .comments ? 2 * Self.moreBesideText : Self.moreBesideText
                    isNotice = counts[index]?.areOf(kind, more: more) ?? false
                }
                before[kind].append((before[kind].last ?? 0) + (isNotice ? block.words : 0))
                let isAside = !isNotice && counts[index]?.leansTo(kind) ?? false
                asides[kind].append((asides[kind].last ?? 0) + (isAside ? block.words : 0))
            }
        }
        // Only pages that have some are looked at.
        for kind in before.indices where (before[kind].last ?? 0) >= Self.fewestWords && !title.name(kind) {
            var index = 0
            while index < tree.nodes.count {
                let range = page.range(of: index)
                let words = before[kind][range.upperBound] - before[kind][range.lowerBound]
                let aside = asides[kind][range.upperBound] - asides[kind][range.lowerBound]
                guard words >= Self.fewestWords else {
                    index = tree.nodes[index].tag == .text ? index + 1 : max(tree.nodes[index].end, index + 1)
                    continue
                }
                let isNotice =
                    tree.nodes[index].tag.isBlock && words * 100 >= (page.prose(of: index) - aside) * Self.leastShare
                    && words >= aside
                    && !holdsTitle(range) && page.prose - page.prose(of: index) >= Self.fewestWords
                    && (NoticeWords.kinds[kind] != .comments || page.prose(before: index) >= Self.fewestBefore)
                if isNotice {
                    if nodes[index] == nil { nodes[index] = NoticeWords.kinds[kind] }
                    index = max(tree.nodes[index].end, index + 1)
                } else {
                    index += 1
                }
            }
        }
    }
}

extension SiteNotices {
    /// How many words more a paragraph needs that stands beside one that is no notice.
    private static let moreBesideText = 2

    /// Whether the next block before or behind a block is prose beside it, which is text.
    private static func isBesideText(
        _ index: Int, _ page: PageBlocks, _ tree: HTMLTree, isText: (Int) -> Bool
    ) -> Bool {
        let node = page.blocks[index].node
        return [index - 1, index + 1].contains { other in
            guard page.blocks.indices.contains(other), page.blocks[other].isProse, isText(other) else { return false }
            let beside = page.blocks[other].node
            return beside != node && tree.nodes[beside].parent == tree.nodes[node].parent
        }
    }
}

/// The words that tell a site's notices from an article, as the beginnings of folded words.
enum NoticeWords {
    /// What such words are of.
    static let kinds: [ElementRole.Boilerplate] = [.consent, .comments, .newsletter]

    private struct Stem {
        var letters: [UInt8]
        /// Its place among those of its kind.
        var number: Int
        /// nil where it addresses the reader.
        var kind: Int?
        var isTelling: Bool
        var isWhole: Bool
    }

    /// Of each kind: how many different words of it a text has, and how many of them are hardly ever used otherwise.
    struct Counts {
        private var kinds = Array(repeating: (words: 0, telling: 0, seen: UInt64(0)), count: NoticeWords.kinds.count)
        private var isAddress = false

        init(_ text: FoldedText) {
            let bytes = text.bytes
            var end = 0
            while end < bytes.count {
                let start = end
                while end < bytes.count, bytes[end] != 0x20 { end += 1 }
                let word = bytes[start..<end]
                end += 1
                guard word.count >= 2, isOpening[opening(of: word)] else { continue }
                for stem in stems[key(word)] ?? []
                where stem.isWhole ? word.elementsEqual(stem.letters) : word.starts(with: stem.letters) {
                    guard let kind = stem.kind else {
                        isAddress = true
                        continue
                    }
                    let bit: UInt64 = 1 << UInt64(stem.number % 64)
                    guard kinds[kind].seen & bit == 0 else { continue }
                    kinds[kind].seen |= bit
                    kinds[kind].words += 1
                    if stem.isTelling { kinds[kind].telling += 1 }
                }
            }
        }

        /// Whether the text reads as a notice of a kind, by its place in ``NoticeWords/kinds``. `more`: how many words
        /// more than usual it needs.
        func areOf(_ kind: Int, more: Int = 0) -> Bool {
            let count = kinds[kind]
            switch NoticeWords.kinds[kind] {
            // A panel of consent that names no cookie lists what is done with data.
            case .consent: return isAddress && (count.telling >= 1 && count.words >= 3 || count.words >= 5 + more)
            case .newsletter: return isAddress && count.telling >= 1 && count.words >= 4 + more
            default: return isAddress && count.telling >= 1 && count.words >= 3 + more
            }
        }

        /// Whether the text says little, and may stand in a notice of a kind.
        func leansTo(_ kind: Int) -> Bool { isAddress && kinds[kind].words > 0 }

        /// Whether the text has a telling word of a kind: an article may be of such things.
        func name(_ kind: Int) -> Bool { kinds[kind].telling > 0 }
    }

    private static func key(_ word: ArraySlice<UInt8>) -> UInt32 {
        word.prefix(2).reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// A number of 15 bits for the first three letters of a word.
    private static func opening(of word: ArraySlice<UInt8>) -> Int {
        var number = 0
        for offset in 0..<3 {
            let byte = offset < word.count ? word[word.startIndex + offset] : 0
            number = number << 5 | Int(byte & 31)
        }
        return number
    }

    /// Whether a stem begins so, by that number: most words need no look into the table.
    private static let isOpening: [Bool] = {
        var isOpening = Array(repeating: false, count: 1 << 15)
        for stem in stems.values.joined() { isOpening[opening(of: stem.letters[...])] = true }
        return isOpening
    }()

    private static let stems: [UInt32: [Stem]] = {
        var stems: [UInt32: [Stem]] = [:]
        var numbers = Array(repeating: 0, count: kinds.count)
        for (kind, isTelling, words) in table {
            for word in words.split(separator: " ") {
                let isWhole = word.last == "="
                let letters = Array((isWhole ? word.dropLast() : word).utf8)
                let number = kind.map { numbers[$0] } ?? 0
                stems[key(letters[...]), default: []].append(
                    Stem(letters: letters, number: number, kind: kind, isTelling: isTelling, isWhole: isWhole))
                if let kind { numbers[kind] += 1 }
            }
        }
        return stems
    }()

    /// A word that ends with `=` is whole. Without a kind: words that address the reader.
    private static let table: [(kind: Int?, isTelling: Bool, words: String)] = [
        (
            nil, false,
            """
            vous= votre= vos= nous= notre= nos= you= your= we= our= us= usted= sus= nuestro nosotros= sie= ihre ihnen= wir= unser voi= \
            vostr nostr noi= seus= nosso
            """
        ),
        (
            0, true,
            "cookie traceur consent privacy privacidad datenschutz einwillig confidentialite rgpd= gdpr= ccpa= consenso toestemming"
        ),
        (
            0, false,
            """
            partenaire partner socios parceir donnees= data= datos= daten= dati= dados= finalite legitim accept refus reject rechaz ablehn \
            personnalis personali publicit advert anuncio werbung audience terminal device dispositiv navigateur browser \
            navegador preference preferen vendor tiers= identifiant stock desactiv privee=
            """
        ),
        (1, true, "commentaire message contribution comments="),
        (
            1, false,
            """
            moder relu relit relir relis refus parait paraitr publier= publie= publies= insult injur haine diffam charte equipe redaction internaute \
            pseudo majuscul capitales= supprim retir rejet guideline insulting hateful
            """
        ),
        (2, true, "don= dons= soutien soutenir soutenez generosite abonnez adhere donat subscrib"),
        (
            2, false,
            """
            lecteur lectrice independa gratuit libre= journal= site= media= association actionnaire impot deduc article offre plu= \
            financ ressource readers= journalism newspaper abonne
            """
        ),
    ]
}
