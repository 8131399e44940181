import JSON
import Testing

@Test func smoke() throws {
    let text = #"{"a":[1,-2.5,true,null,"é\n\"\u00e9\ud83d\ude00\ud83d"],"b":{}}"#
    let value = try JSONValue.parse(text)
    #expect(value.text == #"{"a":[1,-2.5,true,null,"é\n\"é😀�"],"b":{}}"#)
}
