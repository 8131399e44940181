/// Tells what a server or a guard against robots sends in place of an article: `Just a moment...`, `Accès refusé`,
/// `404 Not Found`.
enum ErrorPage {
    /// Of a text that may still be that of such a page, in words.
    static let mostWords = 250
    /// Of a text below a heading that an article could have too.
    private static let mostWordsOfANotice = 120
    /// Of a heading that begins with what went wrong.
    private static let mostWordsOfAHeading = 9
    /// Of a page that is looked at, in bytes.
    private static let looked = 4000

    /// - Parameters:
    ///   - titles: the page's names and its first headings, without the site's name.
    ///   - text: what there is on it beside menus and lists.
    ///   - status: the status of the answer, where the file has it.
    static func isError(titles: [String], text: String, status: Int?) -> Bool {
        let folded = FoldedText(text.utf8.prefix(looked))
        let words = folded.words.count
        guard words <= mostWords else { return false }
        if let status, status >= 400 { return true }
        let names = titles.flatMap(parts).map { FoldedText($0.utf8) }.filter { !$0.isEmpty }
        if names.contains(where: { name in whole.contains { name.isEqual(to: $0) } || isStatus(name) }) { return true }
        guard words <= mostWordsOfANotice else { return false }
        return demands.contains { folded.has($0) }
            || hints.contains { folded.has($0) }
                && names.contains { name in
                    name.words.count <= mostWordsOfAHeading && openings.contains { name.starts(with: $0) }
                }
    }

    /// A title, and what stands on either side of the site's name in it.
    private static func parts(of title: String) -> [Substring] {
        let parts = [" - ", " – ", " | "].reduce([title[...]]) { parts, mark in
            parts.flatMap { $0.split(separator: mark) }
        }
        return [title[...]] + (parts.count > 1 ? parts.filter { $0.split(separator: " ").count > 1 } : [])
    }

    /// `404`, `Error 404 (Not Found)`, `503 Service Unavailable`: the number of a failure, and words for it only.
    private static func isStatus(_ name: FoldedText) -> Bool {
        let words = name.words
        guard words.count <= 8,
            let number = words.prefix(3).compactMap({ Int(String(decoding: $0, as: UTF8.self)) }).first,
            (300...308).contains(number) || (400...431).contains(number) || (500...530).contains(number)
        else { return false }
        return words.allSatisfy {
            statusWords.contains(Array($0)) || Int(String(decoding: $0, as: UTF8.self)) == number
        }
    }

    private static func phrases(_ text: String) -> [[UInt8]] {
        text.split { $0 == "," || $0.isNewline }.map { Array($0[...].trimmed.utf8) }.filter { !$0.isEmpty }
    }

    private static let statusWords = Set(
        """
        a access acces bad client condition contenu de document du error erreur est existe failed forbidden found gateway gone
        http https incorrecte inconnue indisponible interdit interdite interne internal introuvable la le many method moved n no non
        not of oops page pas permanently redirect refuse refusee request requests server serveur service temporarily temporairement
        time timeout timed too trouve trouvee unauthorized unavailable
        """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })

    /// Titles that no article has.
    private static let whole = phrases(
        """
        just a moment, un instant, un momento, einen moment, attention required, attention required cloudflare, access denied,
        acces refuse, acces interdit, acces bloque, access to this page has been denied, access forbidden, forbidden, not found, page not found,
        page non trouvee, page introuvable, page inexistante, page inconnue, document not found, the page cannot be found,
        the requested url was not found on this server, this page could not be found, oops that page can t be found,
        oups cette page est introuvable, la page demandee est introuvable, la page que vous cherchez est introuvable,
        cette page n existe pas, cette page est introuvable, moved, moved permanently, moved temporarily, document moved,
        object moved, document has moved, found, redirecting, redirection, redirection en cours, bad gateway, gateway timeout,
        gateway time out, service unavailable, service temporarily unavailable, service indisponible, site indisponible,
        internal server error, erreur interne du serveur, bad request, unauthorized, too many requests, request rejected,
        request blocked, requete bloquee, connection timed out, web server is down, sorry you have been blocked,
        you have been blocked, you are being rate limited, access blocked, ddos guard, ddos protection by cloudflare,
        checking your browser, checking your browser before accessing, checking if the site connection is secure,
        verification de votre navigateur, verification de securite, verification de securite en cours, security check,
        security verification, performing security verification, bot verification, robot check, human verification,
        verify you are human, verifying you are human, verifiez que vous etes humain, are you a robot, are you human,
        etes vous un robot, captcha, recaptcha, pardon our interruption, one more step, un dernier pas, please wait,
        veuillez patienter, javascript is disabled, javascript required, javascript desactive, javascript requis,
        enable javascript, please enable javascript, veuillez activer javascript, activer javascript, activez javascript,
        account suspended, compte suspendu, this account has been suspended, site en maintenance, under maintenance,
        maintenance en cours, privacy error, your connection is not private, blocked, bloque, erreur, error, access restricted,
        acces restreint, contenu bloque, human check, ray id, vercel security checkpoint, client challenge
        """)

    /// Words with which the heading of such a page begins, and that of an article may.
    private static let openings = phrases(
        """
        access denied, acces refuse, acces interdit, acces bloque, acces restreint, attention required, blocked, bloque,
        bot detected, checking, desole, erreur, error, forbidden, maintenance, moved, not found, object moved, oops, oups, page non,
        page introuvable, page inexistante, please, pardon, redirect, redirection, request, sorry, service unavailable,
        service indisponible, site indisponible, the page, the requested, this page, this site, too many requests, unable to,
        un instant, veuillez, verification, verifiez, verify, verifying, votre acces, your access, you have been, you are,
        just a moment, cette page, ce site, la page, we are sorry, nous sommes desoles
        """)

    /// What only such pages speak of.
    private static let hints = phrases(
        """
        ray id, cloudflare, nginx, incident id, reference id, request id, support id, error code, code d erreur, error 1020,
        on this server, sur ce serveur, sur le serveur, the document has moved, page has moved, site owner, proprietaire du site,
        captcha, are not a robot, pas un robot, d un robot, etes humain, un humain, activer javascript, enable javascript, javascript and cookies, your browser,
        votre navigateur, ip address, adresse ip, your ip, security service, akamai, incapsula, imperva, datadome, perimeterx,
        sucuri, varnish, litespeed, try again later, reessayez plus tard, reessayer plus tard, requested url, page demandee,
        page que vous cherchez, page que vous recherchez, page you are looking, page you requested, don t have permission,
        pas la permission, pas autorise a, pas l autorisation, not authorized, retour a l accueil, retourner a l accueil,
        lien que vous avez suivi, you are unable to access, unusual traffic, trafic inhabituel, url
        """)

    /// What only a guard asks for, in a page with next to no other words.
    private static let demands = phrases(
        """
        enable javascript and cookies to continue, verify you are human, verifying you are human, verifiez que vous etes humain,
        verifier que vous etes humain, you need to enable javascript to run this app, checking your browser before,
        performance and security by cloudflare, ddos protection by, sorry you have been blocked, press hold to confirm,
        please complete the security check, prove you are human, prouvez que vous etes humain, please enable cookies,
        needs to review the security of your connection, doit verifier la securite de votre connexion
        """)
}
