import Messages
import SearchModel
import Testing

@testable import Articles

/// What is saved in place of an article, and what a program writes above one.
@Suite struct ErrorPageTests {
    static let pages: [(title: String, body: String)] = [
        ("Just a moment...", "<h1>courrier.example</h1><p>Verifying you are human. This may take a few seconds.</p>"),
        (
            "Attention Required! | Cloudflare",
            "<h1>Sorry, you have been blocked</h1><p>You are unable to access courrier.example</p>"
        ),
        ("Access Denied", "<h1>Access Denied</h1><p>You don't have permission to access this page on this server.</p>"),
        (
            "Accès refusé",
            "<h1>Accès refusé</h1><p>Vous n’avez pas la permission de consulter cette page, qui est réservée.</p>"
        ),
        (
            "Accès bloqué",
            "<h1>Accès bloqué</h1><p>Votre requête ressemble à celle d’un robot. Si vous êtes humain, cochez la case.</p>"
        ),
        ("301 Moved Permanently", "<h1>Moved Permanently</h1><p>The document has moved <a href=x>here</a>.</p>"),
        ("Moved", "<h1>Moved</h1><p>This page has moved to a new address, please follow the link.</p>"),
        ("302 Found", "<center><h1>302 Found</h1></center><hr><center>nginx</center>"),
        ("404 Not Found", "<h1>Not Found</h1><p>The requested URL /x was not found on this server.</p>"),
        (
            "Page non trouvée - Le Courrier de Marola",
            "<h1>Page non trouvée</h1><p>La page que vous cherchez n’existe pas ou a été déplacée. Essayez une recherche.</p>"
        ),
        ("Erreur 404", "<h1>Oups !</h1><p>La page que vous avez demandée est introuvable sur notre site.</p>"),
        ("Un instant…", "<p>Veuillez activer JavaScript et les cookies pour continuer la lecture sur ce site.</p>"),
        (
            "courrier.example",
            "<p>Veuillez activer JavaScript pour continuer, puis rechargez la page dans votre navigateur.</p>"
        ),
        ("503 Service Temporarily Unavailable", "<h1>503 Service Temporarily Unavailable</h1>"),
        ("Error", "<h1>Error 1020</h1><p>Access denied. This website is using a security service. Ray ID: 1234</p>"),
        ("Vérification de sécurité", "<p>Confirmez que vous êtes un humain en complétant le captcha ci-dessous.</p>"),
        ("Site en maintenance", "<h1>Site en maintenance</h1><p>Nous serons de retour dans quelques heures.</p>"),
        ("410 Gone", "<h1>Gone</h1><p>The requested resource is no longer available on this server.</p>"),
    ]

    @Test(arguments: pages)
    func `A page of an error or of a guard is not an article`(title: String, body: String) {
        let frames = [body, "<nav><a href=/>Accueil</a> <a href=/p>Politique</a></nav><div><div>\(body)</div></div>"]
        for frame in frames {
            let page = "<!DOCTYPE html><html><head><title>\(title)</title></head><body>\(frame)</body></html>"
            let reason = #expect(throws: SkipReason.self) { try HTMLArticleTests.extraction(page) }
            #expect([Message(FileMessage.errorPage), Message(FileMessage.noText)].contains(reason?.what))
        }
    }

    @Test(arguments: [
        "Accès refusé : les pêcheurs de Marola devant le port fermé", "Erreur de calcul sur la digue de Marola",
        "Maintenance du barrage : la ville sans eau", "Service minimum au port de Marola",
        "Un instant de silence à Marola",
        "Accès bloqué au port de Marola", "404 pirogues perdues à Marola",
    ])
    func `An article whose title begins like that of an error is one`(title: String) throws {
        let page =
            "<html><head><title>\(title)</title></head><body><h1>\(title)</h1>\(FishersPage.body(0..<1))</body></html>"
        #expect(try FishersPage.article(page).title == title)
    }

    static let headers = [
        "HTTP/2 200 \r\ndate: Sun, 04 Jan 2026 16:55:50 GMT\r\nlast-modified: Fri, 02 Jan 2026 09:10:11 GMT\r\n\r\n",
        """
        HTTP/1.1 301 Moved Permanently
        Location: https://c.example/

        HTTP/1.1 200 OK
        Content-Type: text/html
        Vary: Accept-Encoding, Cookie and many others that the server may name here


        """,
        "HTTP/1.1 200 Connection established\r\n\r\nHTTP/1.1 200 OK\r\nServer: nginx\r\n\r\n",
    ]

    @Test(arguments: headers)
    func `The header of an answer above a page is no text of it`(header: String) throws {
        let arabic =
            "<html lang=ar><title>تلقيح القطعان</title><h1>تلقيح القطعان</h1><p>بدأ مربو الماشية في البلدة تلقيح قطعانهم.</p>"
        for page in [FishersPage.page(FishersPage.body(0..<1)), arabic] {
            let plain = try FishersPage.article(page)
            let article = try FishersPage.article(header + page)
            #expect(article.text == plain.text)
            #expect(article.dates == plain.dates)
            let lines = header.utf8.count { $0 == 0x0A }
            #expect(article.line == plain.line + lines)
        }
    }

    @Test func `An answer that says that it failed is not an article`() {
        let page =
            "HTTP/1.1 404 Not Found\r\nServer: nginx\r\n\r\n<title>Le Courrier</title><p>Rien ici pour le moment, cherchez ailleurs.</p>"
        #expect(throws: SkipReason.self) { try HTMLArticleTests.extraction(page) }
    }

    @Test(arguments: [
        "HTTP/2 200", "HTTP/2 200\nle fleuve\n\n", "HTTP/2\na: b\n\n", "HTTP/2 20\na: b\n\n", "HTTP/2 2OO\n\n",
    ])
    func `What is no header is left as it is`(text: String) {
        #expect(AnswerHeader(Array(text.utf8)).end == 0)
    }
}
