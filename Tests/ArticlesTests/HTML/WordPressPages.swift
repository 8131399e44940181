/// Pages as WordPress themes and page builders make them.
enum WordPressPages {
    static let all: [(name: String, page: @Sendable (Story) -> String)] = [
        ("newspaperTheme", newspaperTheme),
        ("newspaperBlocks", newspaperBlocks),
        ("jetpack", jetpack),
        ("elementor", elementor),
        ("jannah", jannah),
    ]

    private static var menu: String { Story.menu }
    private static var others: [String] { Story.others }
    private static var comments: [String] { Story.comments }
    private static var excerpt: String { Story.excerpt }

    static func newspaperTheme(_ s: Story) -> String {
        """
        \(s.head("Le Courrier du Sahel", "<meta property='article:published_time' content='\(s.date)T09:12:00+00:00'>", lang: "en-US"))\
        <body class="post-template-default single single-post postid-881 single-format-standard td-standard-pack wpb-js-composer global-block-template-1 td-full-layout">\
        <div class="td-scroll-up"><i class="td-icon-menu-up"></i></div><div class="td-menu-background"></div>\
        <div id="td-mobile-nav"><div class="td-mobile-content">\(menu)</div></div>\
        <div id="td-outer-wrap" class="td-theme-wrap"><div class="td-header-wrap td-header-style-1">\
        <div class="td-header-menu-wrap-full">\(menu)</div></div><div class="td-main-content-wrap td-container-wrap">\
        <div class="td-container td-post-template-default"><div class="td-crumb-container"><div class="entry-crumbs">\
        <span><a class="entry-crumb" href="/">Accueil</a></span> <span>\
        <a class="entry-crumb" href="/s">Société</a></span> <span class="td-bred-no-url-last">\(s.title)\
        </span></div></div><div class="td-pb-row"><div class="td-pb-span8 td-main-content" role="main">\
        <div class="td-ss-main-content"><div class="clearfix"></div>\
        <article id="post-881" class="post-881 post type-post status-publish format-standard has-post-thumbnail hentry category-societe tag-mali" itemscope itemtype="https://schema.org/Article">\
        <div class="td-post-header"><ul class="td-category"><li class="entry-category">\
        <a href="/s">Société</a></li></ul><header class="td-post-title"><h1 class="entry-title">\(s.title)</h1>\
        \(s.lead("<p class='td-post-sub-title'>", "</p>"))<div class="td-module-meta-info">\
        <div class="td-post-author-name"><div class="td-author-by">Par</div> <a href="/author/x">\(s.author ?? "admin")\
        </a><div class="td-author-line"> - </div></div><span class="td-post-date">\
        <time class="entry-date updated td-module-date" datetime="\(s.date)T09:12:00+00:00">\(s.day)</time></span>\
        <div class="td-post-views"><i class="td-icon-views"></i><span class="td-nr-views-881">1254</span></div>\
        <div class="td-post-comments"><a href="#respond">\
        <i class="td-icon-comments"></i>3</a></div></div></header></div><div class="td-post-sharing-top">\
        <div class="td-post-sharing td-ps-bg"><a class="td-social-sharing-button" href="#">\
        <div class="td-social-but-text">Facebook</div></a><a class="td-social-sharing-button" href="#">\
        <div class="td-social-but-text">Twitter</div></a></div></div><div class="td-post-content tagdiv-type">\
        <div class="td-post-featured-image"><figure><a href="a.jpg"><img class="entry-thumb" src="a.jpg"></a>\
        <figcaption class="wp-caption-text">Photo d’archives, prise lors d’une mission dans la région en janvier dernier. DR</figcaption></figure></div>\
        \(s.html(0..<2))<div class="td-a-rec td-a-rec-id-content_inline">\
        <span class="td-adspot-title">- Publicité -</span></div>\(s.html(2...))<p style="text-align: right;"><strong>\
        \(s.author ?? "")</strong></p></div><footer><div class="td-post-source-tags">\
        <ul class="td-tags td-post-small-box clearfix"><li><span>TAGS</span></li><li><a href="/t">Mali</a></li><li>\
        <a href="/t">Une</a></li></ul></div><div class="td-post-sharing-bottom"><div class="td-post-sharing">\
        <a href="#">Facebook</a><a href="#">WhatsApp</a></div></div><div class="td-block-row td-post-next-prev">\
        <div class="td-block-span6 td-post-prev-post"><div class="td-post-next-prev-content">\
        <span>Article précédent</span><a href="/p">\(others[0])</a></div></div>\
        <div class="td-block-span6 td-post-next-post"><span>Article suivant</span><a href="/n">\(others[1])\
        </a></div></div><div class="author-box-wrap"><a href="/a"><img></a><div class="desc">\
        <div class="td-author-name vcard author"><span class="fn"><a href="/a">\(s.author ?? "admin")</a></span></div>\
        <div class="td-author-description">Journaliste au Courrier du Sahel depuis 2012, il suit les questions de société et de sécurité dans la région.</div></div></div></footer></article>\
        <div class="td_block_wrap td_block_related_posts"><h4 class="td-related-title">\
        <a class="td-related-left td-cur-simple-item">ARTICLES CONNEXES</a>\
        <a class="td-related-right">PLUS DE L'AUTEUR</a></h4><div class="td_block_inner">\
        \(Story.each(others) { r in "<div class='td-related-span4'><div class='td_module_related_posts'><h3 class='entry-title td-module-title'><a href='/r'>\(r)</a></h3></div></div>" })\
        </div></div><div class="comments" id="comments"><div class="td-comments-title-wrap">\
        <h4>3 Commentaires</h4></div><ol class="comment-list">\
        \(Story.each(comments) { c in "<li class='comment'><article><footer><cite>Lecteur</cite> <time pubdate='2025-06-30'>30 juin 2025 à 12h01</time></footer><div class='comment-content'><p>\(c)</p></div></article></li>" })\
        </ol><div id="respond" class="comment-respond"><h3>LAISSER UN COMMENTAIRE <a>Annuler la réponse</a></h3><form>\
        <textarea></textarea></form></div></div></div></div>\
        <div class="td-pb-span4 td-main-sidebar" role="complementary"><aside class="widget"><h4>LES PLUS LUS</h4>\
        \(Story.each(others) { r in "<div class='item-details'><h3><a href='/x'>\(r)</a></h3><time datetime='2025-07-01T10:00:00+00:00'>1 juillet 2025</time><div class='td-excerpt'>\(excerpt)</div></div>" })\
        </aside></div></div></div></div><div class="td-footer-wrapper"><div>À PROPOS DE NOUS</div>\
        <div class="block-title">Le Courrier du Sahel est un journal d’information générale qui paraît tous les jours depuis Bamako. Contactez-nous : redaction@courrier.example</div></div>\
        <div class="td-sub-footer-copy">© Copyright 2025 - Le Courrier du Sahel</div></div></body></html>
        """
    }

    static func newspaperBlocks(_ s: Story) -> String {
        """
        \(s.head("Sahel Info"))<body class="post-template tdb_template tdc-footer-template">\
        <div class="tdc-header-wrap">\(menu)</div><div id="tdb-autoload-article"><div class="td-main-content-wrap">\
        <div class="tdc-content-wrap"><article id="template-id-22" class="post-22 tdb_templates"><div class="tdc-zone">\
        <div class="vc_row"><div class="vc_column"><div class="td_block_wrap tdb_breadcrumbs">\
        <div class="tdb-block-inner"><a href="/">Accueil</a> <a href="/x">Actualités</a></div></div>\
        <div class="td_block_wrap tdb_title tdb-single-title"><div class="tdb-block-inner td-fix-index">\
        <h1 class="tdb-title-text">\(s.title)</h1></div></div>\
        \(s.lead("<div class='td_block_wrap tdb_single_subtitle'><div class='tdb-block-inner'><p>", "</p></div></div>"))\
        <div class="td_block_wrap tdb_single_author"><div class="tdb-block-inner">Par <a href="/u">\
        \(s.author ?? "Rédaction")</a></div></div><div class="td_block_wrap tdb_single_date">\
        <div class="tdb-block-inner"><time class="entry-date" datetime="\(s.date)T11:00:00+00:00">\(s.day)\
        </time></div></div><div class="td_block_wrap tdb_single_post_views"><div class="tdb-block-inner">321</div></div>\
        <div class="td_block_wrap tdb_single_post_share">Facebook Twitter</div></div></div><div class="vc_row">\
        <div class="vc_column td-pb-span8"><div class="td_block_wrap tdb_single_featured_image"><figure><img>\
        <figcaption class="tdb-caption-text">Une vue de la ville, où les habitants attendent depuis des mois une réponse des autorités.</figcaption></figure></div>\
        <div class="td_block_wrap tdb_single_content td-post-content"><div class="tdb-block-inner td-fix-index">\
        \(s.html(0..<2))<p><strong>Lire aussi : <a href="/l">\(others[3])</a></strong></p>\(s.html(2...))<p>\
        <em>Rejoignez notre chaîne WhatsApp pour ne rien manquer de l’actualité : <a href="https://whatsapp.example/c">cliquez ici</a></em></p></div></div>\
        <div class="td_block_wrap tdb_single_tags"><a>Mali</a></div><div class="td_block_wrap tdb_single_next_prev">\
        <a href="/1">\(others[0])</a><a href="/2">\(others[1])</a></div><div class="td_block_wrap tdb_single_related">\
        <h4>Articles similaires</h4>\
        \(Story.each(others) { r in "<div class='td_module_wrap'><h3><a href='/q'>\(r)</a></h3><div class='td-excerpt'>\(excerpt)</div><time datetime='2025-07-02T08:00:00+00:00'>2 juillet 2025</time></div>" })\
        </div><div class="tdb_single_comments"><form>LAISSER UNE RÉPONSE</form></div></div>\
        <div class="vc_column td-pb-span4"><div class="td_block_wrap td_flex_block">\
        \(Story.each(others) { r in "<div><h3><a href='/q'>\(r)</a></h3></div>" })\
        </div></div></div></div></article></div></div></div></body></html>
        """
    }

    static func jetpack(_ s: Story) -> String {
        """
        \(s.head("Niger Matin"))<body class="single single-post"><div id="page" class="site">\
        <header id="masthead" class="site-header"><h1 class="site-title"><a href="/">Niger Matin</a></h1>\
        <p class="site-description">L’information au quotidien</p><nav>\(menu)</nav></header><div id="content">\
        <div id="primary" class="content-area"><main id="main" class="site-main">\
        <article id="post-7" class="post-7 post type-post author-admin hentry"><header class="entry-header">\
        <h2 class="entry-title">\(s.title)</h2><div class="entry-meta"><span class="posted-on">Publié le <a href="/d">\
        \(s.day)</a></span><span class="byline"> par <span class="author vcard"><a href="/u">\(s.author ?? "admin")\
        </a></span></span></div></header><div class="entry-content">\(s.lead("<p><strong>", "</strong></p>"))\(s.html())\
        <div class="sharedaddy sd-sharing-enabled"><div class="robots-nocontent sd-block sd-social">\
        <h3 class="sd-title">Partager :</h3><div class="sd-content"><ul><li>\
        <a href="#">Cliquez pour partager sur Facebook(ouvre dans une nouvelle fenêtre)</a></li><li>\
        <a>Cliquez pour partager sur WhatsApp(ouvre dans une nouvelle fenêtre)</a></li></ul></div></div></div>\
        <div class="sharedaddy sd-block sd-like jetpack-likes-widget-wrapper"><h3 class="sd-title">J’aime ça :</h3><div>\
        <span>J’aime</span> <span class="loading">chargement…</span></div></div>\
        <div id="jp-relatedposts" class="jp-relatedposts"><h3 class="jp-relatedposts-headline">\
        <em>Articles similaires</em></h3><div class="jp-relatedposts-items">\
        \(Story.each(others) { r in "<div class='jp-relatedposts-post'><h4><a href='/r'>\(r)</a></h4><p class='jp-relatedposts-post-excerpt'>\(excerpt)</p><p class='jp-relatedposts-post-date'>3 juillet 2025</p><p class='jp-relatedposts-post-context'>Dans 'Société'</p></div>" })\
        </div></div></div><footer class="entry-footer"><span class="cat-links">Publié dans <a href="/c">Société</a></span>\
        <span class="tags-links">Étiqueté <a href="/t">Niger</a></span></footer></article>\
        <nav class="navigation post-navigation"><h2 class="screen-reader-text">Navigation de l’article</h2><div>\
        <a href="/1"><span>Précédent</span> \(others[0])</a></div></nav><div id="wpdcom" class="wpdiscuz_unauth">\
        <div class="wpd-form-wrap"><div>S’abonner</div><div>Connexion</div><div>Notification pour</div></div>\
        <div id="wpd-threads" class="wpd-thread-wrapper"><div class="wpd-thread-head"><div>3 Commentaires</div>\
        <div>Le plus ancien</div><div>Le plus récent</div></div><div class="wpd-thread-list">\
        \(Story.each(comments) { c in "<div class='wpd-comment'><div class='wpd-comment-author'>Lecteur</div><div class='wpd-comment-date'>il y a 2 mois</div><div class='wpd-comment-text'><p>\(c)</p></div></div>" })\
        </div></div></div></main></div><aside id="secondary" class="widget-area">\
        <section class="widget widget_recent_entries"><h2>Articles récents</h2><ul>\
        \(Story.each(others) { r in "<li><a href='/r'>\(r)</a> <span class='post-date'>5 juillet 2025</span></li>" })\
        </ul></section></aside></div>\
        <footer class="site-footer">Fièrement propulsé par WordPress</footer></div></body></html>
        """
    }

    static func elementor(_ s: Story) -> String {
        """
        \(s.head("Faso Actu", linked: true))\
        <body class="elementor-default elementor-page">\
        <header data-elementor-type="header" class="elementor elementor-location-header">\
        \(widget("nav-menu", menu))</header>\
        <div data-elementor-type="single-post" class="elementor elementor-location-single post-5">\
        <section class="elementor-section"><div class="elementor-container"><div class="elementor-column">\
        <div class="elementor-widget-wrap elementor-element-populated">\
        \(widget("theme-post-title", "<h1 class=elementor-heading-title>\(s.title)</h1>"))\
        \(widget("post-info", "<ul class=elementor-inline-items><li><span>\(s.day)</span></li><li><span>10:00</span></li></ul>"))\
        \(widget("theme-post-featured-image", "<figure><img><figcaption>Les habitants du quartier, au petit matin.</figcaption></figure>"))\
        \(s.lead.map { widget("text-editor", "<p>\($0)</p>") } ?? "")\
        \(s.blocks.map { widget($0.kind == .heading ? "heading" : "text-editor", $0.html) }.joined())\
        \(widget("share-buttons", "<div>Partager sur facebook</div><div>Partager sur whatsapp</div>"))\
        \(widget("post-navigation", "<a href=/1>Précédent \(others[0])</a>"))\
        \(widget("heading", "<h2 class=elementor-heading-title>À la une</h2>"))\
        \(widget("posts", Story.each(others) { "<article class=elementor-post><h3><a href=/r>\($0)</a></h3><p>\(excerpt)</p></article>" }))\
        </div></div></div></section></div><footer class="elementor-location-footer">\
        \(widget("text-editor", "<p>Faso Actu est un site d’information sur le Burkina Faso et la sous-région, fait par des bénévoles.</p>"))\
        </footer></body></html>
        """
    }

    static func jannah(_ s: Story) -> String {
        """
        \(s.head("Sidwaya du Nord"))\
        <body id="tie-body" class="post-template-default single single-post tie-no-js wrapper-has-shadow block-head-1 sidebar-right has-sidebar post-layout-1">\
        <div class="background-overlay"><div id="tie-container" class="site tie-container"><div id="tie-wrapper">\
        <header id="theme-header" class="theme-header header-layout-3">\
        <nav id="top-nav" class="has-date-breaking-components">\
        <div class="topbar-today-date">lundi, 7 juillet 2025</div><div class="breaking">\
        <span class="breaking-title">Flash Info</span><ul id="breaking-news-in-header">\
        \(Story.each(others) { r in "<li class='news-item'><a href='/r'>\(r)</a></li>" })</ul></div></nav>\(menu)</header>\
        <div id="content" class="site-content container"><div id="main-content-row" class="tie-row main-content-row">\
        <div class="main-content tie-col-md-8 tie-col-xs-12" role="main">\
        <article id="the-post" class="container-wrapper post-content tie-standard"><header class="entry-header-outer">\
        <nav id="breadcrumb"><a href="/">Accueil</a><em class="delimiter">/</em><a href="/s">SOCIETE</a></nav>\
        <div class="entry-header"><span class="post-cat-wrap"><a class="post-cat" href="/s">SOCIETE</a></span>\
        <h1 class="post-title entry-title">\(s.title)</h1>\(s.lead("<h2 class='entry-sub-title'>", "</h2>"))\
        <div id="single-post-meta" class="post-meta clearfix"><span class="author-meta single-author no-avatars">\
        <span class="meta-item meta-author-wrapper"><span class="meta-author"><a href="/a" class="author-name">\
        \(s.author ?? "admin")</a></span></span></span><span class="date meta-item tie-icon">\(s.day)</span>\
        <div class="tie-alignright"><span class="meta-comment tie-icon meta-item">0</span>\
        <span class="meta-views meta-item hot">1 203</span> <span class="meta-reading-time meta-item">2 minutes de lecture</span></div></div></div></header>\
        <div id="share-buttons-top" class="share-buttons share-buttons-top"><div class="share-links"><a>\
        <span class="share-btn-icon"></span> <span class="social-text">Facebook</span></a></div></div>\
        <div class="featured-area"><figure class="single-featured-image"><img>\
        <figcaption class="single-caption-text">Le convoi à son arrivée au chef-lieu de la région, mardi soir.</figcaption></figure></div>\
        <div class="entry-content entry clearfix">\
        <div class="stream-item stream-item-above-post-content">Publicité</div>\(s.html(0..<1))\
        <div class="stream-item stream-item-in-post stream-item-inline-post">\
        <a href="/pub">Votre publicité ici</a></div>\(s.html(1...))<p style="text-align:right"><strong>\
        \(s.author ?? "La Rédaction")</strong></p><div class="post-bottom-meta post-bottom-tags">\
        <div class="post-bottom-meta-title">Étiquettes</div><span class="tagcloud">\
        <a href="/t">Mali</a></span></div></div><div id="post-extra-info"><div class="theiaStickySidebar">\
        <div class="post-meta"><span>\(s.author ?? "admin")</span></div></div></div>\
        <div id="share-buttons-bottom" class="share-buttons"><span class="share-title">Partager</span>\
        <a>Facebook</a></div></article><div class="post-components">\
        <div class="about-author container-wrapper about-author-1"><div class="author-info"><h3 class="author-name">\
        <a href="/a">\(s.author ?? "admin")</a></h3>\
        <div class="author-bio">Correspondant régional depuis dix ans, il couvre la vie des communes et des marchés du nord.</div></div></div>\
        <div class="prev-next-post-nav"><div class="tie-col-xs-6 prev-post"><a href="/p"><h3 class="post-title">\
        \(others[0])</h3></a></div><div class="tie-col-xs-6 next-post"><a href="/n"><h3 class="post-title">\(others[1])\
        </h3></a></div></div><div id="related-posts" class="container-wrapper has-extra-post">\
        <div class="mag-box-title"><h3>Articles similaires</h3></div><div class="related-posts-list">\
        \(Story.each(others) { r in "<div class='related-item tie-standard'><a href='/r'><img></a><h3 class='post-title'><a href='/r'>\(r)</a></h3><div class='post-meta'><span class='date meta-item'>6 juillet 2025</span></div></div>" })\
        </div></div><div id="comments" class="comments-area"><div id="add-comment-block"><div id="respond">\
        <h3>Laisser un commentaire</h3><form><p class="comment-notes">\
        <span id="email-notes">Votre adresse e-mail ne sera pas publiée.</span> Les champs obligatoires sont indiqués avec *</p></form></div></div></div></div></div>\
        <aside class="sidebar tie-col-md-4" aria-label="Barre latérale principale"><div class="widget-posts">\
        \(Story.each(others) { r in "<li class='widget-single-post-item'><a class='post-title' href='/r'>\(r)</a><div class='post-meta'><span class='date'>5 juillet 2025</span></div></li>" })\
        </div></aside></div></div><footer id="footer">\
        <div class="copyright-text">© Copyright 2025, Tous droits réservés</div></footer></div></div></div></body></html>
        """
    }

    private static func widget(_ name: String, _ content: String) -> String {
        """
        <div class="elementor-element elementor-widget elementor-widget-\(name)" data-element_type="widget">\
        <div class="elementor-widget-container">\(content)</div></div>
        """
    }
}
