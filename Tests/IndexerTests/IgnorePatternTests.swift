import Articles
import TestFolders
import Testing

@testable import Indexer

/// What gitignore(5) says, a row for each sentence, with paths as they lie in the folder of the ignore file.
@Suite struct IgnorePatternTests {
    struct Row: Sendable, CustomStringConvertible {
        var lines: String
        /// Those that end with a slash are folders.
        var excluded: [String]
        var included: [String]

        init(_ lines: String, _ excluded: [String], not included: [String]) {
            (self.lines, self.excluded, self.included) = (lines, excluded, included)
        }

        var description: String { lines }
    }

    static let rows = [
        // Blank lines, comments, spaces
        Row("\n\n", [], not: ["", "a"]),
        Row("# a", [], not: ["# a", "a"]),
        Row("\\#a", ["#a", "b/#a"], not: ["\\#a", "a"]),
        Row("a  ", ["a"], not: ["a  "]),
        Row("a\\ ", ["a "], not: ["a", "a\\ "]),
        Row("a\\  ", ["a "], not: ["a  "]),
        Row("a\\\\ ", ["a\\"], not: ["a\\ "]),
        Row(" a", [" a"], not: ["a"]),
        Row("a b", ["a b"], not: ["a"]),
        Row("a\t", ["a\t"], not: ["a"]),
        Row("a\r\nb\r\n", ["a", "b"], not: ["a\r"]),
        Row("\u{FEFF}a", ["a"], not: ["\u{FEFF}a"]),
        Row("   ", [], not: ["   ", ""]),
        // Negation; the last match wins
        Row("*.txt\n!a.txt", ["b.txt", "d/b.txt"], not: ["a.txt", "d/a.txt"]),
        Row("!a.txt\n*.txt", ["a.txt"], not: []),
        Row("*.txt\n!a.txt\na.*", ["a.txt", "b.txt"], not: []),
        Row("\\!a", ["!a"], not: ["a"]),
        Row("!", [], not: ["!", ""]),
        Row("*\n!!a", ["a", "x"], not: ["!a"]),
        // Slashes
        Row("a", ["a", "a/", "b/a", "b/c/a/"], not: ["ab", "b/ab", "A"]),
        Row("a/", ["a/", "b/a/"], not: ["a", "b/a"]),
        Row("/a", ["a", "a/"], not: ["b/a"]),
        Row("/a/", ["a/"], not: ["a", "b/a/"]),
        Row("a/b", ["a/b"], not: ["c/a/b", "b", "a"]),
        Row("/a/b", ["a/b"], not: ["c/a/b"]),
        Row("a/b/", ["a/b/"], not: ["a/b", "c/a/b/"]),
        Row("/", [], not: ["a", "a/", "/"]),
        Row("//a", [], not: ["a"]),
        Row("a//", [], not: ["a", "a/"]),
        Row("doc/frotz/", ["doc/frotz/"], not: ["a/doc/frotz/"]),
        Row("frotz/", ["frotz/", "a/frotz/"], not: []),
        // Stars and question marks
        Row("*.tmp", ["a.tmp", ".tmp", "b/a.tmp"], not: ["a.tmp.b", "tmp"]),
        Row("foo*", ["foo", "foobar", "d/foo.txt"], not: ["afoo"]),
        Row("a*b*c", ["abc", "a1b2c", "abcbc"], not: ["ab", "acb"]),
        Row("/*.c", ["cat.c"], not: ["mozilla/cat.c"]),
        Row("foo/*", ["foo/test.json", "foo/bar/"], not: ["foo/bar/hello.c", "foo"]),
        Row("a/*/b", ["a/x/b"], not: ["a/b", "a/x/y/b"]),
        Row("a?c", ["abc", "a.c"], not: ["ac", "abbc", "a/c"]),
        Row("a/?", ["a/b"], not: ["a/bc", "a/"]),
        Row("?", ["a"], not: ["é", "ab"]),
        Row("*", ["a", "b/c", "d/"], not: []),
        Row("/*\n!/keep", ["a", "b/"], not: ["keep", "keep/", "b/c"]),
        // Two stars
        Row("**/foo", ["foo", "a/foo", "a/b/foo"], not: ["afoo"]),
        Row("**/foo/bar", ["foo/bar", "a/foo/bar"], not: ["foo/a/bar"]),
        Row("abc/**", ["abc/a", "abc/a/b", "abc/a/"], not: ["abc", "abc/", "x/abc/a"]),
        Row("a/**/b", ["a/b", "a/x/b", "a/x/y/b"], not: ["ab", "a/xb", "c/a/b"]),
        Row("**", ["a", "a/b"], not: []),
        Row("/**", ["a", "a/b"], not: []),
        Row("a**b", ["ab", "axb"], not: ["a/b", "axbc"]),
        Row("?a**/b", ["xab/b", "xa/b"], not: ["xa/c/b", "xab"]),
        Row("a/***/b", ["a/b", "a/x/y/b"], not: ["ab"]),
        Row("**/a/**", ["a/b", "x/a/b/c"], not: ["a", "x/a"]),
        // Brackets
        Row("[ab]c", ["ac", "bc"], not: ["cc", "abc"]),
        Row("[a-c]", ["a", "b", "c"], not: ["d", "-"]),
        Row("[a-]", ["a", "-"], not: ["b"]),
        Row("[-a]", ["a", "-"], not: ["b"]),
        Row("[!a]b", ["bb", "!b"], not: ["ab"]),
        Row("[^a]b", ["bb", "^b"], not: ["ab"]),
        Row("[]a]", ["]", "a"], not: ["b"]),
        Row("[!]a]", ["b"], not: ["]", "a"]),
        Row("[[]", ["["], not: ["a"]),
        Row("[\\]]", ["]"], not: ["\\"]),
        Row("[\\a-c]", ["a", "b"], not: ["\\", "d"]),
        Row("[c-a]", ["c"], not: ["a", "b", "-"]),
        Row("[[:digit:]]", ["0", "9"], not: ["a", ":"]),
        Row("[[:alpha:]_][[:digit:]]", ["a1", "_2"], not: ["1a", "a"]),
        Row("[![:upper:]]", ["a"], not: ["A"]),
        Row("[[:none:]]", [], not: [":", "n"]),
        Row("x[!a]y", ["xby"], not: ["x/y", "xay"]),
        Row("x/[!a]", ["x/b"], not: ["x/a", "x/b/c"]),
        Row("[a", [], not: ["[a", "a"]),
        Row("a[", [], not: ["a["]),
        // Backslashes
        Row("a\\*", ["a*"], not: ["ab", "a\\*"]),
        Row("\\a\\b", ["ab"], not: ["\\a\\b"]),
        Row("a\\", [], not: ["a", "a\\"]),
        Row("\\[a]", ["[a]"], not: ["a"]),
        // Bytes
        Row("été", ["été"], not: ["ete"]),
        Row("caf?", [], not: ["café"]),
        Row("caf??", ["café"], not: []),
    ]

    static func excludes(_ lines: String, _ path: String) -> Bool {
        var rules = IgnoreRules(root: "/root")
        rules.add(file: Array(lines.utf8), in: "/root")
        let name = path.hasSuffix("/") ? String(path.dropLast()) : path
        return rules.excludes(FilePath("/root/\(name)"), isFolder: path.hasSuffix("/"))
    }

    @Test(arguments: rows) func `A pattern means what it means to git`(_ row: Row) {
        for path in row.excluded { #expect(Self.excludes(row.lines, path), "\(path) is left out") }
        for path in row.included { #expect(!Self.excludes(row.lines, path), "\(path) stays") }
    }

    @Test func `Lower folders go before higher ones, and the command line before both`() {
        var rules = IgnoreRules(["*.log", "!b.log"], root: "/root/")
        rules.add(file: Array("*.txt\na.log\n/c.md\n".utf8), in: "/root")
        rules.add(file: Array("!a.txt\nb.log\n/d.md\n".utf8), in: "/root/x")
        func excludes(_ path: String) -> Bool { rules.excludes(FilePath(path), isFolder: false) }
        for path in ["/root/x/b.txt", "/root/x/a.log", "/root/x/d.md", "/root/c.md"] {
            #expect(excludes(path), "\(path)")
        }
        for path in ["/root/x/a.txt", "/root/x/b.log", "/root/x/c.md", "/root/x/y/d.md"] {
            #expect(!excludes(path), "\(path)")
        }
    }

    /// A hundred stars would take ages if every way through the pattern were tried by itself.
    @Test func `No pattern takes long`() {
        let path = String(repeating: "a", count: 4000)
        for pattern in ["*a", "**/", "a**/", "*a?[ab]"] {
            #expect(!Self.excludes("/" + String(repeating: pattern, count: 100) + "b", path))
        }
    }

    /// Also of bytes that are no pattern of anybody.
    @Test(.random) func `A pattern and its negation match the same`() {
        var generator = SeededGenerator(seed: 10)
        let alphabet = Array("aabb*?[]!^-\\/ #:é\0\u{7F}".utf8) + [0xFF]
        var matches = 0
        for _ in 0..<Fuzzing.inputs(default: 2000) {
            let pattern = (0..<generator.below(10)).map { _ in generator.element(alphabet) }
            guard pattern.first != UInt8(ascii: "!") else { continue }
            let (plain, negated) = (IgnorePattern(pattern), IgnorePattern([UInt8(ascii: "!")] + pattern))
            #expect(!plain.isNegated && negated.isNegated)
            for path in ["a", "b/a", "[a]", "ab/ab/a"] {
                let bytes = Array(path.utf8)[...]
                let matchesPlain = plain.matches(bytes, isFolder: true)
                #expect(matchesPlain == negated.matches(bytes, isFolder: true), "\(pattern)")
                matches += matchesPlain ? 1 : 0
            }
        }
        #expect(matches > 10)
    }
}
