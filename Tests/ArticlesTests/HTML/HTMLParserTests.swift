import Testing

@testable import Articles

@Suite struct HTMLParserTests {
    static func parser(_ page: String) -> HTMLParser { HTMLParser(PageSieve(Array(page.utf8)).page) }

    /// The elements in short, as `div(p(text))`.
    static func outline(_ tree: HTMLTree, _ node: Int = 0) -> String {
        guard tree.nodes.indices.contains(node) else { return "" }
        let children = tree.children(of: node).map { outline(tree, $0) }
        return "\(tree.nodes[node].tag)" + (children.isEmpty ? "" : "(" + children.joined(separator: " ") + ")")
    }

    @Test(arguments: [
        ("<html><body><p>a</p></body></html>", "html(body(p(text)))"),
        ("<p>a<p>b", "html(body(p(text) p(text)))"),
        ("<ul><li>a<li>b</ul>c", "html(body(ul(li(text) li(text)) text))"),
        ("<table><tr><td>a<td>b</table>", "html(body(table(tr(td(text) td(text)))))"),
        ("<b><p>a</b>b</p>", "html(body(b p(text)))"),
        ("</div><article>a</article>", "html(body(article(text)))"),
        ("<div>a &eacute; &rsquo; b</div>", "html(body(div(text)))"),
        ("", ""),
    ])
    func `Unclosed and misplaced tags make a tree all the same`(page: String, outline: String) {
        #expect(Self.outline(Self.parser(page).tree) == outline)
    }

    @Test func `Entities are decoded, and unknown ones left as they are`() {
        let tree = Self.parser("<p>l&rsquo;&eacute;t&#233; &laquo;&nbsp;x&nbsp;&raquo; &oelig; &lol;</p>").tree
        #expect(tree.text(of: 0).contains("l’été «\u{A0}x\u{A0}» œ &lol;"))
    }

    @Test func `Attributes are found in any case, with or without quotes or a value`() throws {
        let tree = Self.parser(#"<p CLASS=" a b " lang=fr data-x=1 hidden>x"#).tree
        let node = try #require(tree.nodes.firstIndex { $0.tag == .p })
        #expect(tree.value(.class, of: node) == "a b")
        #expect(tree.value(.lang, of: node) == "fr")
        #expect(tree.hasAttribute(.hidden, node))
        #expect(tree.value(.id, of: node) == nil)
    }

    @Test func `Every node lies within its parent`() {
        let tree = Self.parser("<div><p>a<b>c</p><ul><li>x<li><a href=y>z</div></ul><td>").tree
        for (index, node) in tree.nodes.enumerated() {
            #expect(node.end > index && node.end <= tree.nodes[node.parent].end)
            #expect(node.parent == index || tree.nodes[node.parent].end >= node.end && node.parent < index)
        }
    }

    static func depth(of tree: HTMLTree) -> Int {
        var depths: [Int] = []
        for (index, node) in tree.nodes.enumerated() {
            depths.append(node.parent == index ? 1 : depths[node.parent] + (node.tag == .text ? 0 : 1))
        }
        return depths.max() ?? 0
    }

    @Test func `Depth is bounded, the text is kept, and the limit is told`() {
        let deep = Self.parser(String(repeating: "<div>", count: 5_000) + "texte")
        #expect(deep.limit == nil)
        #expect(Self.depth(of: deep.tree) == HTMLTree.maximumDepth)
        #expect(deep.tree.text(of: 0).contains("texte"))
        let deeper = Self.parser("<p>texte</p>" + String(repeating: "<div>", count: 20_000))
        #expect(deeper.limit == .depth)
        #expect(deeper.tree.text(of: 0).contains("texte"))
    }

    @Test func `Broken markup is bounded, and the limit is told`() {
        let page = "<p>texte</p>" + String(repeating: "<b>", count: 9_000) + String(repeating: "</i>", count: 9_000)
        #expect(Self.parser(page).limit == .brokenMarkup)
    }
}
