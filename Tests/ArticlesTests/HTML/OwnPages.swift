/// Pages that sites made themselves.
enum OwnPages {
    static let all: [(name: String, page: @Sendable (Story) -> String)] = [
        ("tableLayout", tableLayout),
        ("amp", amp),
        ("mail", mail),
        ("ministry", ministry),
        ("aggregator", aggregator),
        ("generatedNames", generatedNames),
        ("radio", radio),
        ("splitBody", splitBody),
    ]

    private static var menu: String { Story.menu }
    private static var others: [String] { Story.others }
    private static var comments: [String] { Story.comments }
    private static var excerpt: String { Story.excerpt }

    static func tableLayout(_ s: Story) -> String {
        """
        <HTML><HEAD><TITLE>\(s.title)</TITLE><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=utf-8"></HEAD>\
        <BODY BGCOLOR="#FFFFFF"><TABLE WIDTH="760" BORDER=0><TR><TD COLSPAN=3><IMG SRC="logo.gif"><BR>\
        <A HREF="/">Accueil</A> | <A HREF="/p">Politique</A> | <A HREF="/s">Société</A> | <A HREF="/f">Forum</A></TD></TR>\
        <TR><TD WIDTH=150 VALIGN=top><FONT SIZE=1><B>Rubriques</B><BR>\
        \(Story.each(others, "<BR>") { r in "<A HREF='/r'>\(r)</A>" })</FONT></TD><TD WIDTH=450 VALIGN=top><P><FONT SIZE=5><B>\
        \(s.title)</B></FONT></P><P><FONT SIZE=1>\(s.day)</FONT></P>\(s.lead("<P><B>", "</B></P>"))<P ALIGN=justify>\
        <FONT FACE="Arial" SIZE=2>\(s.lines("<br><br>"))</FONT></P><P ALIGN=right><I>\(s.author ?? "")</I></P><P>\
        <A HREF="javascript:history.back()">Retour</A></P></TD><TD WIDTH=160 VALIGN=top><TABLE><TR><TD><FONT SIZE=1>\
        <B>A lire aussi</B><BR>\(Story.each(others, "<BR>") { r in "<A HREF='/r'>\(r)</A><BR>\(excerpt)" })\
        </FONT></TD></TR></TABLE></TD></TR><TR><TD COLSPAN=3 ALIGN=center>\
        <FONT SIZE=1>Copyright 2003 - Tous droits réservés</FONT></TD></TR></TABLE></BODY></HTML>
        """
    }

    static func amp(_ s: Story) -> String {
        """
        \(s.head("Tchad Direct", linked: true))\
        <body class="amp-single"><amp-sidebar id="sidebar" layout="nodisplay" side="right">\(menu)</amp-sidebar>\
        <header class="amp-wp-header"><div><a href="/">Tchad Direct</a></div></header><article class="amp-wp-article">\
        <header class="amp-wp-article-header"><h1 class="amp-wp-title">\(s.title)</h1>\
        <div class="amp-wp-meta amp-wp-byline"><span class="amp-wp-author author vcard">\(s.author ?? "admin")\
        </span></div><div class="amp-wp-meta amp-wp-posted-on"><time datetime="\(s.date)\
        T06:00:00+00:00">Il y a 3 mois</time></div></header><figure class="amp-wp-article-featured-image wp-caption">\
        <amp-img src="a.jpg"></amp-img>\
        <p class="wp-caption-text">Le siège de la société, à N’Djamena, pendant la manifestation.</p></figure>\
        <div class="amp-wp-article-content">\(s.lead("<p>", "</p>"))\(s.html())<amp-ad width=300>\
        <div>Publicité</div></amp-ad></div><footer class="amp-wp-article-footer">\
        <div class="amp-wp-meta amp-wp-tax-category">Catégories : <a href="/c">Société</a></div>\
        <div class="amp-wp-meta amp-wp-comments-link"><a href="#r">Laisser un commentaire</a></div></footer></article>\
        <footer class="amp-wp-footer"><div><h2>Tchad Direct</h2>\
        <a href="#top">Retour en haut</a></div></footer></body></html>
        """
    }

    static func mail(_ s: Story) -> String {
        """
        <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="utf-8"><title>\(s.title)\
        </title></head><body lang=FR style="word-wrap:break-word"><table border=0 cellspacing=0 width="100%"><tbody><tr>\
        <td><b>De :</b></td><td>Service de presse &lt;presse@organisation.example&gt;</td></tr><tr><td>\
        <b>Envoyé :</b></td><td>\(s.day) 09:31</td></tr><tr><td><b>À :</b></td><td>Rédactions</td></tr><tr><td>\
        <b>Objet :</b></td><td>\(s.title)</td></tr></tbody></table><hr><div class=WordSection1>\
        \(s.lead("<p class=MsoNormal><b>", "</b><o:p></o:p></p>"))\
        \(s.blocks.map { $0.html.replacing("<p>", with: "<p class=MsoNormal>") + "<p class=MsoNormal><o:p>&nbsp;</o:p></p>" }.joined())\
        </div></body></html>
        """
    }

    static func ministry(_ s: Story) -> String {
        """
        <html><head><meta charset=utf-8><title>Ministère :: Accueil</title></head><body><div id=a1><div id=a2>\(menu)\
        </div><div id=a3><div class=t>\(s.title)</div><div class=d>Mis en ligne le \(s.day)</div>\
        \(s.lead("<div class=i><i>", "</i></div>"))<div class=c>\
        \(s.html().replacing("<p>", with: "<div>").replacing("</p>", with: "</div>"))</div>\
        <div class=p><a href=/i>Imprimer</a> <a href=/m>Envoyer à un ami</a></div></div><div id=a4>\
        <div>Liens utiles</div><ul>\(Story.each(others) { r in "<li><a href=/l>\(r)</a></li>" })</ul></div>\
        <div id=a5>Ministère de la Communication, BP 116, Bamako. Téléphone : 20 22 47 00. Tous droits réservés.</div></div></body></html>
        """
    }

    static func aggregator(_ s: Story) -> String {
        """
        \(s.head("Bamako Presse"))<body><form id="aspnetForm" method="post"><div id="header">\(menu)</div><div class="une">\
        \(Story.each(others) { r in "<div class='bloc'><a href='/x'><b>\(r)</b></a><br>\(excerpt)</div>" })</div>\
        <div class="colonne"><div class="titre"><h1>\(s.title)</h1></div><div class="infos">Publié le \(s.day) | <a href="/src">L’Essor</a></div>\
        <div class="social">Partager <a>Facebook</a></div><div id="texte">\(s.lead("<p><b>", "</b></p>"))\(s.html())\
        </div><div class="infos">Par <b>\(s.author ?? "")</b><br>Source : L’Essor</div><div class="sujets">\
        <b>Sur le même sujet</b><ul>\(Story.each(others) { r in "<li><a href='/x'>\(r)</a></li>" })</ul></div>\
        <div class="reactions"><div>Commentaires</div>\
        \(Story.each(comments) { c in "<div class='c'><b>keita75</b>, posté le 2 juillet 2025<br>\(c)</div>" })\
        </div></div></form></body></html>
        """
    }

    static func generatedNames(_ s: Story) -> String {
        """
        \(s.head("Sahel Monde", linked: true, body: s.text))<body><div id="__next">\
        <header class="css-1x">\(menu)</header><main class="css-2y"><div class="css-k1"><article class="css-9z">\
        <div class="css-a"><h1 class="css-b">\(s.title)</h1>\(s.lead("<p class='css-c'>", "</p>"))\
        <p class="css-d">Publié le \(s.day) à 10h00</p></div><div class="css-e"><div class="css-f">\
        \(s.blocks.enumerated().map { "<div class='css-g \($0 == 1 ? "promo-wrap" : "")'>\($1.html)</div>" }.joined())</div>\
        <div class="css-h">\
        <p class="css-i">Sahel Monde vous informe chaque jour sur l’actualité de la région. Soutenez une presse libre et indépendante en faisant un don à notre rédaction.</p></div></div></article></div>\
        <div class="css-r"><h2>Les plus lus</h2>\
        \(Story.each(others) { r in "<div><a href='/x'><h3>\(r)</h3><p>\(excerpt)</p></a></div>" })\
        </div></main></div></body></html>
        """
    }

    static func radio(_ s: Story) -> String {
        """
        \(s.head("Radio Afrique", "<meta property='article:published_time' content='\(s.date)T20:14:10+00:00'>"))\
        <body data-controller="news-bar"><div class="t-ad-slot"></div><main class="l-main">\
        <article class="t-content t-content--article"><a class="t-content__tag">Afrique</a>\
        <h1 class="t-content__title a-page-title">\(s.title)</h1><div class="m-em-image"><figure class="m-item-image">\
        <img><figcaption class="m-em-image__caption">\
        <span>Une rue de la capitale, le 3 mars 2024 (image d’illustration).</span> <span class="m-em-image__caption__credits">© AFP</span></figcaption></figure></div>\
        <div class="t-content__dates"><p class="m-pub-dates"><span class="m-pub-dates__date">Publié le : <time datetime="\
        \(s.date)T20:14:10+00:00">\(s.day) - 20:14</time></span><span class="m-pub-dates__date--modified">Modifié le : <time datetime="2025-12-01T08:00:00">01/12/2025 - 08:00</time></span></p></div>\
        <div class="m-reading-time">2 min</div>\(s.lead("<p class='t-content__chapo'>", "</p>"))<div class="m-ad-slot">\
        <span>Publicité</span></div><div class="t-content__body u-clearfix">\(s.html(0..<1))<div class="m-interstitial">\
        <p>Publicité</p></div>\(s.html(1..<2))<p><strong>À lire aussi</strong><a href="/x">\(others[0])</a></p>\
        \(s.html(2...))<p><em>(Avec nos correspondants)</em></p></div>\
        <div class="o-self-promo o-self-promo--newsletter">\
        <p>NewsletterRecevez toute l’actualité internationale directement dans votre boite mail</p>\
        <a>Je m'abonne</a></div><div class="o-self-promo">\
        <p>Suivez toute l'actualité internationale en téléchargeant l'application Radio Afrique</p></div>\
        <div class="t-content__tags"><ul><li><a>Mali</a></li></ul></div></article><div class="t-content__more-links">\
        <h2>Sur le même sujet</h2>\
        \(Story.each(others) { r in "<article class='m-item-list-article'><a href='/r'><p class='article__title'>\(r)</p></a><p class='article__text'>\(excerpt)</p></article>" })\
        </div></main></body></html>
        """
    }

    static func splitBody(_ s: Story) -> String {
        """
        \(s.head("Gao Média", "<meta itemprop='datePublished' content='\(s.date)'>"))<body><div id="page">\
        <div id="col1"><div class="rubrique">Société</div><h1>\(s.title)</h1>\(s.lead("<div class='intro'>", "</div>"))\
        <div class="paragraphe">\(s.html(0..<2))</div><div class="pub_milieu">\
        <p>Offre spéciale : abonnez-vous pour 2 500 francs par mois et lisez tous nos articles sans publicité.</p></div>\
        <div class="encadre"><div class="t">À lire aussi</div><a href="/x">\(others[1])</a></div>\
        <div class="paragraphe">\(s.html(2...))</div><div class="signature">\(s.author ?? "")</div>\
        <div class="voir"><h4>Voir aussi</h4><ul>\(Story.each(others) { r in "<li><a href=/r>\(r)</a></li>" })\
        </ul></div></div></div></body></html>
        """
    }
}
