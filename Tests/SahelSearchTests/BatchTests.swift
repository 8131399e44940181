import Messages
import ProgramSupport
import TestFolders
import Testing

@testable import SahelSearch

@Suite struct BatchTests {
    @Test func `A batch has a query a line, each with its id and its line`() throws {
        let text =
            "\u{FEFF}q1\tpatrouilles conjointes\r\n\n  \nq2\t\"coopération militaire\"\tTab\nq3\t x"
        let batch = try Batch(Array(text.utf8), name: Message(verbatim: "q.tsv"))
        #expect(
            batch.queries == [
                .init(id: "q1", text: "patrouilles conjointes", line: 1),
                .init(id: "q2", text: "\"coopération militaire\"\tTab", line: 4),
                .init(id: "q3", text: " x", line: 5),
            ])
    }

    @Test(arguments: [
        ("q1\ta\nq2 b\n", "q.tsv:2: no tab: write QID<TAB>QUERY"),
        ("q1\ta\n\tb\n", "q.tsv:2: a query’s id must be a word without spaces before the tab"),
        ("q 1\ta\n", "q.tsv:1: a query’s id must be a word without spaces before the tab"),
        ("q1\t\n", "q.tsv:1: the query is empty"),
        ("q1\t \r\n", "q.tsv:1: the query is empty"),
        ("", "q.tsv: no queries: write one QID<TAB>QUERY a line"),
        ("\n\n", "q.tsv: no queries: write one QID<TAB>QUERY a line"),
        (
            "q1\t" + String(repeating: "x", count: 2049),
            "q.tsv:1: the query is 2049 bytes long, more than 2048: use fewer words"
        ),
    ])
    func `A batch that is malformed is refused, with its line and advice`(_ text: String, _ message: String) {
        let failure = #expect(throws: Failure.self) { try Batch(Array(text.utf8), name: Message(verbatim: "q.tsv")) }
        #expect(failure.says(message, .usage))
    }

    @Test func `A batch in another encoding is refused, with its line`() {
        let failure = #expect(throws: Failure.self) {
            try Batch(Array("q1\ta\nq2\t".utf8) + [0xE9, 0x74, 0xE9], name: Message(verbatim: "q.tsv"))
        }
        #expect(failure?.message.description == "q.tsv:2: not UTF-8: convert the file")
    }

    @Test func `A batch that cannot be read is told, with the reason`() {
        let failure = #expect(throws: Failure.self) { try Batch(path: "/nonexistent/q.tsv") }
        #expect(failure?.message.description == "/nonexistent/q.tsv: cannot be read: No such file or directory")
    }
}
