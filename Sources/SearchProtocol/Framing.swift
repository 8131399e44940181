public import Messages

/// How messages are told apart on a connection. The client's first bytes choose; the daemon answers in kind.
public enum Framing: Sendable, Equatable {
    /// One JSON object a line, ended by LF or CRLF; blank lines are ignored.
    case lines
    /// `Content-Length: N`, other headers, an empty line, then N bytes: what editors' JSON-RPC libraries speak.
    case headers

    /// Appends one message with its framing. The message must hold no line feed, as JSONWriter's never do.
    public func encode(_ message: [UInt8], into buffer: inout [UInt8]) {
        switch self {
        case .lines:
            buffer.append(contentsOf: message)
            buffer.append(UInt8(ascii: "\n"))
        case .headers:
            buffer.append(contentsOf: "Content-Length: \(message.count)\r\n\r\n".utf8)
            buffer.append(contentsOf: message)
        }
    }
}

/// Why a stream of bytes cannot be cut into messages. Nothing that follows can be read: close the connection.
public enum FramingError: Error, Sendable, Equatable {
    /// A message has more than `limit` bytes, by its stated length or by what has come of it.
    case messageTooLarge(limit: Int)
    /// The headers of a message have more than `limit` bytes.
    case headersTooLarge(limit: Int)
    /// A header line without a colon; the text is what was read, shortened.
    case malformedHeader(String)
    /// `Content-Length` is no number, or two of them differ.
    case invalidContentLength(String)
    /// The headers ended without `Content-Length`.
    case missingContentLength
    /// The stream ended inside a message.
    case truncated
}

extension FramingError {
    /// What is wrong.
    public var message: Message { protocolError.message }

    /// The error to send before closing, with a null id.
    public var protocolError: ProtocolError {
        switch self {
        case .messageTooLarge(let limit):
            ProtocolError(.invalidRequest, .messageTooLarge, ["limit": limit], hint: .framing)
        case .headersTooLarge(let limit):
            ProtocolError(.parseError, .headersTooLarge, ["limit": limit], hint: .framing)
        case .malformedHeader(let line):
            ProtocolError(.parseError, .malformedHeader, ["line": line], hint: .framing)
        case .invalidContentLength(let value):
            ProtocolError(.parseError, .invalidContentLength, ["value": value], hint: .framing)
        case .missingContentLength: ProtocolError(.parseError, .missingContentLength, hint: .framing)
        case .truncated: ProtocolError(.parseError, .truncated, hint: .framing)
        }
    }
}
