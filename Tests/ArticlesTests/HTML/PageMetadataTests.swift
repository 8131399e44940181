import Testing

@testable import Articles

@Suite struct PageMetadataTests {
    static func metadata(_ page: String) -> PageMetadata {
        let sieve = PageSieve(Array(page.utf8))
        let tree = HTMLParser(sieve.page).tree
        return PageMetadata(tree, roles: ElementRoles(tree), jsonLD: sieve.jsonLD)
    }

    static func script(_ json: String) -> String {
        #"<html><head><script type="application/ld+json">\#(json)</script></head><body><h1>Un titre</h1></body></html>"#
    }

    /// A page, a field, and its first value with where it stands.
    struct Case: Sendable {
        var page: String
        var field: PageMetadata.Field
        var text: String
        var origin: PageMetadata.Origin

        init(_ page: String, _ field: PageMetadata.Field, _ text: String, _ origin: PageMetadata.Origin) {
            self.page = page
            self.field = field
            self.text = text
            self.origin = origin
        }
    }

    static let cases: [Case] = [
        Case(#"<meta property="og:title" content="Un titre">"#, .titles, "Un titre", .openGraph),
        Case(#"<meta name="og:title" content="Un titre">"#, .titles, "Un titre", .openGraph),
        Case("<title> Un\n titre </title>", .titles, "Un titre", .titleElement),
        Case("<h1>Un <b>titre</b></h1>", .titles, "Un titre", .heading),
        Case(#"<span itemprop="headline">Un titre</span>"#, .titles, "Un titre", .microdata),
        Case(#"<meta property="article:published_time" content="2025-05-19">"#, .published, "2025-05-19", .openGraph),
        Case(#"<meta name="DC.date.issued" content="2025-05-19">"#, .published, "2025-05-19", .meta),
        Case(#"<meta name="dc:date" content="2025-05-19">"#, .published, "2025-05-19", .meta),
        Case(#"<meta itemprop="datePublished" content="2025-05-19">"#, .published, "2025-05-19", .microdata),
        Case(#"<time datetime="2025-05-19T10:00">hier</time>"#, .published, "2025-05-19T10:00", .timeElement),
        Case("<time>19 mai 2025</time>", .published, "19 mai 2025", .timeElement),
        Case(#"<meta property="article:modified_time" content="2025-05-20">"#, .modified, "2025-05-20", .openGraph),
        Case(#"<meta name="author" content="Awa Diallo">"#, .authors, "Awa Diallo", .meta),
        Case(#"<meta property="article:author" content="Awa Diallo">"#, .authors, "Awa Diallo", .openGraph),
        Case(#"<meta property="og:site_name" content="Le Journal">"#, .siteNames, "Le Journal", .openGraph),
        Case(#"<link rel="canonical" href="https://a.ml/x">"#, .urls, "https://a.ml/x", .canonicalLink),
        Case(#"<html lang="fr-ML"><body>a"#, .languages, "fr-ML", .htmlLanguage),
        Case(script(#"{"@type": "NewsArticle", "headline": "Titre"}"#), .titles, "Titre", .jsonLD),
        Case(script(#"[{"@type": ["Article", "X"], "datePublished": "2025"}]"#), .published, "2025", .jsonLD),
        Case(
            script(#"{"@graph": [{"@type": "WebSite"}, {"@type": "Article", "headline": "T"}]}"#), .titles, "T", .jsonLD
        ),
        Case(script("{\"@type\": \"Article\", \"headline\": \"T\n1\"}"), .titles, "T 1", .jsonLD),
        Case(script(#"//<![CDATA[ {"@type": "Article", "headline": "T"} //]]>"#), .titles, "T", .jsonLD),
        Case(
            script("//<![CDATA[\n [{\"@type\": \"Article\", \"headline\": \"T\"}, {\"@type\": \"X\"}]\n//]]>"), .titles,
            "T",
            .jsonLD),
        Case(script(#"{"@type": "Article", "author": [{"name": "Awa"}, "B"]}"#), .authors, "Awa", .jsonLD),
        Case(script(#"{"@type": "Article", "author": {"name": "Charl&egrave;ne"}}"#), .authors, "Charlène", .jsonLD),
        Case(
            script(
                #"{"@graph": [{"@type": "Person", "@id": "/a", "name": "Awa"}, {"@type": "Article", "author": {"@id": "/a"}}]}"#
            ),
            .authors, "Awa", .jsonLD
        ),
        Case(script(#"{"@type": "Article", "publisher": {"name": "Le Journal"}}"#), .siteNames, "Le Journal", .jsonLD),
        Case(
            script(#"[{"@type": "Article", "headline": "Autre"}, {"@type": "Article", "headline": "Un titre"}]"#),
            .titles, "Un titre", .jsonLD
        ),
    ]

    @Test(arguments: cases)
    func `Each field is found wherever a page states it`(_ example: Case) {
        let value = Self.metadata(example.page)[example.field].first
        #expect(value?.text == example.text)
        #expect(value?.origin == example.origin)
    }

    @Test(arguments: ["{", #"{"@type": "Article", "headline": 3}"#, "[[[[", "null", #"{"@type": {}, "@graph": 1}"#, ""])
    func `JSON-LD that is broken, or of the wrong types, says nothing`(json: String) {
        #expect(Self.metadata(Self.script(json))[.titles].allSatisfy { $0.origin != .jsonLD })
    }

    @Test func `Times above the title and below the text are not taken`() {
        let page = """
            <time datetime="2020-01-01"></time><h1>Un titre</h1><time datetime="2025-05-19"></time>
            <p>Texte</p><time datetime="2019-01-01"></time>
            """
        #expect(Self.metadata(page)[.published].map(\.text) == ["2025-05-19"])
    }

    @Test(
        arguments: [
            (["Le titre du jour"], "Le titre du jour - Le Journal", ["Le Journal"], "Le titre du jour"),
            ([], "Le titre du jour - Le Journal", ["Le Journal"], "Le titre du jour"),
            ([], "Le titre du jour | Monde | lejournal.ml", [], "Le titre du jour"),
            ([], "Le Journal : le titre du jour", ["Le Journal"], "le titre du jour"),
            ([], "Mali - Sénégal : le titre", ["Le Journal"], "Mali - Sénégal : le titre"),
            (["Menu", "Le titre du jour"], "Le titre du jour - Le Journal", ["Le Journal"], "Le titre du jour"),
            (["Le Journal"], "Le titre du jour - Le Journal", ["Le Journal"], "Le titre du jour"),
            (["Gao Le titre du jour est là"], "Le titre du jour est là", [], "Le titre du jour est là"),
            ([], "", [], nil),
        ] as [([String], String, [String], String?)])
    func `A title is without its site's name`(headings: [String], title: String, sites: [String], expected: String?) {
        var metadata = PageMetadata()
        for heading in headings { metadata.add(.titles, heading, .heading) }
        metadata.add(.titles, title, .titleElement)
        for site in sites { metadata.add(.siteNames, site, .openGraph) }
        #expect(TitleChoice(metadata, headings: []).title == expected)
    }

    @Test(arguments: [
        ("https://www.abamako.com/x", "abamako.com"), ("http://a.ml:8080", "a.ml"), ("//a.ml/x", nil), ("/x", nil),
        ("", nil),
        ("HTTPS://Actu.Exemple.FR?x", "actu.exemple.fr"), ("https://u:p@a.ml/", "a.ml"), ("javascript:x", nil),
    ])
    func `An address has its host without www, user and port, if any`(address: String, host: String?) {
        #expect(PageAddress.host(of: address) == host)
    }
}
