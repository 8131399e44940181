internal import Messages

extension JSONValue {
    /// The deepest nesting of arrays and objects that `parse` accepts.
    public static let maximumDepth = 64

    /// Parses one JSON text, strictly by RFC 8259.
    ///
    /// White space around the value and a byte order mark before it are skipped. Text that is not UTF-8 is an error. An
    /// escaped surrogate without its other half becomes U+FFFD; RFC 8259 leaves open what it means. Time is linear in
    /// the length of the text, and memory is that of the value.
    /// - Throws: the first error, with its line and column.
    public static func parse(_ bytes: Span<UInt8>) throws(JSONError) -> JSONValue {
        var parser = JSONParser()
        do {
            return try parser.document(in: bytes)
        } catch {
            throw JSONError(error, in: bytes)
        }
    }

    /// Parses the UTF-8 bytes of an array.
    public static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
        try parse(bytes.span)
    }

    /// Parses the text of a string.
    public static func parse(_ text: String) throws(JSONError) -> JSONValue {
        try parse(text.utf8Span.span)
    }
}

/// A recursive-descent parser. Every step takes the bytes as a parameter, so that no lifetime needs to be declared.
struct JSONParser {
    private var offset = 0
    private var depth = 0
    /// The buffer in which strings with escapes are put together.
    private var unescaped: [UInt8] = []

    typealias Failure = JSONError.Failure

    mutating func document(in bytes: Span<UInt8>) throws(Failure) -> JSONValue {
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { offset = 3 }
        skipSpace(in: bytes)
        let value = try value(in: bytes)
        skipSpace(in: bytes)
        guard offset == bytes.count else { throw failure(.trailingBytes) }
        return value
    }

    private func failure(_ reason: JSONError.Reason) -> Failure {
        Failure(reason: reason, offset: offset)
    }

    private func unexpected(_ expected: JSONMessage, in bytes: Span<UInt8>) -> Failure {
        offset < bytes.count
            ? failure(.unexpected(byte: bytes[offset], expected: expected))
            : Failure(reason: .unexpectedEnd, offset: bytes.count)
    }

    private mutating func skipSpace(in bytes: Span<UInt8>) {
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x20, 0x0A, 0x0D, 0x09: offset += 1
            default: return
            }
        }
    }

    private mutating func value(in bytes: Span<UInt8>) throws(Failure) -> JSONValue {
        guard offset < bytes.count else { throw failure(.unexpectedEnd) }
        switch bytes[offset] {
        case UInt8(ascii: "\""): return .string(try string(in: bytes))
        case UInt8(ascii: "{"): return .object(try object(in: bytes))
        case UInt8(ascii: "["): return .array(try array(in: bytes))
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number(in: bytes)
        case UInt8(ascii: "t"): return try literal("true", .bool(true), .trueWord, in: bytes)
        case UInt8(ascii: "f"): return try literal("false", .bool(false), .falseWord, in: bytes)
        case UInt8(ascii: "n"): return try literal("null", .null, .nullWord, in: bytes)
        default: throw unexpected(.value, in: bytes)
        }
    }

    private mutating func literal(
        _ text: StaticString, _ value: JSONValue, _ name: JSONMessage, in bytes: Span<UInt8>
    ) throws(Failure) -> JSONValue {
        let word = text.description.utf8
        for expected in word {
            guard offset < bytes.count, bytes[offset] == expected else { throw unexpected(name, in: bytes) }
            offset += 1
        }
        return value
    }

    // MARK: Arrays and objects

    private mutating func enter() throws(Failure) {
        guard depth < JSONValue.maximumDepth else { throw failure(.tooDeep(limit: JSONValue.maximumDepth)) }
        depth += 1
        offset += 1
    }

    private mutating func array(in bytes: Span<UInt8>) throws(Failure) -> [JSONValue] {
        try enter()
        var elements: [JSONValue] = []
        skipSpace(in: bytes)
        if offset < bytes.count, bytes[offset] == UInt8(ascii: "]") {
            leave()
            return elements
        }
        while true {
            skipSpace(in: bytes)
            elements.append(try value(in: bytes))
            skipSpace(in: bytes)
            if try endsList(with: UInt8(ascii: "]"), expected: .commaOrBracket, in: bytes) { return elements }
        }
    }

    private mutating func object(in bytes: Span<UInt8>) throws(Failure) -> JSONObject {
        try enter()
        var members: [JSONObject.Member] = []
        skipSpace(in: bytes)
        if offset < bytes.count, bytes[offset] == UInt8(ascii: "}") {
            leave()
            return JSONObject()
        }
        while true {
            skipSpace(in: bytes)
            guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else {
                throw unexpected(.memberName, in: bytes)
            }
            let key = try string(in: bytes)
            skipSpace(in: bytes)
            guard offset < bytes.count, bytes[offset] == UInt8(ascii: ":") else { throw unexpected(.colon, in: bytes) }
            offset += 1
            skipSpace(in: bytes)
            members.append(JSONObject.Member(key: key, value: try value(in: bytes)))
            skipSpace(in: bytes)
            if try endsList(with: UInt8(ascii: "}"), expected: .commaOrBrace, in: bytes) { return JSONObject(members) }
        }
    }

    /// Consumes the comma or the closing bracket after an element. Returns whether it was the bracket.
    private mutating func endsList(
        with close: UInt8, expected: JSONMessage, in bytes: Span<UInt8>
    ) throws(Failure) -> Bool {
        guard offset < bytes.count else { throw failure(.unexpectedEnd) }
        switch bytes[offset] {
        case UInt8(ascii: ","):
            offset += 1
            return false
        case close:
            leave()
            return true
        default:
            throw unexpected(expected, in: bytes)
        }
    }

    private mutating func leave() {
        depth -= 1
        offset += 1
    }

    // MARK: Numbers

    private mutating func number(in bytes: Span<UInt8>) throws(Failure) -> JSONValue {
        let start = offset
        let isNegative = bytes[offset] == UInt8(ascii: "-")
        if isNegative { offset += 1 }
        var magnitude: UInt64 = 0
        var fits = true
        let firstDigit = offset
        while let digit = digit(in: bytes) {
            let (product, tooBig) = magnitude.multipliedReportingOverflow(by: 10)
            let (sum, overflow) = product.addingReportingOverflow(UInt64(digit))
            fits = fits && !tooBig && !overflow
            magnitude = sum
            offset += 1
        }
        guard offset > firstDigit else { throw numberFailure(at: start) }
        if offset - firstDigit > 1, bytes[firstDigit] == UInt8(ascii: "0") { throw numberFailure(at: start) }

        var isInteger = true
        if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
            isInteger = false
            offset += 1
            try digits(ofNumberAt: start, in: bytes)
        }
        if offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") {
            isInteger = false
            offset += 1
            if offset < bytes.count, bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-") {
                offset += 1
            }
            try digits(ofNumberAt: start, in: bytes)
        }
        if isInteger, fits {
            if !isNegative, let value = Int64(exactly: magnitude) { return .integer(value) }
            if isNegative, magnitude > 0, magnitude <= UInt64(1) << 63 {
                return .integer(Int64(truncatingIfNeeded: 0 &- magnitude))
            }
        }
        let digits = bytes.extracting(start..<offset).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
        guard let value = Double(digits), value.isFinite else {
            throw Failure(reason: .numberOutOfRange, offset: start)
        }
        return .number(value)
    }

    private func digit(in bytes: Span<UInt8>) -> UInt8? {
        guard offset < bytes.count else { return nil }
        let digit = bytes[offset] &- UInt8(ascii: "0")
        return digit < 10 ? digit : nil
    }

    private mutating func digits(ofNumberAt start: Int, in bytes: Span<UInt8>) throws(Failure) {
        let first = offset
        while digit(in: bytes) != nil { offset += 1 }
        guard offset > first else { throw numberFailure(at: start) }
    }

    private func numberFailure(at start: Int) -> Failure {
        Failure(reason: .invalidNumber, offset: start)
    }

    // MARK: Strings

    private mutating func string(in bytes: Span<UInt8>) throws(Failure) -> String {
        offset += 1
        let start = offset
        offset = bytes.firstSpecialByte(from: offset)
        guard offset < bytes.count else {
            try validate(bytes.extracting(start..<offset), at: start)
            throw failure(.unexpectedEnd)
        }
        if bytes[offset] == UInt8(ascii: "\"") {
            let text = try text(bytes.extracting(start..<offset), at: start)
            offset += 1
            return text
        }
        return try stringWithEscapes(from: start, in: bytes)
    }

    private mutating func stringWithEscapes(from start: Int, in bytes: Span<UInt8>) throws(Failure) -> String {
        unescaped.removeAll(keepingCapacity: true)
        var runStart = start
        while true {
            try validate(bytes.extracting(runStart..<offset), at: runStart)
            unescaped.append(contentsOf: bytes, in: runStart..<offset)
            guard offset < bytes.count else { throw failure(.unexpectedEnd) }
            switch bytes[offset] {
            case UInt8(ascii: "\""):
                offset += 1
                return String(decoding: unescaped, as: UTF8.self)
            case UInt8(ascii: "\\"):
                try escape(in: bytes)
            case let control:
                throw failure(.controlCharacter(control))
            }
            runStart = offset
            offset = bytes.firstSpecialByte(from: offset)
        }
    }

    private mutating func escape(in bytes: Span<UInt8>) throws(Failure) {
        guard offset + 1 < bytes.count else { throw Failure(reason: .unexpectedEnd, offset: bytes.count) }
        let plain: UInt8
        switch bytes[offset + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): plain = bytes[offset + 1]
        case UInt8(ascii: "b"): plain = 0x08
        case UInt8(ascii: "f"): plain = 0x0C
        case UInt8(ascii: "n"): plain = 0x0A
        case UInt8(ascii: "r"): plain = 0x0D
        case UInt8(ascii: "t"): plain = 0x09
        case UInt8(ascii: "u"): return try unicodeEscape(in: bytes)
        default: throw failure(.invalidEscape)
        }
        unescaped.append(plain)
        offset += 2
    }

    private mutating func unicodeEscape(in bytes: Span<UInt8>) throws(Failure) {
        guard let first = hexadecimal(at: offset + 2, in: bytes) else { throw failure(.invalidEscape) }
        offset += 6
        var code = UInt32(first)
        if first & 0xFC00 == 0xD800, offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "\\"),
            bytes[offset + 1] == UInt8(ascii: "u"), let second = hexadecimal(at: offset + 2, in: bytes),
            second & 0xFC00 == 0xDC00
        {
            offset += 6
            code = 0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(second & 0x3FF))
        }
        let scalar = Unicode.Scalar(code) ?? "\u{FFFD}"
        unescaped.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    private func hexadecimal(at start: Int, in bytes: Span<UInt8>) -> UInt16? {
        guard start + 4 <= bytes.count else { return nil }
        var value: UInt16 = 0
        for index in start..<start + 4 {
            let byte = bytes[index]
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
            default: return nil
            }
            value = value << 4 | UInt16(digit)
        }
        return value
    }

    // MARK: UTF-8

    private func text(_ bytes: Span<UInt8>, at start: Int) throws(Failure) -> String {
        do {
            return String(copying: try UTF8Span(validating: bytes))
        } catch {
            throw Failure(reason: .invalidUTF8, offset: start + error.byteOffsets.lowerBound)
        }
    }

    private func validate(_ bytes: Span<UInt8>, at start: Int) throws(Failure) {
        do {
            _ = try UTF8Span(validating: bytes)
        } catch {
            throw Failure(reason: .invalidUTF8, offset: start + error.byteOffsets.lowerBound)
        }
    }
}
