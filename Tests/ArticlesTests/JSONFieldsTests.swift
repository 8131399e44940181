import SearchModel
import Testing

@testable import Articles

/// Lines as the programs write them that take articles from the web.
@Suite struct JSONFieldsTests {
    private static func read(_ line: String) throws -> Article {
        let reader = ArticleReader(
            today: try #require(CalendarDate("2025-12-01")), aliases: SourceAliases("Le Fleuve = le-fleuve.example"))
        return try reader.article(line: Array(line.utf8).span, number: 1, path: "a.jsonl")
    }

    private static let url = "https://www.le-fleuve.example/mali/mil-1207.html"
    private static let text =
        "Le prix du mil a baissé de moitié dans les marchés de la région.\\n\\nLe gouverneur a promis une aide."

    private static let lines: [(name: String, line: String, unread: [String])] = [
        (
            "trafilatura",
            #"""
            {"title": "Le mil baisse", "author": "Awa Diallo; Moussa Kanté", "hostname": "le-fleuve.example", "date": "2025-03-12", "fingerprint": "aa14", "id": null, "license": null, "comments": "", "raw_text": "Le prix du mil a baissé.", "text": "\#(text)", "language": "fr", "image": "https://a.example/b.jpg", "pagetype": "article", "filedate": "2025-11-10", "source": "\#(url)", "source-hostname": "Le Fleuve", "excerpt": "Le prix", "categories": "Économie;Mali", "tags": ""}
            """#, ["categories", "excerpt", "filedate", "fingerprint", "image", "pagetype"]
        ),
        (
            "trafilatura without a name of the site",
            #"""
            {"title": "Le mil baisse", "author": "Awa Diallo; Moussa Kanté", "hostname": "www.le-fleuve.example", "date": "2025-03-12", "text": "\#(text)", "source": "\#(url)", "source-hostname": null}
            """#, []
        ),
        (
            "newspaper4k",
            #"""
            {"url": "\#(url)", "read_more_link": "", "language": "en", "title": "Le mil baisse", "top_image": "https://a.example/b.jpg", "meta_img": "", "images": ["https://a.example/b.jpg"], "movies": [], "keywords": [], "keyword_scores": {}, "meta_keywords": [""], "tags": null, "authors": ["Awa Diallo", "Moussa Kanté"], "publish_date": "2025-03-12T10:00:00+00:00", "summary": "", "meta_description": "Le prix", "meta_lang": "fr", "meta_favicon": "", "meta_site_name": "Le Fleuve", "canonical_link": "\#(url)", "text": "\#(text)"}
            """#, ["images", "meta_description", "meta_keywords", "top_image"]
        ),
        (
            "news-please",
            #"""
            {"authors": ["Awa Diallo", "Moussa Kanté"], "date_download": "2025-11-10 12:11:54", "date_modify": "None", "date_publish": "2025-03-12 10:00:00", "description": "Le prix", "filename": "a.json", "image_url": null, "language": "fr", "localpath": null, "maintext": "\#(text)", "source_domain": "www.le-fleuve.example", "text": null, "title": "Le mil baisse", "title_page": null, "title_rss": null, "url": "\#(url)"}
            """#, ["date_download", "description", "filename"]
        ),
        (
            "Scrapy",
            #"""
            {"headline": "Le mil baisse", "body": ["Le prix du mil a baissé de moitié dans les marchés de la région.", "  ", "Le gouverneur a promis une aide."], "published_at": "Wed, 12 Mar 2025 10:00:00 +0100", "author": ["Awa Diallo", "Moussa Kanté"], "link": "\#(url)", "outlet": "Le Fleuve", "scraped_at": 1762776714}
            """#, ["scraped_at"]
        ),
        (
            "schema.org",
            #"""
            {"headline": "Le mil baisse", "articleBody": "\#(text)", "datePublished": "2025-03-12T23:30:00-01:00", "dateModified": "2025-03-14", "author": [{"@type": "Person", "name": "Awa Diallo"}, {"name": "Moussa Kanté"}], "publisher": {"name": "Le Fleuve"}, "url": "\#(url)", "inLanguage": "fr-ML"}
            """#, []
        ),
        (
            "MongoDB",
            #"""
            {"_id": {"$oid": "64b8"}, "title": "Le mil baisse", "content": "\#(text)", "published": {"$date": "2025-03-12T10:00:00Z"}, "byline": "Awa Diallo;Moussa Kanté", "canonical_url": "\#(url)", "domain": "le-fleuve.example"}
            """#, []
        ),
    ]

    @Test(arguments: lines.indices) func `The fields of common programs are read`(_ index: Int) throws {
        let (name, line, unread) = Self.lines[index]
        let article = try Self.read(line)
        #expect(article.title == "Le mil baisse", "\(name)")
        #expect(article.text == Self.text.replacing("\\n", with: "\n"), "\(name)")
        #expect(article.date == CalendarDate("2025-03-12"), "\(name)")
        #expect(article.author == "Awa Diallo, Moussa Kanté", "\(name)")
        #expect(article.source == "Le Fleuve", "\(name)")
        #expect(article.url == Self.url, "\(name)")
        #expect(article.language == "fr", "\(name)")
        #expect(article.remarks == [], "\(name)")
        #expect(article.unreadMembers.sorted() == unread, "\(name)")
    }

    @Test(arguments: [
        #""2025-03-12""#, #""2025-03-12 10:00:00""#, #""2025-03-12T10:00:00Z""#, #""2025-03-12T10:00:00.123456+00:00""#,
        #""2025-03-12 10:00:00 UTC""#,
        #""2025-03-12T10:00:00+0000""#, #""Wed, 12 Mar 2025 10:00:00 GMT""#, #""12 Mar 2025 10:00""#, #""12/03/2025""#,
        #""12/03/2025 à 10h20""#,
        #""12 mars 2025""#, #""mercredi 12 mars 2025 - 10:20""#, #""March 12, 2025""#, #""20250312""#, "20250312",
        "1741773600", "1741773600.25", "1741773600000",
        #""1741773600""#, #""1741773600000""#, "1741773600000000", #"{"$date": 1741773600000}"#,
        #"{"$date": {"$numberLong": "1741773600000"}}"#,
    ])
    func `A date is read in the forms that programs write`(_ value: String) throws {
        for name in ["date", "publish_date", "date_publish", "published", "pubdate", "datePublished"] {
            let article = try Self.read(#"{"text": "Le mil baisse.", "\#(name)": \#(value)}"#)
            #expect(article.date == CalendarDate("2025-03-12"), "\(name)")
            #expect(article.remarks == [])
        }
    }

    @Test(arguments: ["null", #""""#, #"" ""#, #""None""#, #""null""#, #""NaT""#, "[]"])
    func `What stands for no value is passed over without a word`(_ nothing: String) throws {
        let article = try Self.read(
            #"{"text": "Le mil baisse.", "title": "Un titre", "publish_date": \#(nothing), "date": "2025-03-12", "authors": \#(nothing), "byline": "Awa Diallo", "source": \#(nothing), "sitename": "Le Fleuve", "url": \#(nothing), "link": "https://a.example/x", "image": \#(nothing)}"#
        )
        #expect(
            article.date == CalendarDate("2025-03-12") && article.author == "Awa Diallo"
                && article.source == "Le Fleuve")
        #expect(article.url == "https://a.example/x" && article.remarks == [] && article.unreadMembers == [])
    }

    /// Two members for the same field, in either order, and which of them counts.
    @Test(arguments: [
        (#""text": "Le texte.""#, #""raw_text": "Brut.""#, "Le texte."),
        (#""maintext": "Le texte.""#, #""content": "Brut.""#, "Le texte."),
        (#""maintext": "Le texte.""#, #""text": """#, "Le texte."),
        (#""title": "Le titre""#, #""title_page": "Le titre | Site""#, "Le titre"),
        (#""headline": "Le titre""#, #""title": null"#, "Le titre"),
    ])
    func `Of several fields for the same thing the best with a value counts`(one: String, other: String, value: String)
        throws
    {
        let isTitle = value == "Le titre"
        let rest = isTitle ? #""text": "Mots""# : #""title": "Mots""#
        for pair in [[one, other], [other, one]] {
            let article = try Self.read("{\((pair + [rest]).joined(separator: ", "))}")
            #expect((isTitle ? article.title : article.text) == value)
        }
    }

    @Test(
        arguments: [
            (#""published_at": "2025-03-12", "date": "2025-11-10""#, "2025-03-12"),
            (
                #""date": "2025-03-12", "date_download": "2025-11-10", "crawled_at": "2025-11-10", "filedate": "2025-11-10""#,
                "2025-03-12"
            ),
            (#""date_modify": "2025-03-14 10:00:00""#, "2025-03-14"), (#""scraped_at": "2025-11-10""#, nil),
            (#""publish_date": "hier", "date": "2025-03-12""#, "2025-03-12"),
        ] as [(String, String?)])
    func `A day of publication counts more than any other, and that of fetching never`(_ members: String, day: String?)
        throws
    {
        #expect(try Self.read("{\"text\": \"Le mil baisse.\", \(members)}").date?.description == day)
    }

    @Test(
        arguments: [
            (#""source": "Le Fleuve", "hostname": "a.example""#, "Le Fleuve"),
            (#""hostname": "www.a.example""#, "a.example"),
            (#""source": {"id": null, "name": "Le Fleuve"}"#, "Le Fleuve"),
            (#""url": "https://www.a.example/x""#, "a.example"),
            (#""source": "https://www.a.example/x""#, "a.example"),
            (#""source_url": "https://a.example""#, "a.example"),
            (#""media": ["x.jpg"], "site": "Le Fleuve""#, "Le Fleuve"), (#""lang": "fr""#, nil),
        ] as [(String, String?)])
    func `The source is a name, or else a host`(_ members: String, source: String?) throws {
        let article = try Self.read("{\"text\": \"Le mil baisse.\", \(members)}")
        #expect(article.source == source && article.remarks == [])
    }

    @Test func `The language that programs set for all pages does not count against the text`() throws {
        let text = "Le prix du mil a baissé de moitié dans les marchés de la région, et les paysans s’en plaignent."
        #expect(try Self.read(#"{"text": "\#(text)", "language": "en"}"#).language == "fr")
        #expect(try Self.read(#"{"text": "\#(text)", "lang": "en"}"#).language == "en")
        #expect(try Self.read(#"{"text": "Mil", "language": "français"}"#).language == "fr")
    }

    @Test func `An article may have a text only, and no title`() throws {
        let article = try Self.read(#"{"maintext": "Le mil baisse.", "title": null}"#)
        #expect(article.title == "" && article.text == "Le mil baisse.")
    }
}
