import Testing

@testable import Articles

@Suite struct PageTextTests {
    private static func blocks(_ page: String) -> [PageBlock] {
        let tree = HTMLParser(PageSieve(Array(page.utf8)).page).tree
        return PageBlocks(tree, roles: ElementRoles(tree)).blocks
    }

    @Test(arguments: [
        ("  a \n\t b  ", "a b"),
        ("Mali\u{A0}: a", "Mali\u{A0}: a"),
        ("a \u{A0}\u{A0} b", "a b"),
        ("\u{A0}a\u{A0}", "a"),
        ("10\u{202F}000", "10\u{202F}000"),
        ("coopé\u{AD}ra\u{200B}tion", "coopération"),
        ("l\u{92}arm\u{E9}e \u{93}a\u{94} \u{85}", "l’armée “a” …"),
        ("\u{FEFF}a\u{2028}b", "a b"),
        ("a \u{F101} b", "a b"),
        ("&amp;eacute;", "é"),
        ("l&rsquo;arm&eacute;e", "l’armée"),
        ("&#8217;&#x2019;&#146;&apos;", "’’’'"),
        ("AT&T; R&D &inconnu; &lt;b&gt;", "AT&T; R&D &inconnu; &lt;b&gt;"),
        ("&amp;amp;amp;eacute;", "&eacute;"), ("Par&nbspAwa&nbsp", "Par\u{A0}Awa"),
        ("𝄞 مالي", "𝄞 مالي"),
        ("", ""),
    ])
    func `A line has plain spaces, what entities stand for and nothing unseen`(text: String, expected: String) {
        #expect(PageText.line(text) == expected)
    }

    @Test func `Blocks keep their lines, and two breaks end one`() throws {
        let page = "<p>Un<br>deux<br><br>trois</p><pre>a\n b</pre><div>quatre<div>cinq</div>six</div>"
        let blocks = Self.blocks(page)
        #expect(blocks.map(\.text) == ["Un\ndeux", "trois", "a\nb", "quatre", "cinq", "six"])
    }

    @Test func `Blocks count their words, those in links and those of grammar`() throws {
        let page = "<p>L’armée <a href=x>du Mali</a> <a name=y>est</a> <b>arr</b>ivée à Gao.</p>"
        let block = try #require(Self.blocks(page).first)
        #expect(block.words == 8)
        #expect(block.linkedWords == 2)
        #expect(block.functionWords == 4)
        #expect(block.endsLikeSentence)
    }
}
