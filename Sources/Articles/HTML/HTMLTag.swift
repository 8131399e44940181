/// An element of HTML, as far as reading an article needs to tell it from others.
enum HTMLTag: UInt8 {
    case other, text
    // The frame of a page
    case html, head, body, title, meta, link, base, script
    // Sections
    case main, article, section, header, footer, nav, aside, address, div, hgroup, search
    // Blocks
    case p, h1, h2, h3, h4, h5, h6, blockquote, q, pre, ul, ol, menu, li, dl, dt, dd, figure, figcaption, hr, br, wbr
    case table, caption, thead, tbody, tfoot, tr, td, th, details, summary, dialog, center
    // Inside a line
    case a, b, strong, i, em, u, s, span, font, small, big, sub, sup, mark, del, ins, cite, abbr, code, label, time
    // What is shown, but not read
    case img, picture, video, audio, iframe, object, embed, canvas, svg, math, map
    case form, fieldset, legend, input, button, select, option, textarea, output, progress, meter
    case noscript, template, style, noframes, applet

    /// Names are folded to lower case by whoever reads them.
    init(name: String) { self = Self.byName[name] ?? .other }

    private static let byName: [String: HTMLTag] = {
        var table: [String: HTMLTag] = [:]
        var value = HTMLTag.html.rawValue
        while let tag = HTMLTag(rawValue: value) {
            table["\(tag)"] = tag
            value += 1
        }
        return table
    }()

    /// Whether text before and after it stands in different blocks.
    var isBlock: Bool {
        switch self {
        case .html, .head, .body, .title, .main, .article, .section, .header, .footer, .nav, .aside, .address, .div,
            .hgroup,
            .search, .p, .h1, .h2, .h3, .h4, .h5, .h6, .blockquote, .pre, .ul, .ol, .menu, .li, .dl, .dt, .dd, .figure,
            .figcaption, .hr, .table, .caption, .thead, .tbody, .tfoot, .tr, .td, .th, .details, .summary, .dialog,
            .center, .form, .fieldset, .legend, .button, .select, .option, .video, .audio, .iframe, .object:
            true
        default: false
        }
    }

    /// Whether nothing in it is text of the page. (`<head>` is open until `<body>` where a page has no tag for that.)
    var isNeverText: Bool {
        switch self {
        case .title, .script, .style, .noscript, .template, .iframe, .object, .embed, .canvas, .svg, .math, .map,
            .video,
            .audio, .select, .option, .textarea, .input, .button, .progress, .meter, .output, .noframes, .applet:
            true
        default: false
        }
    }

    /// 1 to 6.
    var headingLevel: Int? {
        (HTMLTag.h1.rawValue...HTMLTag.h6.rawValue).contains(rawValue) ? Int(rawValue - HTMLTag.h1.rawValue) + 1 : nil
    }
}

/// The attributes that say something of an article; others are not kept.
enum HTMLAttribute: UInt8 {
    case `class`, id, role, itemprop, itemtype, property, name, content, href, rel, datetime, hidden, style, lang
    case httpEquiv, pubdate, ariaHidden

    init?(name: String) {
        guard let attribute = Self.byName[name] else { return nil }
        self = attribute
    }

    private static let byName: [String: HTMLAttribute] = {
        var table: [String: HTMLAttribute] = [
            "http-equiv": .httpEquiv, "xml:lang": .lang, "aria-hidden": .ariaHidden,
        ]
        var value: UInt8 = 0
        while let attribute = HTMLAttribute(rawValue: value) {
            table["\(attribute)"] = attribute
            value += 1
        }
        return table
    }()
}
