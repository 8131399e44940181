internal import JSON
internal import Messages
internal import SearchModel

/// Reads an object's members; what is missing or of the wrong kind is named in the error. Members that this version
/// does not know are not looked at.
struct MemberReader: MemberVisitor {
    typealias Failure = ProtocolError

    private let object: JSONObject

    init(_ value: JSONValue) throws(ProtocolError) {
        guard let object = value.objectValue else {
            throw ProtocolError(.internalError, .replyNotObject, ["kind": value.kind])
        }
        self.object = object
    }

    static func read<Object: WireObject>(_ value: JSONValue) throws(ProtocolError) -> Object {
        var object = Object()
        var reader = try MemberReader(value)
        try object.members(&reader)
        return object
    }

    mutating func member(_ name: String, _ value: inout String) throws(ProtocolError) {
        guard let text = object[name]?.stringValue else { throw Self.wrong(name, .string) }
        value = text
    }

    mutating func member(_ name: String, _ value: inout Int) throws(ProtocolError) {
        guard let number = object[name]?.integerValue, let integer = Int(exactly: number) else {
            throw Self.wrong(name, .integer)
        }
        value = integer
    }

    mutating func member(_ name: String, _ value: inout Double) throws(ProtocolError) {
        guard let number = object[name]?.numberValue else { throw Self.wrong(name, .number) }
        value = number
    }

    mutating func member(_ name: String, _ value: inout Bool) throws(ProtocolError) {
        guard let flag = object[name]?.boolValue else { throw Self.wrong(name, .trueOrFalse) }
        value = flag
    }

    mutating func member(_ name: String, _ value: inout Range<Int>) throws(ProtocolError) {
        guard let range = object[name].flatMap(Self.range) else { throw Self.wrong(name, .offsets) }
        value = range
    }

    mutating func member(_ name: String, _ value: inout [Range<Int>]) throws(ProtocolError) {
        let pairs = try array(name)
        let ranges = pairs.compactMap(Self.range)
        guard ranges.count == pairs.count else { throw Self.wrong(name, .offsetPairs) }
        value = ranges
    }

    mutating func member(_ name: String, _ value: inout [String]) throws(ProtocolError) {
        let elements = try array(name)
        let strings = elements.compactMap(\.stringValue)
        guard strings.count == elements.count else { throw Self.wrong(name, .strings) }
        value = strings
    }

    mutating func member<Object: WireObject>(_ name: String, _ value: inout Object) throws(ProtocolError) {
        guard let member = object[name] else {
            throw ProtocolError(.internalError, .missingMember, ["name": name])
        }
        value = try Self.read(member)
    }

    mutating func member<Object: WireObject>(_ name: String, _ value: inout [Object]) throws(ProtocolError) {
        let elements = try array(name)
        value.removeAll()
        value.reserveCapacity(elements.count)
        for element in elements { value.append(try Self.read(element)) }
    }

    mutating func member(_ name: String, _ value: inout some RawRepresentable<String>) throws(ProtocolError) {
        var text = ""
        try member(name, &text)
        try Self.set(&value, text, name)
    }

    mutating func list(_ name: String, _ value: inout [some WireObject]) throws(ProtocolError) {
        try optional(name, &value)
    }

    /// What came is in the language that was asked for already.
    mutating func sentence(_ name: String, _ value: inout Message) throws(ProtocolError) {
        var text = ""
        try member(name, &text)
        value = Message(verbatim: text)
    }

    mutating func optional(_ name: String, _ value: inout Message?) {
        value = object[name]?.stringValue.map { Message(verbatim: $0) }
    }

    mutating func parameters(of message: Message) {}

    mutating func optional(_ name: String, _ value: inout String?) { value = object[name]?.stringValue }

    mutating func optional(_ name: String, _ value: inout Int?) throws(ProtocolError) {
        guard has(name) else { return }
        var number = 0
        try member(name, &number)
        value = number
    }

    /// What is not a date, as a later version may have them, is as if it were not there.
    mutating func optional(_ name: String, _ value: inout CalendarDate?) {
        value = object[name]?.stringValue.flatMap { CalendarDate($0) }
    }

    mutating func optional<Object: WireObject>(_ name: String, _ value: inout Object?) throws(ProtocolError) {
        guard let member = object[name], !member.isNull else { return }
        value = try Self.read(member)
    }

    mutating func optional(_ name: String, _ value: inout [some WireObject]) throws(ProtocolError) {
        if has(name) { try member(name, &value) }
    }

    mutating func optional(_ name: String, _ value: inout [String]) throws(ProtocolError) {
        if has(name) { try member(name, &value) }
    }

    private static func set<Choice: RawRepresentable<String>>(
        _ value: inout Choice, _ text: String, _ name: String
    ) throws(ProtocolError) {
        guard let choice = Choice(rawValue: text) else { throw wrong(name, .knownWord) }
        value = choice
    }

    private func has(_ name: String) -> Bool { object[name].map { !$0.isNull } ?? false }

    private func array(_ name: String) throws(ProtocolError) -> [JSONValue] {
        guard let value = object[name]?.arrayValue else { throw Self.wrong(name, .array) }
        return value
    }

    /// A range written as `[start, end]`, neither negative nor the wrong way round.
    private static func range(_ value: JSONValue) -> Range<Int>? {
        guard let bounds = value.arrayValue, bounds.count == 2,
            let start = bounds[0].integerValue.flatMap({ Int(exactly: $0) }),
            let end = bounds[1].integerValue.flatMap({ Int(exactly: $0) }), 0 <= start, start <= end
        else { return nil }
        return start..<end
    }

    private static func wrong(_ name: String, _ expected: JSONMessage) -> ProtocolError {
        ProtocolError(.internalError, .wrongMember, ["name": name, "expected": Message(expected)])
    }
}
