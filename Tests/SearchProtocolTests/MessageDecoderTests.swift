import Messages
import SearchProtocol
import TestFolders
import Testing

@Suite struct MessageDecoderTests {
    private static let lines = "\r\n\n{\"a\":1}\n\n  \r\n{\"b\":\"é\"}\r\n[1]\n"
    private static let headers =
        "\r\nContent-Length: 7\r\n\r\n{\"a\":1}"
        + "content-type: application/vscode-jsonrpc; charset=utf-8\r\nCONTENT-LENGTH:10  \r\n\r\n{\"b\":\"é\"}"
        + "\r\n\nContent-Length: 3\n\n[1]"
    private static let expected = ["{\"a\":1}", "{\"b\":\"é\"}", "[1]"]

    /// Both framings, cut at every pair of places.
    @Test(arguments: [(Framing.lines, lines), (.headers, headers)])
    func `Messages are found wherever their bytes are cut`(_ framing: Framing, _ text: String) throws {
        let bytes = Array(text.utf8)
        for first in 0...bytes.count {
            for second in first...bytes.count {
                var decoder = MessageDecoder()
                var messages: [String] = []
                for part in [bytes[..<first], bytes[first..<second], bytes[second...]] {
                    decoder.append(part)
                    while let message = try decoder.next() { messages.append(String(decoding: message, as: UTF8.self)) }
                }
                #expect(messages == Self.expected)
                #expect(decoder.framing == framing)
                #expect(try decoder.finish() == nil)
            }
        }
    }

    @Test(arguments: [lines, headers])
    func `Messages may come byte after byte`(_ text: String) throws {
        var decoder = MessageDecoder()
        var messages: [String] = []
        for byte in text.utf8 {
            decoder.append(CollectionOfOne(byte))
            while let message = try decoder.next() { messages.append(String(decoding: message, as: UTF8.self)) }
        }
        #expect(messages == Self.expected)
    }

    @Test(arguments: [Framing.lines, .headers])
    func `What a framing writes is read back`(_ framing: Framing) throws {
        var bytes: [UInt8] = []
        for message in Self.expected { framing.encode(Array(message.utf8), into: &bytes) }
        var decoder = MessageDecoder()
        decoder.append(bytes.span)
        for message in Self.expected { #expect(try decoder.next() == Array(message.utf8)) }
        #expect(try decoder.next() == nil)
        #expect(decoder.framing == framing)
    }

    @Test(
        arguments: [
            ("hello\n", FramingError.malformedHeader("hello")),
            ("GET / HTTP/1.1\r\n", .malformedHeader("GET / HTTP/1.1")),
            ("Content Length: 3\r\n", .malformedHeader("Content Length: 3")),
            ("Host: x\r\n\r\n", .missingContentLength),
            ("Content-Length: \r\n\r\n", .invalidContentLength("")),
            ("Content-Length: -1\r\n\r\n", .invalidContentLength("-1")),
            ("Content-Length: 1x\r\n\r\n", .invalidContentLength("1x")),
            ("Content-Length: 3\r\nContent-Length: 4\r\n\r\n", .invalidContentLength("4")),
            ("Content-Length: 101\r\n\r\n", .messageTooLarge(limit: 100)),
            ("Content-Length: 99999999999999999999999999\r\n\r\n", .messageTooLarge(limit: 100)),
            ("X: " + String(repeating: "x", count: 5000), .headersTooLarge(limit: 4096)),
            (String(repeating: "X: y\n", count: 1000), .headersTooLarge(limit: 4096)),
            // A line's CR is not part of the message, so one byte more may still be followed by a line feed.
            ("{" + String(repeating: " ", count: 101), .messageTooLarge(limit: 100)),
            ("{" + String(repeating: " ", count: 100) + "\n", .messageTooLarge(limit: 100)),
        ] as [(String, FramingError)])
    func `What breaks the framing is refused, and so is all that follows`(_ text: String, _ expected: FramingError) {
        for step in [1, 7, text.utf8.count] {
            var decoder = MessageDecoder(messageLimit: 100)
            var failure: FramingError?
            var rest = Array(text.utf8)[...]
            while !rest.isEmpty, failure == nil {
                decoder.append(rest.prefix(step))
                rest = rest.dropFirst(step)
                failure = Self.failure { () throws(FramingError) in while try decoder.next() != nil {} }
            }
            #expect(failure == expected)
            // It stays so.
            decoder.append("{}\n".utf8)
            #expect(throws: expected) { try decoder.next() }
            #expect(throws: expected) { try decoder.finish() }
        }
    }

    private static func failure(_ body: () throws(FramingError) -> Void) -> FramingError? {
        do {
            try body()
            return nil
        } catch {
            return error
        }
    }

    @Test func `Messages of the limit exactly are taken`() throws {
        let message = "{" + String(repeating: " ", count: 98) + "}"
        for text in [message + "\n", message + "\r\n", "Content-Length: 100\r\n\r\n" + message] {
            var decoder = MessageDecoder(messageLimit: 100)
            for byte in text.utf8.dropLast() {
                decoder.append(CollectionOfOne(byte))
                #expect(try decoder.next() == nil)
            }
            decoder.append(text.utf8.suffix(1))
            #expect(try decoder.next()?.count == 100)
        }
    }

    @Test(
        arguments: [
            ("", nil), ("\n\n", nil), ("{}", "{}"), ("{}\n", nil), ("{}\n \r", nil), ("{}\n[1]", "[1]"),
        ] as [(String, String?)])
    func `The last line is a message without a line feed too`(_ text: String, _ last: String?) throws {
        var decoder = MessageDecoder()
        decoder.append(text.utf8)
        while try decoder.next() != nil {}
        #expect(try decoder.finish().map { String(decoding: $0, as: UTF8.self) } == last)
    }

    @Test(arguments: ["Content-Length: 3\r\n\r\n{}", "Content-Length: 3\r\n", "Conten", "Content-Length: 3\r\n\r\n"])
    func `A truncated message is noticed`(_ text: String) throws {
        var decoder = MessageDecoder()
        decoder.append(text.utf8)
        #expect(try decoder.next() == nil)
        #expect(throws: FramingError.truncated) { try decoder.finish() }
    }

    /// A megabyte in pieces of 16 bytes, and a hundred thousand messages at once: both are instant unless a byte is
    /// looked at again and again.
    @Test(.timeLimit(.minutes(1))) func `Decoding takes time in proportion to the bytes`() throws {
        var slow = MessageDecoder(messageLimit: 1 << 20)
        let piece = [UInt8](repeating: UInt8(ascii: "["), count: 16)
        for _ in 0..<(1 << 20) / 16 {
            slow.append(piece)
            #expect(try slow.next() == nil)
        }
        slow.append("\n".utf8)
        #expect(try slow.next()?.count == 1 << 20)

        var many = MessageDecoder()
        many.append(String(repeating: "{}\n", count: 100_000).utf8)
        var count = 0
        while try many.next() != nil {
            count += 1
            if count.isMultiple(of: 100) { many.append("[]\n".utf8) }
            if count == 101_000 { break }
        }
        #expect(count == 101_000)
    }

    @Test func `A failure says which error to send`() {
        #expect(FramingError.malformedHeader("hello").protocolError.code == .parseError)
        #expect(FramingError.messageTooLarge(limit: 7).protocolError.code == .invalidRequest)
        let message = FramingError.messageTooLarge(limit: 7).message
        #expect(message.text(in: .english) == "the message is longer than 7 bytes")
        #expect(message.text(in: .french) == "le message dépasse 7 octets")
    }
}
