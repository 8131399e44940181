import JSON
import Testing

/// The examples in the documentation of `JSONValue` and `JSONWriter`.
@Suite struct ExampleTests {
    @Test func `The value’s example gives what it says`() throws {
        let reply = try JSONValue.parse(#"{"total": 2, "hits": [{"title": "À Gao"}, {}]}"#)
        let total = reply["total"]?.integerValue
        #expect(total == 2)
        let title = reply["hits"]?.arrayValue?.first?["title"]?.stringValue
        #expect(title == "À Gao")
        let request: JSONValue = ["method": "search", "limit": 10]
        let text = request.text
        #expect(text == #"{"method":"search","limit":10}"#)
    }

    @Test func `The writer’s example gives what it says`() {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("title", "À Gao")
        writer.member("author", nil as String?)
        writer.key("lines")
        writer.beginArray()
        for line in [3, 7] { writer.integer(line) }
        writer.endArray()
        writer.endObject()
        let bytes = writer.finish()
        #expect(String(decoding: bytes, as: UTF8.self) == #"{"title":"À Gao","lines":[3,7]}"#)
    }
}
