import Testing

@testable import Articles

/// The names that makers of pages give their elements, and elements that are not shown.
@Suite struct PageNamesTests {
    private static let paragraphs = FishersPage.paragraphs

    static let names = [
        "AdSlotText", "AdSlotParagraph lh", "promo-text", "share-text", "widget", "article-widget article-widget-text",
        "sponsor",
        "modal-body", "sidebar-text", "newsletter__p", "meta", "player-text", "social-text", "banner", "tags-text",
        "related-text",
    ]

    @Test(arguments: names)
    func `Paragraphs that are all named for something else are the article`(name: String) throws {
        for markup in ["<p class='\(name)'>%</p>", "<div><div class='\(name)'><p>%</p></div></div>"] {
            #expect(try FishersPage.text(FishersPage.page(FishersPage.body(as: markup))) == Self.paragraphs)
        }
    }

    @Test(arguments: ["complementary", "dialog", "alert", "contentinfo", "navigation", "form", "tooltip"])
    func `Neither does a role empty an article`(role: String) throws {
        let each = FishersPage.body(as: "<div role=\(role)><p>%</p></div>")
        #expect(try FishersPage.text(FishersPage.page(each)) == Self.paragraphs)
        #expect(
            try FishersPage.text(FishersPage.page("<div role=\(role)>\(FishersPage.body())</div>")) == Self.paragraphs)
    }

    @Test(arguments: [
        "article-body ads-off", "post-content no-ads", "entry-content pub-disable", "article-text sponsor-free",
        "texte sans-pub",
    ])
    func `A place without advertisements is the article's, and so are the boxes beside it`(name: String) throws {
        let first = name.split(separator: " ")[0]
        let page = """
            <div class="\(name)">\(FishersPage.body(0..<2))</div>
            <div class=related-article><span>Sur le même sujet</span><a href=/1>Le fleuve baisse à Marola</a></div>
            <div class="\(first)">\(FishersPage.body(2..<7))</div>
            <div class=related-article><span>À lire aussi</span><a href=/2>La foire de Séréba est fermée</a></div>
            <div class="\(first)">\(FishersPage.body(7..<8))</div>
            """
        #expect(try FishersPage.text(FishersPage.page(page)) == Self.paragraphs)
    }

    static let hiding = [
        "<div class='premium-offer hidden'>", "<div hidden>", "<div aria-hidden=true>", "<div style='display:none'>",
        "<div class='offre is-hidden'>", "<div class='box d-none'>", "<div class='u-hidden intro'>",
        "<div style='VISIBILITY : hidden'>", "<div class='paywall hide'>",
    ]

    @Test(arguments: hiding, [0, 3, 8])
    func `A box that is not shown is not the article's`(box: String, place: Int) throws {
        let offer = """
            \(box)<h3>POUR NOS ABONNÉS</h3><p>Avec un compte, lisez tous les jours les grands récits de nos correspondants dans \
            toutes les provinces du pays.</p><ul><li>Les mots fléchés du dimanche.</li></ul></div>
            """
        let page = FishersPage.page(FishersPage.body(0..<place) + offer + FishersPage.body(place..<8))
        #expect(try FishersPage.text(page) == Self.paragraphs)
    }

    @Test(arguments: [
        "<div class='hidden md:block'>", "<div class='d-none d-md-block'>", "<div class=hidden>",
        "<div aria-hidden=true>",
    ])
    func `What is shown on wide screens, or is all that there is, stays`(box: String) throws {
        #expect(try FishersPage.text(FishersPage.page("\(box)\(FishersPage.body())</div>")) == Self.paragraphs)
    }

    @Test func `A post that is shown once its network may set cookies stays`() throws {
        let post = "<blockquote class='twitter-tweet hidden'><p>Les filets sont arrivés ce matin.</p></blockquote>"
        let text = try FishersPage.text(FishersPage.page(FishersPage.body(0..<4) + post + FishersPage.body(4..<8)))
        #expect(text == Self.paragraphs[..<4] + ["Les filets sont arrivés ce matin."] + Self.paragraphs[4...])
    }
}
