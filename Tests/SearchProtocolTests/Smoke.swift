import SearchProtocol
import Testing

@Test func smoke() throws {
    var decoder = MessageDecoder()
    decoder.append("\n{\"method\":\"status\",\"id\":1}\r\n{\"method\"".utf8)
    let first = try #require(try decoder.next())
    #expect(try Request.parse(first) == Request(id: .integer(1), call: .status))
    #expect(try decoder.next() == nil)
    var headers = MessageDecoder()
    headers.append("Content-Length: 2\r\nX: y\r\n\r\n{}content-length:3\n\n[1]".utf8)
    #expect(try headers.next() == Array("{}".utf8))
    #expect(try headers.next() == Array("[1]".utf8))
    #expect(try headers.next() == nil)
    #expect(try headers.finish() == nil)
}
