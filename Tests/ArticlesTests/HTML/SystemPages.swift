/// Pages as other systems make them: SPIP, Joomla, Drupal, Blogger, MediaWiki, phpBB, Ghost, Wix.
enum SystemPages {
    static let all: [(name: String, page: @Sendable (Story) -> String)] = [
        ("spip", spip),
        ("spipWithTables", spipWithTables),
        ("joomlaK2", joomlaK2),
        ("joomla", joomla),
        ("drupal", drupal),
        ("blogger", blogger),
        ("wiki", wiki),
        ("forum", forum),
        ("ghost", ghost),
        ("wix", wix),
    ]

    private static var menu: String { Story.menu }
    private static var others: [String] { Story.others }
    private static var comments: [String] { Story.comments }
    private static var excerpt: String { Story.excerpt }

    static func spip(_ s: Story) -> String {
        """
        \(s.head("Le Faso en ligne", isOpen: false))<body id="top" class="pas_surlignable page_article">\
        <div class="page"><div class="header clearfix"><strong class="h1 spip_logo_site">\
        <a href="/">Le Faso en ligne</a></strong></div><div class="nav clearfix" id="nav"><ul>\
        \(Story.each(["Actualités","Dossiers","Forum"]) { x in "<li class='nav-item'><a href='/\(x)'>\(x)</a></li>" })\
        </ul></div><div class="main"><div class="wrapper hfeed" id="conteneur"><div class="content hentry" id="content">\
        <p class="arbo"><a href="/">Accueil</a> &gt; <a href="/r">Actualités</a> &gt; <a href="/s">Société</a> &gt; <strong class="on">\
        \(s.title)</strong></p><div class="cartouche"><div class="surlignable">\
        <h1 class="crayon article-titre-12 entry-title">\(s.title)</h1></div><p class="info-publi">\
        <abbr class="published" title="\(s.date)T14:35:02Z">\(s.day)</abbr><span class="sep">, </span>\
        <span class="auteurs">par <span class="vcard author"><a class="url fn spip_in" href="/u">\
        \(s.author ?? "Webmestre")</a></span></span></p></div>\
        \(s.lead("<div class='surlignable'><div class='chapo crayon article-chapo-12'>", "</div></div>"))\
        <div class="surlignable"><div class="texte crayon article-texte-12 entry-content">\
        <dl class="spip_document_33 spip_documents spip_documents_left"><dt><img></dt><dd class="spip_doc_titre">\
        <strong>Le marché central, au lendemain de l’opération.</strong></dd></dl>\(s.html())<p><strong>\
        \(s.author ?? "")</strong></p></div></div><div class="menu"><h2>Dans la même rubrique</h2><ul>\
        \(Story.each(others) { r in "<li><a href='/r'>\(r)</a></li>" })</ul></div><a name="forum"></a>\
        <h2>Vos commentaires</h2><ul class="forum">\
        \(Story.each(comments) { c in "<li class='forum-fil'><div class='forum-message'><strong class='forum-titre'>Le 1er juillet 2025 à 10:12, par Citoyen</strong> <em>En réponse à : \(s.title)</em><div class='forum-texte'><p>\(c)</p></div><p class='repondre'><a href='/f'>Répondre à ce message</a></p></div></li>" })\
        </ul></div></div><div class="aside"><div class="rubriques"><h2>Rubriques</h2></div></div></div>\
        <div class="footer"><small class="generator">\
        <a href="http://www.spip.net/">Site réalisé avec SPIP</a></small> | <a href="/plan">Plan du site</a></div></div></body></html>
        """
    }

    static func spipWithTables(_ s: Story) -> String {
        """
        <html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>\(s.title)\
         - leFaso d’ici, l’actualité Burkinabè</title></head><body><div id="hierarchie"><a href="/">Accueil</a> &gt; <a href="/a">Actualités</a> &gt; <a href="/s">Société</a></div>\
        <div class="container"><div class="col-xs-12 col-sm-8"><h1>\(s.title)</h1><p class="info"><strong>LEFASO | Par \(s.author ?? "La Rédaction")\
        </strong> <br>Publié le \(s.day) à 22h30min</p><div class="article_content">\(s.lead("<h3>", "</h3>"))\
        <span class="spip_document_1 spip_documents"><img width="300"></span>\(s.html())<p>\(s.author ?? "") <br>Lefaso Nord</p></div>\
        <p class="liens"><a href="/f">Vos réactions (3)</a></p><h2 class="title">Vos commentaires</h2>\
        \(Story.each(comments) { c in "<div class='comment-content'><ul><li class='comment'><strong>1.</strong> Le 8 juillet 2025 à 07:12, par <b>Le Citoyen</b> <em>En réponse à : \(s.title)</em><p>\(c) \(c)</p><a href='/r'>Répondre à ce message</a></li></ul></div>" })\
        </div><div class="col-xs-12 col-sm-4"><h4>Les articles les plus lus</h4>\
        \(Story.each(others) { r in "<p><a href='/r'>\(r)</a></p>" })</div></div>\
        <div id="footer">2003-2025 © Tous droits réservés</div></body></html>
        """
    }

    static func joomlaK2(_ s: Story) -> String {
        """
        \(s.head("L’Indépendant de Kayes"))<body class="com_k2 view-item"><div id="wrapper"><div id="top-menu">\(menu)\
        </div><div id="mainbody"><div id="k2Container" class="itemView"><div class="itemHeader">\
        <span class="itemDateCreated">\(s.day)</span><h2 class="itemTitle">\(s.title)</h2>\
        <span class="itemAuthor">Écrit par <a href="/u">\(s.author ?? "Super User")</a></span></div>\
        <div class="itemToolbar"><ul><li><span class="itemTextResizerTitle">Taille de police</span> <a>Réduire la taille de la police</a> <a>Augmenter la taille de police</a></li>\
        <li><a class="itemPrintLink" href="#">Imprimer</a></li><li><a class="itemEmailLink" href="#">E-mail</a></li><li>\
        <a class="itemCommentsLink" href="#c">Soyez le premier à commenter !</a></li></ul></div>\
        <div class="itemRatingBlock"><span>Évaluer cet élément</span><div>(1 Vote)</div></div><div class="itemBody">\
        <div class="itemImageBlock"><span class="itemImage"><img></span>\
        <span class="itemImageCaption">Les deux parties lors de la signature, jeudi dans la capitale.</span></div>\
        \(s.lead("<div class='itemIntroText'><p>", "</p></div>"))<div class="itemFullText">\(s.html())</div></div>\
        <div class="itemContentFooter"><span class="itemHits">Lu <b>2341</b> fois</span>\
        <span class="itemDateModified">Dernière modification le \(s.day) 18:04</span></div>\
        <div class="itemSocialSharing">Tweeter</div><div class="itemLinks"><div class="itemCategory">\
        <span>Publié dans</span> <a href="/c">Société</a></div><div class="itemTagsBlock"><span>Étiqueté sous</span><ul>\
        <li><a href="/t">Mali</a></li></ul></div></div><div class="itemAuthorBlock"><h3><a href="/u">\
        \(s.author ?? "Super User")</a></h3></div><div class="itemAuthorLatest"><h3>Derniers de \(s.author ?? "")</h3>\
        <ul><li><a href="/r">\(others[0])</a></li></ul></div><div class="itemRelated">\
        <h3>Éléments similaires (par tag)</h3><ul><li><a href="/r">\(others[1])</a></li></ul></div>\
        <div class="itemNavigation"><span>Plus dans cette catégorie :</span><a href="/p">« \(others[2])</a></div>\
        <div class="itemComments"><h3>Laissez un commentaire</h3><form></form></div></div></div><div id="right">\
        \(Story.each(others) { r in "<div class='moduletable'><h3>\(r)</h3><p>\(excerpt)</p></div>" })\
        </div></div></body></html>
        """
    }

    static func joomla(_ s: Story) -> String {
        """
        \(s.head("Site officiel", isOpen: false))<body>\
        <div class="item-page" itemscope itemtype="https://schema.org/Article"><div class="page-header">\
        <h2 itemprop="headline">\(s.title)</h2></div><div class="icons"><a>Imprimer</a></div>\
        <dl class="article-info muted"><dt class="article-info-term">Détails</dt>\
        <dd class="createdby" itemprop="author">Écrit par <span itemprop="name">\(s.author ?? "Webmaster")</span></dd>\
        <dd class="category-name">Catégorie : <a href="/c">Actualités</a></dd><dd class="published">Publication : <time datetime="\
        \(s.date)T12:00:00+00:00" itemprop="datePublished">\(s.day)</time></dd>\
        <dd class="hits">Affichages : 812</dd></dl><div itemprop="articleBody">\(s.lead("<p><em>", "</em></p>"))\
        \(s.html())</div><ul class="pager pagenav"><li class="previous"><a href="/p">Précédent</a></li></ul></div>\
        <div class="moduletable"><h3>Actualités</h3><ul class="latestnews">\
        \(Story.each(others) { r in "<li><a href='/r'>\(r)</a></li>" })</ul></div></body></html>
        """
    }

    static func drupal(_ s: Story) -> String {
        """
        \(s.head("Studio du Fleuve", "<meta property='article:published_time' content='\(s.date)T08:00:00+01:00'>"))\
        <body class="html not-front node-type-article"><div id="skip-link">\
        <a href="#main-content">Aller au contenu principal</a></div><div class="region region-header">\(menu)</div>\
        <main id="content"><div class="region region-content"><div id="block-system-main" class="block block-system">\
        <div class="content"><article class="node node-article view-mode-full" about="/node/1">\
        <h1 class="page__title title" id="page-title">\(s.title)</h1><div class="submitted">Soumis par \(s.author ?? "admin")\
         le \(s.day)</div>\
        \(s.lead("<div class='field field-name-field-chapeau field-type-text-long'><div class='field-items'><div class='field-item even'><p>", "</p></div></div></div>"))\
        <div class="field field-name-field-image"><div class="field-item"><img><blockquote class="image-field-caption">\
        <p>Des riverains devant la mairie de la commune, dimanche 9 mars.</p></blockquote></div></div>\
        <div class="field field-name-body field-type-text-with-summary"><div class="field-items">\
        <div class="field-item even" property="content:encoded">\(s.html())</div></div></div>\
        <div class="field field-name-field-tags"><div class="field-label">Mots-clés :&nbsp;</div>\
        <div class="field-items"><div class="field-item"><a href="/t">Mali</a></div></div></div>\
        <ul class="links inline"><li class="comment_forbidden"><a href="/l">Connectez-vous</a> ou <a>inscrivez-vous</a> pour publier un commentaire</li></ul></article></div></div>\
        <div class="block block-views"><h2>Dernières nouvelles</h2><div class="view-content">\
        \(Story.each(others) { r in "<div class='views-row'><span class='field-content'><a href='/r'>\(r)</a></span><div class='views-field-created'>12/07/2025 - 10:30</div><p>\(excerpt)</p></div>" })\
        </div></div></div></main></body></html>
        """
    }

    static func blogger(_ s: Story) -> String {
        """
        \(s.head("Le blog d’Agadez", isOpen: false))<body class="loading"><div class="content">\
        <div class="content-outer"><div class="main-outer"><div class="column-center-outer">\
        <div class="main section" id="main"><div class="widget Blog" data-version="1" id="Blog1">\
        <div class="blog-posts hfeed"><div class="date-outer"><h2 class="date-header"><span>\(s.day)</span></h2>\
        <div class="date-posts"><div class="post-outer"><div class="post hentry uncustomized-post-template">\
        <h3 class="post-title entry-title" itemprop="name">\(s.title)</h3><div class="post-header"></div>\
        <div class="post-body entry-content" id="post-body-1" itemprop="description articleBody">\
        <div class="separator" style="clear: both; text-align: center;"><a href="a.jpg"><img></a></div>\
        <div style="text-align: justify;">\(s.lead("", "<br /><br />"))\(s.lines("<br><br>"))</div></div>\
        <div class="post-footer"><div class="post-footer-line"><span class="post-author vcard">Publié par <span class="fn">\
        \(s.author ?? "Admin")</span></span> <span class="post-timestamp">à <abbr class="published" title="\(s.date)\
        T03:11:00-08:00">03:11</abbr></span></div></div></div><div class="comments" id="comments">\
        <h4>2 commentaires:</h4><dl id="comments-block">\
        \(Story.each(comments) { c in "<dt class='comment-author'>Anonyme a dit…</dt><dd class='comment-body'><p>\(c)</p></dd><dd class='comment-footer'><span class='comment-timestamp'>5 juillet 2025 à 08:12</span></dd>" })\
        </dl></div></div></div></div></div><div class="blog-pager" id="blog-pager">\
        <a class="home-link" href="/">Accueil</a></div></div></div></div><div class="column-right-outer"><aside>\
        <div class="widget BlogArchive"><h2>Archives du blog</h2><ul><li><a href="/2025">2025 (12)</a></li></ul></div>\
        <div class="widget PopularPosts"><h2>Articles les plus consultés</h2>\
        \(Story.each(others) { r in "<div class='item-content'><div class='item-title'><a href='/p'>\(r)</a></div><div class='item-snippet'>\(excerpt)</div></div>" })\
        </div></aside></div></div></div></div></body></html>
        """
    }

    static func wiki(_ s: Story) -> String {
        """
        <!DOCTYPE html><html class="client-nojs" lang="fr" dir="ltr"><head><meta charset="UTF-8"><title>\(s.title)\
         — Encyclopédie</title></head><body class="mediawiki ltr ns-0"><div id="content" class="mw-body" role="main">\
        <h1 id="firstHeading" class="firstHeading">\(s.title)</h1><div id="bodyContent" class="mw-body-content">\
        <div id="siteSub" class="noprint">Un article de l’Encyclopédie, libre et ouverte à tous.</div>\
        <div id="contentSub"></div><a class="mw-jump-link" href="#mw-head">Aller à la navigation</a>\
        <div id="mw-content-text" lang="fr" class="mw-content-ltr"><div class="mw-parser-output"><table class="infobox">\
        <tbody><tr><th>Pays</th><td>Mali</td></tr><tr><th>Région</th><td>Gao</td></tr></tbody></table>\
        <div class="thumb tright"><div class="thumbinner">\
        <div class="thumbcaption">Vue du fleuve au petit matin, en 2019.</div></div></div>\(s.lead("<p>", "</p>"))\
        <div id="toc" class="toc" role="navigation"><div class="toctitle"><h2>Sommaire</h2></div><ul><li>\
        <a href="#1">1 Une dette</a></li></ul></div>\
        \(s.html().replacing("</h2>", with: edit + "</h2>"))\
        </div></div><div class="printfooter">Ce document provient de « encyclopedie.example ».</div>\
        <div id="catlinks" class="catlinks"><a href="/c">Catégorie</a> : <ul><li>\
        <a href="/c">Économie</a></li></ul></div></div></div><div id="mw-navigation"><div class="portal">\
        <h3>Navigation</h3><ul><li><a href="/">Accueil</a></li></ul></div></div><div id="footer"><ul>\
        <li id="footer-info-lastmod">La dernière modification de cette page a été faite le 3 juillet 2025 à 12:00.</li>\
        <li>Les textes sont disponibles sous licence ; d’autres termes peuvent s’appliquer. Voyez les conditions d’utilisation pour plus de détails.</li></ul></div></body></html>
        """
    }

    static func forum(_ s: Story) -> String {
        func post(_ text: String, re: String = "") -> String {
            """
            <div class="post bg1"><div class="inner"><dl class="postprofile"><dt><a href="/m">Membre</a></dt><dd>Messages : 35</dd>\
            <dd>Inscription : 12 mai 2019 10:11</dd></dl><div class="postbody"><h3><a href="#p1">\(re)\(s.title)</a></h3>\
            <p class="author">par <strong><a href="/m">Membre</a></strong> » \(s.day) 09:14</p><div class="content">\(text)</div></div></div></div>
            """
        }
        return """
            \(s.head("Forum de Bobo", isOpen: false))<body class="section-viewtopic"><div id="page-header"><ul class="linklist navlinks">\
            <li><a href="/">Index du forum</a> ‹ <a href="/f">Actualités</a></li></ul></div><div id="page-body">\
            <h2 class="topic-title"><a href="/t">\(s.title)</a></h2><div class="pagination">4 messages • Page 1 sur 1</div>\
            \(post(s.lead("", "<br><br>") + s.lines("<br><br>")))\(Story.each(comments) { post($0, re: "Re: ") })</div>\
            <div id="page-footer">Développé par phpBB</div></body></html>
            """
    }

    static func ghost(_ s: Story) -> String {
        """
        \(s.head("La Dune", "<meta property='article:published_time' content='\(s.date)T10:00:00.000Z'>"))\
        <body class="post-template"><div class="site-wrapper"><header class="site-nav">\(menu)</header>\
        <main class="site-main"><article class="post-full post tag-mali no-image"><header class="post-full-header">\
        <section class="post-full-meta"><time datetime="\(s.date)">\(s.day)</time></section><h1 class="post-full-title">\
        \(s.title)</h1>\(s.lead("<p class='post-full-custom-excerpt'>", "</p>"))</header>\
        <section class="post-full-content"><div class="post-content">\(s.html())\
        <figure class="kg-card kg-image-card kg-card-hascaption"><img>\
        <figcaption>Les champs, à perte de vue, pendant l’hivernage.</figcaption></figure></div></section>\
        <section class="subscribe-form"><h3>Abonnez-vous à La Dune</h3>\
        <p>Recevez les derniers articles directement dans votre boîte de réception.</p>\
        <form></form></section></article></main><aside class="read-next"><div class="read-next-feed">\
        \(Story.each(others) { r in "<article class='post-card post'><a class='post-card-content-link' href='/r'><header><h2 class='post-card-title'>\(r)</h2></header><section class='post-card-excerpt'><p>\(excerpt)</p></section></a></article>" })\
        </div></aside></div></body></html>
        """
    }

    static func wix(_ s: Story) -> String {
        """
        \(s.head("Mon site"))<body><div id="SITE_CONTAINER"><div id="main_MF"><header id="SITE_HEADER"><div class="_1">\
        \(menu)</div></header><div id="SITE_PAGES"><div data-hook="post-page"><div data-hook="post">\
        <div class="blog-post-metadata-font"><ul data-hook="post-metadata"><li><span title="\(s.author ?? "admin")">\
        \(s.author ?? "admin")</span></li><li><span data-hook="time-ago" title="\(s.day)">\(s.day)</span></li><li>\
        <span>2 min de lecture</span></li></ul></div><div data-hook="post-title"><h1 class="blog-post-title-font">\
        \(s.title)</h1></div><div data-hook="post-description"><article class="blog-post-page-font">\
        <div data-rce-version="8"><div class="kx3k">\(s.lead.map { wixParagraph($0) } ?? "")\
        \(s.paragraphs.map { wixParagraph($0) }.joined())</div></div></article></div><div data-hook="post-footer"><button>0 vue</button>\
        <span>0 commentaire</span></div></div><section data-hook="recent-posts"><span>Posts récents</span>\
        <a>Voir tout</a>\(Story.each(others) { r in "<div class='rp'><a href='/r'>\(r)</a><div>\(excerpt)</div></div>" })\
        </section></div></div></div></div></body></html>
        """
    }

    private static let edit =
        "<span class='mw-editsection'>[<a href='/e'>modifier</a> | <a href='/c'>modifier le code</a>]</span>"

    private static func wixParagraph(_ text: String) -> String {
        """
        <div id="viewer-\(text.utf8.count)k3" class="_1V0bM _3Nkyj"><p class="XzvDs _208Ie ky\(text.utf8.count % 7)">\
        <span class="_2PHJq public-DraftStyleDefault-ltr"><span style="color:#000">\(text)</span></span></p></div>
        """
    }
}
