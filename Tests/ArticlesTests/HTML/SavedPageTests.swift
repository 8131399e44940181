import SearchModel
import Testing

@testable import Articles

/// Pages that a program saved, which say in their own way where they are from.
@Suite struct SavedPageTests {
    private static let url = "https://www.le-fleuve.example/mali/mil-1207.html"
    private static let prose = """
        <p>Le prix du mil a baissé de moitié dans les marchés de la région de Kayes, où les paysans ne savent plus comment \
        payer les semences de la saison prochaine, selon leur syndicat.</p><p>Le gouverneur a promis une aide, qui doit \
        arriver avant la saison des pluies, et il a demandé aux commerçants de ne pas en profiter.</p>
        """

    private static func page(head: String = "", open: String = "<html lang=\"fr\">", top: String = "", end: String = "")
        -> String
    {
        "\(open)\n<head><meta charset=\"utf-8\"><title>Le mil baisse</title>\(head)</head>\n<body>\(top)<article>"
            + "<h1>Le mil baisse</h1>\(prose)</article></body></html>\(end)"
    }

    private static func read(_ page: String) throws -> Article {
        let reader = ArticleReader(today: try #require(CalendarDate("2025-12-01")))
        return try reader.article(contents: Array(page.utf8), path: "a.html", format: .html)
    }

    /// What each program writes, without a date that would be that of publication.
    private static let saved: [(name: String, page: String)] = [
        ("Chrome, Firefox and Edge", page(open: "<!DOCTYPE html>\n<!-- saved from url=(0046)\(url) -->\n<html>")),
        ("Internet Explorer", page(open: "<!-- saved from url=(0046)\(url) -->\n<HTML>")),
        (
            "SingleFile",
            page(
                open:
                    "<!DOCTYPE html> <html lang=fr><!--\n Page saved with SingleFile \n url: \(url) \n saved date: Mon Nov 10 2025 12:11:54 GMT+0000\n-->"
            )
        ),
        (
            "SingleFile before 2020",
            page(
                open:
                    "<html><!--\n Archive processed by SingleFile\n url: \(url)\n saved date: Mon Nov 10 2025 12:11:54 GMT+0000\n-->"
            )
        ),
        (
            "HTTrack",
            page(
                open:
                    "<html>\n<!-- Mirrored from www.le-fleuve.example/mali/mil-1207.html by HTTrack Website Copier/3.x [XR&CO'2014], Mon, 10 Nov 2025 12:11:54 GMT -->"
            )
        ),
        (
            "HTTrack, at the end",
            page(
                end:
                    "\n<!-- Mirrored from www.le-fleuve.example/mali/mil-1207.html by HTTrack Website Copier/3.x [XR&CO'2014], Mon, 10 Nov 2025 12:11:54 GMT -->\n"
            )
        ),
        (
            "HTTrack, at the end of a long page",
            page(
                top: "<script>" + String(repeating: "var a = 1; ", count: 30_000) + "</script>",
                end:
                    "<!-- Mirrored from www.le-fleuve.example/mali/mil-1207.html by HTTrack Website Copier/3.x, Mon, 10 Nov 2025 -->"
            )
        ),
        (
            "WebScrapBook",
            page(
                open: "<html lang=\"fr\" data-scrapbook-create=\"20251110121154000\" data-scrapbook-source=\"\(url)\">")
        ),
        (
            "monolith",
            page(
                open: "<!-- Saved from \(url) at 2025-11-10T12:11:54Z using monolith v2.8.1 -->\n<!DOCTYPE html><html>")
        ),
        (
            "Save Page WE",
            page(
                head:
                    "<base href=\"\(url)\"><meta name=\"savepage-url\" content=\"\(url)\"><meta name=\"savepage-date\" content=\"Mon Nov 10 2025\">"
            )
        ),
        ("Evernote", page(head: "<meta name=\"source-url\" content=\"\(url)\"/>")),
        (
            "the Wayback Machine",
            page(
                head:
                    "<script>__wm.init(\"https://web.archive.org/web\");\n__wm.wombat(\"\(url)\",\"20251110121154\",\"https://web.archive.org/\",\"web\");</script>"
            )
        ),
        (
            "the Wayback Machine, saved by a browser",
            page(
                open:
                    "<!DOCTYPE html>\n<!-- saved from url=(0089)https://web.archive.org/web/20251110121154/\(url) -->\n<html>"
            )
        ),
        ("an archive with Memento", page(head: "<link rel=\"original\" href=\"\(url)\">")),
        (
            "a canonical link that leans on the base",
            page(
                head:
                    "<base href=\"https://www.le-fleuve.example/mali/\"><link rel=\"canonical\" href=\"mil-1207.html\">"
            )
        ),
        (
            "a canonical link to the site",
            page(
                head: "<link rel=\"canonical\" href=\"https://www.le-fleuve.example/\">",
                open: "<!-- saved from url=(0046)\(url) --><html>")
        ),
        (
            "a relative canonical link",
            page(
                head: "<link rel=\"canonical\" href=\"/mali/mil-1207.html\">",
                open: "<!-- saved from url=(0046)\(url) --><html>")
        ),
    ]

    @Test(arguments: saved.indices) func `The address and the source are what the program wrote`(_ index: Int) throws {
        let article = try Self.read(Self.saved[index].page)
        #expect(article.url == Self.url, "\(Self.saved[index].name)")
        #expect(article.source == "le-fleuve.example", "\(Self.saved[index].name)")
        #expect(article.date == nil, "\(Self.saved[index].name)")
        #expect(article.title == "Le mil baisse")
    }

    @Test func `The port that an archive adds to an address goes`() {
        let script = "<script>__wm.wombat(\"http://www.fleuve.ml:80/a\",\"20110315000000\");</script>"
        #expect(SavedPage(Array(Self.page(head: script).utf8)).address == "http://www.fleuve.ml/a")
    }

    @Test(arguments: [
        "<!-- saved from url=(0014)about:internet -->\n<html>",
        "<!-- saved from url=(0022)file:///C:/mil/a.html -->\n<html>",
        "<!-- Saved from local source at 2025-11-10T12:11:54Z using monolith v2.8.1 -->\n<html>",
        "<!-- This site is optimized with a plugin - https://plugin.example/wordpress/ -->\n<html>",
        "<!-- url: https://a.example/x -->\n<html>",
        "<html data-scrapbook-source=\"\">", "<html><!-- -->", "<!-- saved from",
    ])
    func `What is no address of the page is not taken for it`(_ open: String) throws {
        let saved = SavedPage(Array(Self.page(open: open).utf8))
        #expect(saved.address == nil)
    }

    @Test func `The address that a page itself states counts more`() throws {
        let own = "https://www.le-fleuve.example/2025/02/22/mil"
        let page = Self.page(
            head: "<link rel=\"canonical\" href=\"\(own)\">",
            open: "<!-- saved from url=(0046)https://www.le-fleuve.example/mali/mil-1207.html?fbclid=1 -->\n<html>")
        #expect(try Self.read(page).url == own)
    }

    // MARK: - Archives

    /// What archive.today writes in the head of every capture.
    private static func capture(_ links: String, field: String = "") -> String {
        page(
            head: """
                <meta property="og:type" content="article"><meta property="og:site_name" content="archive.ph">\
                <meta property="og:url" content="http://archive.ph/Qw3rT" itemprop="url"><meta property="og:title" content="Le mil baisse">\
                <meta property="twitter:description" content="archived 10 Nov 2025 12:11:54 UTC" itemprop="description">\
                <meta property="article:published_time" content="2025-11-10T12:11:54Z" itemprop="dateCreated">\
                <meta property="article:modified_time" content="2025-11-10T12:11:54Z" itemprop="dateModified">\(links)
                """,
            top:
                "<div id=\"HEADER\"><table><tr><td>webpage capture</td><td>Saved from \(field)</td><td>10 Nov 2025 12:11:54 UTC</td></tr></table></div>"
        )
    }

    @Test(arguments: [
        capture("<link rel=\"canonical\" href=\"https://archive.ph/2025.11.10-121154/\(url)\">"),
        capture(
            "<link rel=\"canonical\" href=\"https://archive.is/Qw3rT\"><link rel=\"bookmark\" href=\"http://archive.today/20251110121154/\(url)\">"
        ),
        capture(
            "",
            field:
                "<form action=\"https://archive.ph/submit/\"><input style=\"width:1px\" type=\"text\" name=\"q\" value=\"\(url)\"></form>"
        ),
    ])
    func `A capture of archive.today is the page behind it, and its time is no date`(_ page: String) throws {
        let article = try Self.read(page)
        #expect(article.url == Self.url && article.source == "le-fleuve.example")
        #expect(article.date == nil && article.dates.considered.isEmpty)
        #expect(!article.text.contains("capture"))
    }

    @Test func `The date that a captured page shows is its date`() throws {
        let page = Self.capture("<link rel=\"canonical\" href=\"https://archive.ph/2025.11.10-121154/\(Self.url)\">")
            .replacing("<h1>Le mil baisse</h1>", with: "<h1>Le mil baisse</h1><p>Publié le 22 février 2025</p>")
        #expect(try Self.read(page).date == CalendarDate("2025-02-22"))
    }

    @Test func `The bar of the Wayback Machine is not the page's`() throws {
        let bar = """
            <!-- BEGIN WAYBACK TOOLBAR INSERT --><div id="wm-ipp-base"><div id="wm-ipp"><input name="url" id="wmtbURL" value="\(Self.url)">\
            <a href="/web/2025*/x">12 captures</a><div>10 Nov 2025 - 12 Nov 2025</div></div></div><!-- END WAYBACK TOOLBAR INSERT -->
            """
        let page = Self.page(
            head:
                "<meta property=\"og:site_name\" content=\"Le Fleuve\"><meta property=\"article:published_time\" content=\"2025-02-22\">"
                + "<link rel=\"canonical\" href=\"https://web.archive.org/web/20251110121154/\(Self.url)\">", top: bar)
        let article = try Self.read(page)
        #expect(article.url == Self.url && article.source == "Le Fleuve" && article.date == CalendarDate("2025-02-22"))
        #expect(!article.text.contains("captures"))
        let bare = try Self.read(Self.page(top: bar))
        #expect(bare.url == Self.url && bare.source == "le-fleuve.example" && bare.date == nil)
    }

    // MARK: - Addresses

    @Test(arguments: [
        "https://web.archive.org/web/20250101000000/\(url)", "http://web.archive.org/web/20250101000000id_/\(url)",
        "https://web.archive.org/web/2025/\(url)",
        "https://web.archive.org/web/20250101000000/https:/www.le-fleuve.example/mali/mil-1207.html",
        "/web/20250101000000/\(url)",
        "https://web.archive.org/web/2025*/\(url)", "https://archive.ph/2025.01.01-120000/\(url)",
        "https://archive.is/20250101120000/\(url)",
        "https://archive.today/newest/\(url)", "https://archive.ph/o/Qw3rT/\(url)", "https://archive.li/\(url)",
        "https://wayback.archive-it.org/1234/20250101000000/\(url)", "https://arquivo.pt/wayback/20250101000000/\(url)",
        "https://webarchive.nationalarchives.gov.uk/ukgwa/20250101000000/\(url)",
        "https://megalodon.jp/2025-0101-1200-00/\(url)",
        "https://archive.wikiwix.com/cache/?url=https%3A%2F%2Fwww.le-fleuve.example%2Fmali%2Fmil-1207.html",
        "https://webcache.googleusercontent.com/search?q=cache:AbC:\(url)+mil",
        "https://archive.ph/20250101/https://web.archive.org/web/2024/\(url)",
    ])
    func `An archive's address is that of the page behind it`(_ address: String) {
        #expect(PageAddress.original(address) == Self.url)
    }

    @Test func `An archive's address may leave the scheme of the page out`() {
        #expect(PageAddress.original("https://web.archive.org/web/2025/www.fleuve.ml/a") == "https://www.fleuve.ml/a")
    }

    @Test(arguments: [
        url, "https://www.le-fleuve.example/20250101/mil",
        "https://www.le-fleuve.example/partage?url=https://a.example/x",
        "https://archive.ph/Qw3rT", "https://web.archive.org/", "https://archive.org/details/mil", "", "/",
        "web/2025/x",
    ])
    func `Any other address stays`(_ address: String) { #expect(PageAddress.original(address) == address) }

    @Test(
        arguments: [
            ("/a/b.html", "https://x.example/a/b.html"), ("b.html", "https://x.example/mali/b.html"),
            ("../b.html", "https://x.example/b.html"), ("./b.html", "https://x.example/mali/b.html"),
            ("//y.example/b", "https://y.example/b"), ("?p=2", "https://x.example/mali/a.html?p=2"),
            ("https://y.example/b", "https://y.example/b"), ("../../../b", "https://x.example/b"),
            ("file:///a", nil), ("javascript:void(0)", nil), ("mailto:a@b.example", nil), ("", nil),
        ] as [(String, String?)])
    func `A relative address leans on the page's`(_ address: String, absolute: String?) {
        #expect(PageAddress.resolved(address, against: "https://x.example/mali/a.html?p=1") == absolute)
    }

    @Test func `An archive's address in a text or a line of JSON is unwrapped too`() throws {
        let reader = ArticleReader(today: try #require(CalendarDate("2025-12-01")))
        let address = "https://web.archive.org/web/20251110121154/\(Self.url)"
        let text = "URL : \(address)\nTitre : Le mil\n\nLe mil baisse dans les marchés de la région."
        let article = try reader.article(contents: Array(text.utf8), path: "a.txt", format: .text)
        #expect(article.url == Self.url && article.source == "le-fleuve.example" && article.date == nil)
        let line = #"{"text": "Le mil baisse.", "url": "\#(address)"}"#
        let other = try reader.article(line: Array(line.utf8).span, number: 1, path: "a.jsonl")
        #expect(other.url == Self.url && other.source == "le-fleuve.example" && other.date == nil)
    }
}
