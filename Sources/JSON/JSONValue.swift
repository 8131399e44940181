public import Messages

/// A JSON value as RFC 8259 defines it, with integers kept apart from other numbers.
///
/// A number without fraction and exponent that fits 64 bits is `.integer`; every other number is `.number`.
///
/// ```swift
/// let reply = try JSONValue.parse(#"{"total": 2, "hits": [{"title": "À Gao"}, {}]}"#)
/// let total = reply["total"]?.integerValue  // 2
/// let title = reply["hits"]?.arrayValue?.first?["title"]?.stringValue  // "À Gao"
/// let request: JSONValue = ["method": "search", "limit": 10]
/// let text = request.text  // {"method":"search","limit":10}
/// ```
public enum JSONValue: Sendable, Equatable {
    case null
    case bool(Bool)
    case integer(Int64)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)
}

extension JSONValue {
    /// Whether this is null.
    public var isNull: Bool { self == .null }

    /// The boolean, or nil for any other kind of value.
    public var boolValue: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    /// The integer, also if it was written with a fraction of zero or an exponent (`3.0`, `1e2`). It is nil for any
    /// other number or kind of value.
    public var integerValue: Int64? {
        switch self {
        case .integer(let value): value
        case .number(let value): Int64(exactly: value)
        default: nil
        }
    }

    /// The number, in whichever way it was written, or nil for any other kind of value. Integers beyond 2⁵³ are
    /// rounded.
    public var numberValue: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        default: nil
        }
    }

    /// The string, or nil for any other kind of value.
    public var stringValue: String? {
        if case .string(let value) = self { value } else { nil }
    }

    /// The elements, or nil for any other kind of value.
    public var arrayValue: [JSONValue]? {
        if case .array(let value) = self { value } else { nil }
    }

    /// The object, or nil for any other kind of value.
    public var objectValue: JSONObject? {
        if case .object(let value) = self { value } else { nil }
    }

    /// The member of that name, or nil if there is none or if this is not an object.
    public subscript(key: String) -> JSONValue? { objectValue?[key] }

    /// What a person calls this kind of value: "a string", "an object" ….
    public var kind: Message {
        let kind: JSONMessage =
            switch self {
            case .null: .null
            case .bool: .boolean
            case .integer: .integer
            case .number: .number
            case .string: .string
            case .array: .array
            case .object: .object
            }
        return Message(kind)
    }
}

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// Makes `nil` null.
    public init(nilLiteral: ()) { self = .null }
    /// Makes a boolean of a literal.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    /// Makes an integer of a literal.
    public init(integerLiteral value: Int64) { self = .integer(value) }
    /// Makes a number of a literal.
    public init(floatLiteral value: Double) { self = .number(value) }
    /// Makes a string of a literal.
    public init(stringLiteral value: String) { self = .string(value) }
    /// Makes an array of a literal.
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    /// Makes an object of a literal. Its members keep their order.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(JSONObject(elements.map { JSONObject.Member(key: $0, value: $1) }))
    }
}
