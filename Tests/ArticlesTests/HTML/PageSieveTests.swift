import Testing

@testable import Articles

@Suite struct PageSieveTests {
    static func sieved(_ page: String) -> String {
        String(decoding: PageSieve(Array(page.utf8)).page, as: UTF8.self)
    }

    /// A page, and what libxml2 gets of it.
    @Test(arguments: [
        ("<p>Bonjour</p>", "<p>Bonjour</p>"),
        ("<P CLASS=chapo onclick='x()'>a</P>", #"<p class="chapo">a</p>"#),
        (#"<a href='/x?a=1&amp;b="2"'>a</a>"#, #"<a href="/x?a=1&amp;b=&quot;2&quot;">a</a>"#),
        ("<p class=a class=b>", #"<p class="a">"#),
        ("<p hidden>a", #"<p hidden="">a"#),
        ("a<br/>b", "a<br>b"),
        ("a < b <3 <> c", "a &lt; b &lt;3 &lt;> c"),
        ("a<script>if (a<b) '</p>'</script>b", "ab"),
        ("a<SCRIPT>x</script >b", "ab"),
        ("a<style>p{}</style>b<noscript>c</noscript>d", "abd"),
        ("a<script>x", "a"),
        ("a<svg/>b<svg><title>x</title></svg>c", "abc"),
        ("a<svg>b", "ab"),
        ("a<select><option>x</select>b", "a<hr>b"),
        ("a<!-- <p>x</p> -->b", "ab"),
        ("a<!-->b", "ab"),
        ("a<!-- x --!>b<!-- y --->c", "abc"),
        ("a<!--[if IE]>x<![endif]-->b", "ab"),
        ("a<!-- never closed", "a"),
        ("<!DOCTYPE html>a", "a"),
        (#"<!DOCTYPE html [<!ENTITY a "b">]>&a;"#, "&a;"),
        ("<?xml version='1.0'?>a", "a"),
        ("a<![CDATA[ x ]]>b", "ab"),
        ("<title>Le <b>Mali</b> & co</title>", "<title>Le &lt;b>Mali&lt;/b> & co</title>"),
        ("a\0b\u{1}c\r\nd", "abc \nd"),
        ("</p foo=bar>", "</p>"),
        ("</3>a", "a"),
        ("<p", ""),
        ("<p class=\"a", ""),
        ("a</", "a"),
        ("<", "&lt;"),
    ])
    func `The parser gets tidy tags and text, and no scripts or comments`(page: String, expected: String) {
        #expect(Self.sieved(page) == expected)
    }

    @Test func `JSON-LD is put aside, and other scripts go`() {
        let sieve = PageSieve(
            Array(#"a<script type="application/ld+json">{"a": 1}</script>b<script>2</script>"#.utf8))
        #expect(sieve.jsonLD.map { String(decoding: $0, as: UTF8.self) } == [#"{"a": 1}"#])
        #expect(String(decoding: sieve.page, as: UTF8.self) == "ab")
    }

    /// Many scripts may be long together.
    @Test func `Only so much JSON-LD is put aside, and the rest goes too`() {
        let script = "<script type='application/ld+json'>\(String(repeating: "1", count: 1 << 20))</script>"
        let sieve = PageSieve(Array(String(repeating: script, count: 8).utf8))
        #expect(sieve.jsonLD.count == 6)
        #expect(sieve.page.isEmpty)
    }

    @Test func `An attribute with a very long value goes`() {
        let data = String(repeating: "A", count: PageSieve.maximumValue + 1)
        #expect(Self.sieved("<a href='data:\(data)' class=x>a") == #"<a class="x">a"#)
    }
}
