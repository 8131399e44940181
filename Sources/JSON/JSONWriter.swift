/// Writes compact JSON into a byte array, commas included.
///
/// Text stays UTF-8; only `"`, `\` and control characters are escaped. The caller pairs begin and end and writes a key
/// before each value of an object: the writer does not check this.
///
/// ```swift
/// var writer = JSONWriter()
/// writer.beginObject()
/// writer.member("title", "À Gao")
/// writer.member("author", nil as String?)
/// writer.key("lines")
/// writer.beginArray()
/// for line in [3, 7] { writer.integer(line) }
/// writer.endArray()
/// writer.endObject()
/// let bytes = writer.finish()  // {"title":"À Gao","lines":[3,7]}
/// ```
public struct JSONWriter: Sendable {
    /// The JSON text so far, UTF-8.
    public private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// An empty writer with room for this many bytes; it grows as needed.
    public init(reservingCapacity capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    /// Empties the writer and keeps its storage.
    public mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        needsComma = false
    }

    /// Returns the bytes without a copy. The writer is consumed.
    public consuming func finish() -> [UInt8] { bytes }

    /// Begins an object. Keys and values follow in turn.
    public mutating func beginObject() { open(UInt8(ascii: "{")) }
    /// Ends the innermost object.
    public mutating func endObject() { close(UInt8(ascii: "}")) }
    /// Begins an array. Values follow.
    public mutating func beginArray() { open(UInt8(ascii: "[")) }
    /// Ends the innermost array.
    public mutating func endArray() { close(UInt8(ascii: "]")) }

    /// Writes the name of a member of an object. Its value follows.
    public mutating func key(_ name: String) {
        separate()
        quote(name.utf8Span.span)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Writes null.
    public mutating func null() { literal("null") }
    /// Writes true or false.
    public mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

    /// Writes a string.
    public mutating func string(_ value: String) { string(value.utf8Span.span) }

    /// Writes a string of bytes that are valid UTF-8.
    public mutating func string(_ utf8: Span<UInt8>) {
        separate()
        quote(utf8)
        needsComma = true
    }

    /// Writes an integer, of any size.
    public mutating func integer(_ value: some BinaryInteger) {
        if let value = Int64(exactly: value) { literal(value.description) } else { literal("\(value)") }
    }

    /// Writes a number with the shortest digits that give the same number again. Infinity and NaN become null.
    public mutating func number(_ value: Double) {
        guard value.isFinite else { return null() }
        literal(value.description)
    }

    /// Writes a value that is JSON text already.
    public mutating func raw(_ json: Span<UInt8>) {
        separate()
        bytes.append(contentsOf: json, in: 0..<json.count)
        needsComma = true
    }

    /// Writes a value of any kind.
    public mutating func value(_ value: JSONValue) { value.write(to: &self) }

    // MARK: Members of an object

    /// Writes a member with a string, or nothing for nil.
    public mutating func member(_ name: String, _ value: String?) {
        guard let value else { return }
        key(name)
        string(value)
    }

    /// Writes a member with an integer, or nothing for nil.
    public mutating func member(_ name: String, _ value: (some BinaryInteger)?) {
        guard let value else { return }
        key(name)
        integer(value)
    }

    /// Writes a member with a number, or nothing for nil.
    public mutating func member(_ name: String, _ value: Double?) {
        guard let value else { return }
        key(name)
        number(value)
    }

    /// Writes a member with a boolean, or nothing for nil.
    public mutating func member(_ name: String, _ value: Bool?) {
        guard let value else { return }
        key(name)
        bool(value)
    }

    // MARK: Bytes

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    private mutating func open(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }

    private mutating func literal(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
        needsComma = true
    }

    private mutating func quote(_ utf8: Span<UInt8>) {
        bytes.append(UInt8(ascii: "\""))
        var start = 0
        while true {
            let end = utf8.firstSpecialByte(from: start)
            bytes.append(contentsOf: utf8, in: start..<end)
            guard end < utf8.count else { break }
            escape(utf8[end])
            start = end + 1
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        default:
            bytes.append(contentsOf: "u00".utf8)
            bytes.append(UInt8(ascii: "0") + byte >> 4)
            bytes.append(byte & 15 < 10 ? UInt8(ascii: "0") + byte & 15 : UInt8(ascii: "a") + (byte & 15) - 10)
        }
    }
}

extension JSONValue {
    /// Writes the value.
    public func write(to writer: inout JSONWriter) {
        switch self {
        case .null: writer.null()
        case .bool(let value): writer.bool(value)
        case .integer(let value): writer.integer(value)
        case .number(let value): writer.number(value)
        case .string(let value): writer.string(value)
        case .array(let elements):
            writer.beginArray()
            for element in elements { element.write(to: &writer) }
            writer.endArray()
        case .object(let object):
            writer.beginObject()
            for member in object.members {
                writer.key(member.key)
                member.value.write(to: &writer)
            }
            writer.endObject()
        }
    }

    /// The value as compact JSON text.
    public var text: String {
        var writer = JSONWriter()
        write(to: &writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
