import JSON

/// The members of a reply's object; each accessor names the member in its error.
struct ReplyMembers {
    private let object: JSONObject

    init(_ value: JSONValue) throws(ProtocolError) {
        guard let object = value.objectValue else {
            throw ProtocolError(.internalError, "the reply holds \(value.kind) where an object should be")
        }
        self.object = object
    }

    /// The member, unless it is missing or null.
    func optional(_ name: String) -> JSONValue? {
        guard let value = object[name], !value.isNull else { return nil }
        return value
    }

    func value(_ name: String) throws(ProtocolError) -> JSONValue {
        guard let value = object[name] else { throw wrong(name, "there") }
        return value
    }

    func optionalString(_ name: String) -> String? { object[name]?.stringValue }

    func string(_ name: String) throws(ProtocolError) -> String {
        guard let value = object[name]?.stringValue else { throw wrong(name, "a string") }
        return value
    }

    func integer(_ name: String) throws(ProtocolError) -> Int {
        guard let value = object[name]?.integerValue, let integer = Int(exactly: value) else {
            throw wrong(name, "an integer")
        }
        return integer
    }

    func optionalInteger(_ name: String) throws(ProtocolError) -> Int? {
        optional(name) == nil ? nil : try integer(name)
    }

    func number(_ name: String) throws(ProtocolError) -> Double {
        guard let value = object[name]?.numberValue else { throw wrong(name, "a number") }
        return value
    }

    func bool(_ name: String) throws(ProtocolError) -> Bool {
        guard let value = object[name]?.boolValue else { throw wrong(name, "true or false") }
        return value
    }

    func array(_ name: String) throws(ProtocolError) -> [JSONValue] {
        guard let value = object[name]?.arrayValue else { throw wrong(name, "an array") }
        return value
    }

    /// The elements of an array that must be there.
    func parts<Part: ReplyPart>(_ name: String) throws(ProtocolError) -> [Part] {
        let values = try array(name)
        var parts: [Part] = []
        parts.reserveCapacity(values.count)
        for value in values { parts.append(try Part(value)) }
        return parts
    }

    /// The elements of an array that is left out where it is empty.
    func optionalParts<Part: ReplyPart>(_ name: String) throws(ProtocolError) -> [Part] {
        optional(name) == nil ? [] : try parts(name)
    }

    /// The strings of an array that is left out where it is empty.
    func optionalStrings(_ name: String) throws(ProtocolError) -> [String] {
        guard optional(name) != nil else { return [] }
        var strings: [String] = []
        for value in try array(name) {
            guard let string = value.stringValue else { throw wrong(name, "an array of strings") }
            strings.append(string)
        }
        return strings
    }

    /// A range written as `[start, end]`, neither negative nor the wrong way round.
    func range(_ name: String) throws(ProtocolError) -> Range<Int> {
        guard let range = Self.range(try value(name)) else { throw wrong(name, "a pair of offsets") }
        return range
    }

    static func range(_ value: JSONValue) -> Range<Int>? {
        guard let bounds = value.arrayValue, bounds.count == 2,
            let start = bounds[0].integerValue.flatMap({ Int(exactly: $0) }),
            let end = bounds[1].integerValue.flatMap({ Int(exactly: $0) }), 0 <= start, start <= end
        else { return nil }
        return start..<end
    }

    private func wrong(_ name: String, _ expected: String) -> ProtocolError {
        ProtocolError(.internalError, "the reply’s “\(name)” is not \(expected)")
    }
}
