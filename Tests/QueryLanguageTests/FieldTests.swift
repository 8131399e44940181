import Glibc
import Messages
import SearchModel
import Testing

@testable import QueryLanguage

/// The table of fields, and what is written about it.
@Suite struct FieldTests {
    @Test func `A field is found by each of its names, whatever the accents and capitals`() {
        for field in Field.allCases {
            for name in field.names {
                #expect(Field(name: name) == field)
                #expect(Field(name: name.uppercased()) == field)
            }
        }
        #expect(Field(name: "apres") == .after)
        #expect(Field(name: "titres") == nil)
    }

    @Test func `Each example reads as its field`() throws {
        for field in Field.allCases {
            switch try QueryParser.parse(field.row.example).tree {
            case .field(let read, _): #expect(read == field)
            case .dates: #expect(field.isDate)
            default: Issue.record("\(field.row.example)")
            }
        }
    }

    /// The prefixes of a field's own terms.
    private func prefixes(_ terms: Field.Terms) -> [TermPrefix] {
        switch terms {
        case .text, .dateBound: []
        case .title(let prefix), .words(let prefix), .languageTag(let prefix): [prefix]
        case .names(let words, let whole): [words, whole]
        case .dates(let year, let month, let day): [year, month, day]
        }
    }

    @Test func `Every term has a capital of its own`() {
        // Stems, ids, and the mark of articles that are not stemmed.
        let others = ["Z", "Q", "N"].map { TermPrefix($0) }
        let all = Field.allCases.flatMap { prefixes($0.terms) } + others
        #expect(Set(all).count == all.count)
        #expect(all.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0.rawValue) })
    }

    @Test func `Every facet is that of one field, which has terms to count by`() {
        for facet in Facet.allCases {
            let fields = Field.allCases.filter { $0.row.facets.contains(facet) }
            #expect(fields.count == 1)
            for field in fields {
                switch field.terms {
                case .names, .languageTag, .dates: break
                case .text, .title, .words, .dateBound: Issue.record("nothing counts by \(field)")
                }
            }
        }
    }

    @Test func `The documentation has the same table`() throws {
        let page = try Documentation("queries.md")
        let rows = page.rows(under: "## Fields")
        #expect(rows.first == ["Field", "What it asks", "Example"])
        let expected = Field.allCases.map { field in
            [
                field.names.map { "`\($0):`" }.joined(separator: ", "), field.row.summary[.english],
                "`\(field.row.example)`",
            ]
        }
        #expect(Array(rows.dropFirst(2)) == expected)
    }
}

/// A page of documentation.
private struct Documentation {
    let lines: [Substring]

    init(_ name: String) throws {
        let path = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/docs/\(name)"
        let file = try #require(fopen(path, "r"))
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var byte = getc(file)
        while byte != EOF {
            bytes.append(UInt8(byte))
            byte = getc(file)
        }
        lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The cells of the first table under a heading, links without their targets.
    func rows(under heading: String) -> [[String]] {
        let section = lines.drop { $0 != heading }.dropFirst().prefix { !$0.hasPrefix("## ") }
        return section.drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }.map { row in
            row.split(separator: "|").map { cell in
                String(cell).trimmed.replacing(/\[([^\]]*)\]\([^)]*\)/) { String($0.output.1) }
            }
        }
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
