/// What an element is for, told by its name, its ARIA role and the words of its `class` and `id`.
struct ElementRole {
    /// What does not belong to an article's text.
    enum Boilerplate: String, Sendable, CaseIterable {
        case navigation, breadcrumb, aside, footer, form, hidden, comments, sharing, related, newsletter, advertising,
            consent
        case author, tags, caption, metadata, media, dialog
    }

    var boilerplate: Boilerplate?
    /// Whether the page says so with the element itself, not with a name that its makers chose.
    var isStated = false
    var isArticleBody = false
    var isLead = false
    /// Whether it is named for a date.
    var isDate = false

    /// None.
    init() {}

    init(_ node: Int, in tree: HTMLTree, readings: inout ClassReadings) {
        switch tree.nodes[node].tag {
        case .nav, .menu: state(.navigation)
        case .aside: state(.aside)
        case .footer: state(.footer)
        case .form, .fieldset, .search: state(.form)
        case .button, .label, .legend: state(.form)
        case .figcaption, .caption: state(.caption)
        case .figure: if !Self.holdsText(node, tree) { state(.caption) }
        case .dialog: state(.dialog)
        case .address: state(.author)
        default: break
        }
        if tree.nodes[node].attributes.isEmpty { return }
        readStates(node, tree)
        if boilerplate == nil, tree.nodes[node].tag != .html, tree.nodes[node].tag != .body {
            readNames(node, tree, &readings)
        }
    }

    /// Whether an element holds a table, or words set apart.
    private static func holdsText(_ node: Int, _ tree: HTMLTree) -> Bool {
        var child = node + 1
        while child < min(tree.nodes[node].end, node + 64) {
            switch tree.nodes[child].tag {
            case .table, .blockquote, .pre: return true
            default: child = max(tree.nodes[child].end, child + 1)
            }
        }
        return false
    }

    private mutating func state(_ role: Boilerplate) {
        boilerplate = role
        isStated = true
    }

    private mutating func readStates(_ node: Int, _ tree: HTMLTree) {
        switch tree.value(.role, of: node)?.lowercased() {
        case "navigation", "menu", "menubar", "toolbar", "tablist": state(.navigation)
        case "complementary": state(.aside)
        case "contentinfo": state(.footer)
        case "search", "form": state(.form)
        case "dialog", "alertdialog", "alert", "tooltip": state(.dialog)
        default: break
        }
        for property in tree.value(.itemprop, of: node)?.split(separator: " ") ?? [] {
            switch property {
            case "articleBody": isArticleBody = true
            case "description", "alternativeHeadline": isLead = true
            case "author", "publisher": state(.author)
            case "caption", "image", "copyrightHolder": state(.caption)
            case "comment", "commentText": state(.comments)
            case "keywords": state(.tags)
            case "breadcrumb": state(.breadcrumb)
            default: break
            }
        }
        if let type = tree.value(.itemtype, of: node), type.hasSuffix("BreadcrumbList") { state(.breadcrumb) }
        if tree.hasAttribute(.hidden, node) { state(.hidden) }
        // What stands behind a panel is hidden from those who listen; so are letters that are drawn.
        if boilerplate == nil, tree.nodes[node].tag.isBlock, tree.value(.ariaHidden, of: node)?.lowercased() == "true" {
            boilerplate = .hidden
        }
        if let style = tree.value(.style, of: node)?.lowercased().filter({ $0 != " " }),
            style.contains("display:none") || style.contains("visibility:hidden")
        {
            state(.hidden)
        }
    }

    private mutating func readNames(_ node: Int, _ tree: HTMLTree, _ readings: inout ClassReadings) {
        var found: Boilerplate?
        // `itemprop` says more of what it is than a name.
        let isStatedLead = isLead
        for attribute in tree.attributes[tree.nodes[node].attributes]
        where attribute.name == .class || attribute.name == .id {
            // What names a heading's id is the heading.
            if attribute.name == .id, tree.nodes[node].tag.headingLevel != nil { continue }
            let reading = readings.reading(of: tree.bytes[attribute.value])
            found = found ?? reading.boilerplate
            isLead = isLead || reading.isLead
            isArticleBody = isArticleBody || reading.isArticleBody
            isDate = isDate || reading.isDate
        }
        // A container is sometimes named for what it also has; a lead is not.
        if isStatedLead { return }
        // A post that is shown once its network may set cookies.
        if found == .hidden, tree.nodes[node].tag == .blockquote || Self.holdsText(node, tree) { found = nil }
        // `article-body pub-disable`
        if isArticleBody, let name = found, ElementReasons.isForText(name) { found = nil }
        if !isLead || found == .newsletter || found == .related || found == .hidden { boilerplate = found }
        if isLead, boilerplate != nil { isLead = false }
    }
}
