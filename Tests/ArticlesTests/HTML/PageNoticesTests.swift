import Testing

@testable import Articles

/// What a site says to its readers: panels of consent, rules for comments, appeals for money.
@Suite struct PageNoticesTests {
    static let panels: [(language: String, lines: [String])] = [
        (
            "French",
            [
                """
                Avec votre accord, nos 512 partenaires et nous utilisons des cookies ou technologies similaires pour conserver et \
                consulter des données personnelles telles que votre visite sur ce site.
                """,
                """
                Nos partenaires et nous-mêmes traitons les données suivantes : publicités et contenu personnalisés, mesure \
                d’audience et stockage d’informations sur un terminal.
                """,
            ]
        ),
        (
            "French, of trackers",
            [
                """
                Vous pouvez à tout moment modifier vos choix en matière de traceurs dans les préférences de notre site, ou refuser \
                ceux qui ne sont pas nécessaires.
                """,
                """
                Ces traceurs sont nécessaires au fonctionnement de nos services et ne peuvent pas être désactivés, même si vous \
                refusez les autres cookies.
                """,
            ]
        ),
        (
            "English",
            [
                """
                We and our 512 partners store and access information on your device, such as cookies, to process personal data \
                for the purposes described below.
                """,
                """
                You may accept or manage your preferences by clicking below, including your right to object where legitimate \
                interest is used, in the privacy policy page.
                """,
            ]
        ),
        (
            "Spanish",
            [
                """
                Nosotros y nuestros 512 socios almacenamos o accedemos a información en su dispositivo, como cookies, y procesamos \
                datos personales para los fines que se describen a continuación.
                """
            ]
        ),
        (
            "German",
            [
                """
                Wir und unsere 512 Partner speichern Informationen auf Ihrem Gerät, zum Beispiel Cookies, und verarbeiten \
                personenbezogene Daten für die unten genannten Zwecke.
                """
            ]
        ),
    ]

    static let boxes = [
        "<div id=didomi-host><div class=didomi-popup role=dialog aria-modal=true>%</div></div>",
        "<div class=fc-consent-root><div class=fc-dialog role=dialog>%</div></div>",
        "<div id=onetrust-consent-sdk><div class='otPcCenter ot-hide' role=region>%</div></div>",
        "<div id=CybotCookiebotDialog>%</div>", "<div id=sp_message_container_9><div>%</div></div>",
        "<div class=xk81><div>%</div></div>", "<section>%</section>", "<dialog open>%</dialog>",
        "<div class=fenetre><form><div>%</div></form></div>",
    ]

    @Test(arguments: panels, boxes)
    func `A panel of consent loses against a short dispatch`(
        panel: (language: String, lines: [String]), box: String
    ) throws {
        let lines = panel.lines.map { "<p>\($0)</p>" }.joined()
        let panel = box.replacing("%", with: "<h2>Vos choix</h2>" + lines)
        for count in 1...2 {
            let head = "<title>\(FishersPage.title)</title>"
            let article = "<main><article><h1>\(FishersPage.title)</h1>\(FishersPage.body(0..<count))</article></main>"
            for page in [panel + article, article + panel] {
                let text = try FishersPage.text("<html><head>\(head)</head><body>\(page)</body></html>")
                #expect(text == Array(FishersPage.paragraphs[..<count]))
            }
        }
    }

    @Test func `An article about cookies is one`() throws {
        let title = "Cookies : ce que votre navigateur dit de vous"
        let page =
            "<title>\(title)</title><h1>\(title)</h1><div>"
            + Self.panels[0].lines.map { "<p>\($0)</p>" }.joined() + "</div><p>\(FishersPage.paragraphs[0])</p>"
        #expect(try FishersPage.text(page) == Self.panels[0].lines + [FishersPage.paragraphs[0]])
    }

    /// Articles of newspapers that ask for money, and of networks that remove what is written there.
    static let articles = [
        """
        L’hebdomadaire a lancé mardi un appel aux dons pour survivre après la perte de la moitié de ses annonceurs, et plus de \
        mille lecteurs ont déjà répondu.
        """,
        """
        « Nous ne vivons que du soutien de nos abonnés et de nos lecteurs », explique la directrice de la rédaction, qui espère \
        réunir cent mille euros avant l’été.
        """,
        """
        Le réseau social supprimera désormais les commentaires injurieux dans les deux heures, a annoncé son directeur devant \
        les députés réunis jeudi matin.
        """,
        """
        « Nous avons doublé nos équipes de modération, et vos messages de haine ne resteront pas en ligne », a-t-il lancé à ceux \
        qui insultent les élus.
        """,
    ]

    @Test func `Articles about such things keep their paragraphs`() throws {
        let lines = Self.articles.map { "<p>\($0)</p>" }.joined()
        let page = FishersPage.page(FishersPage.body(0..<2) + lines)
        #expect(try FishersPage.text(page) == FishersPage.paragraphs[..<2] + Self.articles)
    }

    private static let rules = [
        """
        Vous venez d’envoyer un message à notre rédaction et nous vous en remercions. Chaque message est relu avant de paraître, \
        ce qui peut prendre quelques heures.
        """,
        """
        Votre message doit respecter la loi et ne contenir ni insulte, ni appel à la haine, ni adresse privée. Il sera sinon \
        supprimé par notre équipe de modération.
        """,
        """
        Nos modérateurs relisent les contributions le matin et le soir. Les commentaires refusés ne donnent lieu à aucune \
        explication, et nous vous prions de ne pas insister.
        """,
    ]

    @Test(arguments: ["<div class=regles>", "<div id=talk><div>6 messages</div>", "<section>", "<div><div class=faq>"])
    func `The rules for comments are not the article's`(box: String) throws {
        let lines = Self.rules.map { "<h6>« Pourquoi ? »</h6><p>\($0)</p>" }.joined()
        for page in ["<div>\(FishersPage.body())</div>\(box)\(lines)", "<div>\(FishersPage.body())\(box)\(lines)"] {
            #expect(try FishersPage.text(FishersPage.page(page)) == FishersPage.paragraphs)
        }
    }

    static let appeals = [
        """
        Cet article vous a plu ? Notre journal vit de la générosité de ses lecteurs et reste en accès libre pour tous. Merci de \
        votre soutien, même modeste.
        """,
        """
        Vous appréciez notre travail ? Soutenez un média indépendant et sans publicité : faites un don, déductible des impôts à \
        66 %.
        """,
        """
        Ce site est gratuit et sans actionnaire. Pour que notre rédaction reste indépendante, nous avons besoin du soutien de \
        nos lecteurs et de leurs dons.
        """,
    ]

    @Test(
        arguments: appeals,
        ["<div><p>%</p></div>", "<p>%</p>", "<p><em>%</em></p>", "<blockquote><p>%</p></blockquote>"])
    func `An appeal for money is not the article's, wherever it stands`(appeal: String, markup: String) throws {
        for place in [0, 4, 8] {
            let line = markup.replacing("%", with: appeal)
            let page = FishersPage.page(FishersPage.body(0..<place) + line + FishersPage.body(place..<8))
            #expect(try FishersPage.text(page) == FishersPage.paragraphs)
        }
    }
}
