import TestFolders

/// Pages made at random: of the elements, names and words that reading a page looks for, or of a damaged whole page.
struct RandomPages {
    var generator: SeededGenerator

    private static let tags = """
        div p span a ul li table tr td h1 h2 h3 article main section aside nav footer figure figcaption img br time form button script style \
        svg title meta b strong i pre blockquote dl dt dd header body html head select option textarea iframe noscript template o:p x-y
        """.split(separator: " ").map(String.init)
    private static let attributes = [
        #"class="share related widget comments entry-content post date meta author caption sr-only chapo""#, "class=a1",
        "class=a2",
        "id=comments", "hidden", "style='display:none'", "itemprop=articleBody",
        #"itemprop="datePublished author headline description""#, "datetime=2025-03-03", "href=/x",
        "href=https://b.example/x",
        "role=main", "role=complementary", "property=og:title content='Un titre de page'",
        #"name=description content="Le ministre a reçu la délégation dans la capitale""#, "type=application/ld+json",
        #"class=""#,
        "=", #"""#, "lang=en",
    ]
    private static let texts =
        [
            HTMLArticleTests.first, HTMLArticleTests.second, "À lire aussi : le général", "Lire aussi", "12",
            "Par Awa Diallo",
            "Publié le 3 mars 2025 à 10h20", "Bamako, le 3 mars 2025", "[...]", "3 commentaires", "Un titre de page",
            "Re: Un titre de page", "&amp;eacute;&nbsp;&#146;&shy;", "<!--", "-->", "<![CDATA[", "]]>", "\0",
            "\u{AD}\u{200B}", "é",
            "l’", " ", "\n", "Moussa Keïta", "ARTICLES SIMILAIRES", "Rejoignez notre chaîne WhatsApp", "العربية", "<",
            ">", "</",
            "\"", "'", "&", "&amp;#", "{", "}",
        ] + [#"{"@type":"Article","headline":"Un titre de page","articleBody":"\#(HTMLArticleTests.first) "}"#]

    mutating func page() -> [UInt8] {
        var page: [UInt8] = []
        var open: [String] = []
        for _ in 0..<Int.random(in: 1...200, using: &generator) {
            switch Int.random(in: 0..<20, using: &generator) {
            case 0..<8:
                let tag = Self.tags.randomElement(using: &generator) ?? "p"
                page += "<\(tag)".utf8
                for _ in 0..<Int.random(in: 0...2, using: &generator) {
                    page += " \(Self.attributes.randomElement(using: &generator) ?? "")".utf8
                }
                page += ">".utf8
                open.append(tag)
            case 8..<12: if let tag = open.popLast() { page += "</\(tag)>".utf8 }
            case 12: page += "</\(Self.tags.randomElement(using: &generator) ?? "p")>".utf8
            case 13: page.append(UInt8.random(in: 0...255, using: &generator))
            default: page += (Self.texts.randomElement(using: &generator) ?? "").utf8
            }
        }
        return page
    }

    mutating func damaged(_ page: [UInt8]) -> [UInt8] {
        var damaged = page
        for _ in 0..<Int.random(in: 1...8, using: &generator) where !damaged.isEmpty {
            let place = Int.random(in: 0..<damaged.count, using: &generator)
            switch Int.random(in: 0..<6, using: &generator) {
            case 0: damaged.removeSubrange(place..<min(damaged.count, place + 200))
            case 1: damaged.insert(contentsOf: (Self.texts.randomElement(using: &generator) ?? "").utf8, at: place)
            case 2: damaged.insert(contentsOf: damaged[place...].prefix(500), at: 0)
            case 3:
                damaged.insert(contentsOf: "</\(Self.tags.randomElement(using: &generator) ?? "p")>".utf8, at: place)
            case 4: damaged[place] = UInt8.random(in: 0...255, using: &generator)
            default: damaged = Array(damaged.prefix(max(place, 1)))
            }
        }
        return damaged
    }
}
