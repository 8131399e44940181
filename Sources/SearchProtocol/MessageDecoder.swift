public import SearchModel

/// Cuts a stream of bytes into messages, whichever way the bytes arrive.
///
/// The first byte that is neither CR nor LF chooses the framing: a letter begins a header, anything else a line of
/// JSON. Feed with `append`, then take messages with `next` until it returns nil. Every byte is looked at a fixed
/// number of times. Memory: what was fed and not yet taken; `next` throws once an unfinished message is over the limit.
/// After an error every further call throws it again.
public struct MessageDecoder: Sendable {
    /// Nil until the stream has shown it.
    public private(set) var framing: Framing?

    /// Whether bytes have come that belong to no message given out yet.
    public var hasBufferedBytes: Bool { start < buffer.count }

    private let messageLimit: Int
    private var buffer: [UInt8] = []
    /// Where what was not yet taken begins in `buffer`.
    private var start = 0
    /// How far the search for the end of the line has come.
    private var scanned = 0
    /// The lengths of the message's body and of its headers, once they were read.
    private var body: (length: Int?, isPending: Bool) = (nil, false)
    private var headerBytes = 0
    private var failure: FramingError?

    /// A decoder that chooses its framing from the stream, or that expects the given one.
    public init(framing: Framing? = nil, messageLimit: Int = Limits.requestBytes) {
        self.framing = framing
        self.messageLimit = messageLimit
    }

    /// The same for the bytes of a buffer.
    public mutating func append(_ bytes: Span<UInt8>) {
        bytes.withUnsafeBufferPointer { append($0) }
    }

    /// Takes in bytes as they came. They are copied; only `next` looks at them.
    public mutating func append(_ bytes: some Collection<UInt8>) {
        if start == buffer.count {
            buffer.removeAll(keepingCapacity: buffer.capacity <= 1 << 16)
            start = 0
            scanned = 0
        } else if start >= 1 << 12, start > buffer.count / 2 {
            buffer.removeSubrange(..<start)
            scanned -= start
            start = 0
        }
        buffer.append(contentsOf: bytes)
    }

    /// The next whole message without its framing, or nil when more bytes are needed.
    public mutating func next() throws(FramingError) -> [UInt8]? {
        if let failure { throw failure }
        do {
            return try step()
        } catch {
            failure = error
            buffer = []
            start = 0
            scanned = 0
            throw error
        }
    }

    /// To be called when the stream has ended and `next` has returned nil: a last line without its line feed is a
    /// message, a message cut short is an error.
    public mutating func finish() throws(FramingError) -> [UInt8]? {
        if let failure { throw failure }
        defer {
            start = buffer.count
            scanned = start
        }
        let rest = Array(buffer[start...])
        if framing == .headers {
            guard rest.isEmpty, headerBytes == 0, !body.isPending else { throw .truncated }
            return nil
        }
        guard let first = rest.first(where: { $0 != 0x0D && $0 != 0x0A }) else { return nil }
        if framing == nil, Self.isLetter(first) { throw .truncated }
        return rest.allSatisfy(Self.isBlank) ? nil : rest
    }

    private mutating func step() throws(FramingError) -> [UInt8]? {
        while true {
            if body.isPending { return takeBody() }
            switch framing {
            case .lines: return try nextLine()
            case .headers, nil:
                if framing == nil {
                    skipBlankLines()
                    guard start < buffer.count else { return nil }
                    guard Self.isLetter(buffer[start]) else {
                        framing = .lines
                        continue
                    }
                }
                guard try readHeaders() else { return nil }
            }
        }
    }

    private mutating func skipBlankLines() {
        while start < buffer.count, buffer[start] == 0x0D || buffer[start] == 0x0A { start += 1 }
        scanned = max(scanned, start)
    }

    // MARK: Lines

    private mutating func nextLine() throws(FramingError) -> [UInt8]? {
        while let end = lineEnd() {
            let line = takeLine(endingAt: end)
            guard line.count <= messageLimit else { throw .messageTooLarge(limit: messageLimit) }
            if !line.allSatisfy(Self.isBlank) { return Array(line) }
        }
        guard buffer.count - start <= messageLimit + 1 else { throw .messageTooLarge(limit: messageLimit) }
        return nil
    }

    /// The index of the next line feed, each byte looked at once.
    private mutating func lineEnd() -> Int? {
        let end = buffer[scanned...].firstIndex(of: 0x0A)
        scanned = end ?? buffer.count
        return end
    }

    private mutating func takeLine(endingAt end: Int) -> ArraySlice<UInt8> {
        let line = buffer[start..<end]
        start = end + 1
        scanned = start
        return line.last == 0x0D ? line.dropLast() : line
    }

    // MARK: Headers

    /// Reads header lines up to the empty one; whether it was reached.
    private mutating func readHeaders() throws(FramingError) -> Bool {
        while let end = lineEnd() {
            headerBytes += end + 1 - start
            guard headerBytes <= Limits.headerBytes else { throw .headersTooLarge(limit: Limits.headerBytes) }
            let line = takeLine(endingAt: end)
            if !line.isEmpty {
                try readHeader(line)
            } else if let length = body.length {
                body = (length, true)
                headerBytes = 0
                return true
            } else if headerBytes > 2 {
                throw .missingContentLength
            } else {
                headerBytes = 0  // a blank line between messages
            }
        }
        guard headerBytes + buffer.count - start <= Limits.headerBytes else {
            throw .headersTooLarge(limit: Limits.headerBytes)
        }
        return false
    }

    private mutating func readHeader(_ line: ArraySlice<UInt8>) throws(FramingError) {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), line[..<colon].allSatisfy(Self.isNameByte) else {
            throw .malformedHeader(String(decoding: line, as: UTF8.self).shortened)
        }
        framing = .headers
        guard Self.lowercased(line[..<colon]).elementsEqual("content-length".utf8) else { return }
        let value = line[(colon + 1)...].drop(while: Self.isBlank).reversed().drop(while: Self.isBlank).reversed()
        guard !value.isEmpty, value.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
            throw .invalidContentLength(String(decoding: value, as: UTF8.self).shortened)
        }
        guard let length = Int(String(decoding: value, as: UTF8.self)), length <= messageLimit else {
            throw .messageTooLarge(limit: messageLimit)
        }
        guard body.length == nil || body.length == length else { throw .invalidContentLength("\(length)") }
        body.length = length
    }

    private mutating func takeBody() -> [UInt8]? {
        guard let length = body.length, buffer.count - start >= length else { return nil }
        let message = Array(buffer[start..<start + length])
        start += length
        scanned = start
        body = (nil, false)
        return message
    }

    // MARK: Bytes

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
    private static func isNameByte(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }
    private static func lowercased(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        bytes.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
    }
}
