/// The words that makers of pages name their elements with, in French and in English.
enum ClassWords {
    enum Meaning: Equatable {
        case boilerplate(ElementRole.Boilerplate)
        case lead, body
    }

    /// A name as its words: `article__relatedLinks` is `article`, `related` and `links`.
    struct Name {
        var whole: String
        var words: [String]
    }

    static func names(in value: ArraySlice<UInt8>) -> [Name] {
        value.split(whereSeparator: \.isSpace).prefix(24).map { name in
            var words: [String] = []
            var word: [UInt8] = []
            var last: UInt8 = 0
            for byte in name {
                let isCapital = (0x41...0x5A).contains(byte)
                if !byte.isASCIILetter || isCapital && (0x61...0x7A).contains(last) {
                    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
                    word.removeAll(keepingCapacity: true)
                }
                if byte.isASCIILetter { word.append(byte | 0x20) }
                last = byte
            }
            if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
            return Name(whole: words.joined(separator: "-"), words: words)
        }
    }

    static func meaning(of name: Name) -> Meaning? {
        if let meaning = wholes[name.whole] { return meaning }
        // `AdSlotParagraph` is a paragraph, and `pub-disable` or `no-ads` a place without advertisements.
        if let last = name.words.last, paragraphs.contains(last) { return nil }
        if name.words.count > 1, let first = name.words.first, let last = name.words.last,
            negations.contains(first) || negations.contains(last),
            name.words.contains(where: { words[$0] == .boilerplate(.advertising) })
        {
            return nil
        }
        // Page builders make a widget of every paragraph, and themes say what a page has: `no-sidebar`.
        if let first = name.words.first, builders.contains(first) || layouts.contains(first) {
            return meaning(of: Name(whole: "", words: name.words.dropFirst().filter { !vague.contains($0) }))
        }
        // A sentence, as in `comment-est-mort-le-roi`.
        if name.words.count > 4 { return nil }
        for word in name.words {
            guard let meaning = words[word] else { continue }
            // `pub-date` is of the publication.
            if meaning == .boilerplate(.advertising), isDate(name) { continue }
            return meaning
        }
        for (first, second) in zip(name.words, name.words.dropFirst()) {
            if let meaning = wholes[first + "-" + second] { return meaning }
        }
        return nil
    }

    /// Whether one of the names hides the element, and none shows it again on some screens (`hidden md:block`).
    static func areHiding(_ names: [Name]) -> Bool {
        names.contains { hiding.contains($0.whole) }
            && !names.contains { $0.words.count > 1 && showing.contains($0.words.last ?? "") }
    }

    private static let hiding: Set = [
        "hidden", "hide", "is-hidden", "u-hidden", "js-hidden", "d-none", "display-none", "displaynone", "ot-hide",
    ]
    private static let showing: Set = ["block", "flex", "grid", "inline", "table", "contents", "visible", "show"]

    /// `post-date`, `datePublication`; names for the day of a change have words of their own.
    static func isDate(_ name: Name) -> Bool { name.words.count <= 4 && name.words.contains(where: dates.contains) }

    private static let dates: Set = [
        "date", "dates", "datetime", "dateline", "pubdate", "published", "posted", "timestamp",
    ]
    private static let builders: Set = [
        "elementor", "so", "sow", "siteorigin", "panel", "fl", "et", "wpb", "vc", "brxe",
    ]
    private static let paragraphs: Set = ["paragraph", "paragraphs", "paragraphe", "paragraphes"]
    private static let negations: Set = [
        "no", "non", "not", "without", "sans", "hide", "disable", "disabled", "free", "off", "none", "exclude",
        "excluded",
    ]
    private static let layouts: Set = ["has", "have", "with", "no", "without", "hide"]
    private static let vague: Set = ["widget", "widgets", "sidebar", "sidebars", "aside", "rail", "populated"]

    private static func table(_ rows: [(Meaning, String)]) -> [String: Meaning] {
        var table: [String: Meaning] = [:]
        for (meaning, names) in rows {
            for name in names.split(separator: " ") { table[String(name)] = meaning }
        }
        return table
    }

    private static let words = table([
        (
            .boilerplate(.navigation),
            "nav navbar navigation menu menus submenu megamenu pagination pager paging toolbar topbar skip offcanvas"
        ),
        (.boilerplate(.breadcrumb), "breadcrumb breadcrumbs ariane crumbs crumb"),
        (.boilerplate(.aside), "sidebar sidebars aside asides widget widgets rightcol rail moduletable"),
        (.boilerplate(.footer), "footer colophon"),
        (
            .boilerplate(.comments),
            """
            comment comments commentaire commentaires commentlist respond disqus reactions reagir commentform livefyre forum wpdiscuz \
            wpdcom jcomments postprofile talkback talkbacks
            """
        ),
        (
            .boilerplate(.sharing),
            """
            share shares sharing sharebar sharedaddy sharethis sharer partage partager partages social socials sociaux addthis addtoany \
            socialshare shariff follow followus print imprimer
            """
        ),
        (
            .boilerplate(.related),
            """
            related similar similaires similaire connexe connexes recommended recommendation recommendations recommandation \
            recommandations recirculation reco recos outbrain taboola ligatus suggestion suggestions readmore readalso lireaussi \
            seealso mostread popular trending teaser teasers jp relatedposts crosslink crosslinks associes
            """
        ),
        (
            .boilerplate(.newsletter),
            "newsletter newsletters subscribe subscription abonnement abonnements abonnez signup mailing mailchimp inscription"
        ),
        (
            .boilerplate(.advertising),
            """
            ad ads adv advert adverts advertisement advertising adsense adslot adblock pub pubs publicite publicites dfp sponsor sponsors \
            sponsored sponsorise promo promos promotion promoted banner banners banniere adunit
            """
        ),
        (
            .boilerplate(.consent),
            """
            cookie cookies consent consents consentement gdpr rgpd didomi onetrust cmp tarteaucitron cookiebar cookiebot cookieconsent \
            cookienotice cookiewall axeptio usercentrics truste trustarc iubenda cmplz complianz borlabs borlabscookie klaro osano \
            cky cookieyes appconsent sirdata quantcast cmpbox cmpwrapper privacymanager consentmanager
            """
        ),
        (.boilerplate(.dialog), "modal modals popup popin overlay lightbox tooltip dialog toast snackbar"),
        (.boilerplate(.author), "author authors auteur auteurs byline bylines signature bio"),
        (.boilerplate(.tags), "tags taglist tagcloud keywords hashtags motscles"),
        (
            .boilerplate(.caption),
            "caption captions thumbcaption legend legende legendes credit credits copyright figcaption"
        ),
        (.boilerplate(.metadata), "meta metas metadata postmeta infos"),
        (.boilerplate(.media), "player slideshow diaporama carousel slider audio podcast"),
        (
            .lead,
            "chapo chapeau lead lede standfirst accroche hat intro introduction chapeaux soustitre subheadline deck excerpt"
        ),
        (.body, "articlebody storybody postcontent"),
    ])

    private static let wholes = table([
        (
            .boilerplate(.hidden),
            """
            noprint no-print print-none d-print-none editsection mw-editsection screen-reader-only sr-only visually-hidden visuallyhidden screen-reader screen-reader-text \
            element-invisible
            """
        ),
        (
            .boilerplate(.related),
            "lire-aussi a-lire read-more read-also see-also more-on most-read plus-lus a-voir voir-aussi en-relation"
        ),
        (.boilerplate(.breadcrumb), "fil-ariane"),
        (.boilerplate(.caption), "wp-caption-text photo-credit image-credit"),
        (.boilerplate(.tags), "mots-cles post-tags entry-tags article-tags tag-list tags-links cat-links"),
        (.boilerplate(.author), "about-author author-box"),
        (.boilerplate(.footer), "bas-de-page"),
        (.lead, "sub-title article-summary article-description sous-titre"),
        (
            .body,
            """
            article-body article-content articlecontent entry-content post-content story-body story-content article-text post-body \
            article-texte body-content content-body texte-article corps-article article-main field-name-body
            """
        ),
    ])
}
