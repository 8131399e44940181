internal import JSON
internal import Messages
internal import SearchModel

/// The parameters of a method, written and read by one list, as the members of a reply are.
protocol RequestParameters: Sendable {
    /// The request before anything was read into it: every parameter at its default.
    static var defaults: Self { get }

    /// Names every parameter to `visitor`, with its range and its default.
    mutating func parameters<Visitor: ParameterVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure)
}

/// What goes over a request's parameters: it writes those that are not at their defaults, or reads and checks them.
protocol ParameterVisitor {
    associatedtype Failure: Error

    /// A string that must be there.
    mutating func string(_ name: String, _ value: inout String) throws(Failure)
    /// A string that must be there, no longer than a query may be.
    mutating func query(_ name: String, _ value: inout String) throws(Failure)
    mutating func bool(_ name: String, _ value: inout Bool, default: Bool) throws(Failure)
    mutating func integer(
        _ name: String, _ value: inout Int, in range: ClosedRange<Int>, default: Int
    ) throws(Failure)
    mutating func choice<Choice: RawRepresentable<String> & CaseIterable & Equatable>(
        _ name: String, _ value: inout Choice, default: Choice
    ) throws(Failure)
    /// An array of choices, each of which counts once; empty by default.
    mutating func choices<Choice: RawRepresentable<String> & CaseIterable & Equatable>(
        _ name: String, _ value: inout [Choice]
    ) throws(Failure)
}

/// Writes the parameters that are not at their defaults.
struct ParameterWriter: ParameterVisitor {
    typealias Failure = Never

    private(set) var json: JSONWriter
    /// The language that is asked for; English is what is spoken without.
    private let language: Language

    init(_ json: JSONWriter, _ language: Language) {
        self.json = json
        self.language = language
    }

    mutating func write(_ request: some RequestParameters) {
        json.key("params")
        json.beginObject()
        // The list sets nothing here: it is the same that reads.
        var request = request
        request.parameters(&self)
        if language != .english { json.member("lang", language.rawValue) }
        json.endObject()
    }

    /// For a method that has no parameters of its own.
    mutating func writeLanguage() {
        guard language != .english else { return }
        json.key("params")
        json.beginObject()
        json.member("lang", language.rawValue)
        json.endObject()
    }

    mutating func write(_ client: InitializeRequest) {
        json.key("params")
        json.beginObject()
        json.key("clientInfo")
        json.beginObject()
        json.member("name", client.clientName)
        json.member("version", client.clientVersion)
        json.endObject()
        json.endObject()
    }

    /// What `$/cancelRequest` takes.
    mutating func write(_ id: RequestID) {
        json.key("params")
        json.beginObject()
        json.key("id")
        id.write(to: &json)
        json.endObject()
    }

    /// The message, whose object was begun before.
    consuming func finish() -> [UInt8] {
        json.endObject()
        return json.finish()
    }

    mutating func string(_ name: String, _ value: inout String) { json.member(name, value) }
    mutating func query(_ name: String, _ value: inout String) { json.member(name, value) }

    mutating func bool(_ name: String, _ value: inout Bool, default: Bool) {
        if value != `default` { json.member(name, value) }
    }

    mutating func integer(_ name: String, _ value: inout Int, in range: ClosedRange<Int>, default: Int) {
        if value != `default` { json.member(name, value) }
    }

    mutating func choice<Choice: RawRepresentable<String> & CaseIterable & Equatable>(
        _ name: String, _ value: inout Choice, default: Choice
    ) {
        if value != `default` { json.member(name, value.rawValue) }
    }

    mutating func choices<Choice: RawRepresentable<String> & CaseIterable & Equatable>(
        _ name: String, _ value: inout [Choice]
    ) {
        guard !value.isEmpty else { return }
        json.key(name)
        json.beginArray()
        for choice in value { json.string(choice.rawValue) }
        json.endArray()
    }
}

/// Reads the `params` of a request; every error names the parameter. A parameter that is null is not there, and one
/// that is not there keeps its default.
struct ParameterReader: ParameterVisitor {
    typealias Failure = ProtocolError

    let members: JSONObject

    init(_ value: JSONValue?) throws(ProtocolError) {
        switch value {
        case nil, .null: members = JSONObject()
        case .object(let object): members = object
        case .some(let other):
            throw ProtocolError(
                .invalidParams, .parametersNotObject, ["kind": other.kind], hint: .byName)
        }
    }

    func read<Request: RequestParameters>() throws(ProtocolError) -> Request {
        var (reader, request) = (self, Request.defaults)
        try request.parameters(&reader)
        return request
    }

    mutating func string(_ name: String, _ value: inout String) throws(ProtocolError) {
        guard let member = member(name) else { throw Self.missing(name, .string) }
        guard let text = member.stringValue else { throw Self.wrong(name, Message(JSONMessage.string), member.kind) }
        value = text
    }

    mutating func query(_ name: String, _ value: inout String) throws(ProtocolError) {
        try string(name, &value)
        guard value.utf8.count <= Limits.queryBytes else {
            throw ProtocolError(
                .queryTooLarge, .tooLong, ["name": name, "count": value.utf8.count, "limit": Limits.queryBytes],
                hint: .fewerWords)
        }
    }

    mutating func bool(_ name: String, _ value: inout Bool, default: Bool) throws(ProtocolError) {
        guard let member = member(name) else { return }
        guard let flag = member.boolValue else {
            throw Self.wrong(name, Message(JSONMessage.trueOrFalse), member.kind)
        }
        value = flag
    }

    mutating func integer(
        _ name: String, _ value: inout Int, in range: ClosedRange<Int>, default: Int
    ) throws(ProtocolError) {
        guard let member = member(name) else { return }
        guard let number = member.integerValue, let integer = Int(exactly: number), range.contains(integer) else {
            let expected = Message(
                JSONMessage.integerInRange, ["low": range.lowerBound, "high": range.upperBound])
            throw Self.wrong(
                name, expected, member.integerValue.map { "\($0)" as any MessageParameter } ?? member.kind)
        }
        value = integer
    }

    mutating func choice<Choice: RawRepresentable<String> & CaseIterable & Equatable>(
        _ name: String, _ value: inout Choice, default: Choice
    ) throws(ProtocolError) {
        if let member = member(name) { value = try Self.choice(member, name, Self.alternatives(Choice.self)) }
    }

    mutating func choices<Choice: RawRepresentable<String> & CaseIterable & Equatable>(
        _ name: String, _ value: inout [Choice]
    ) throws(ProtocolError) {
        guard let member = member(name) else { return }
        let expected = Message(JSONMessage.arrayOf, ["elements": Self.alternatives(Choice.self)])
        guard let elements = member.arrayValue else { throw Self.wrong(name, expected, member.kind) }
        value.removeAll()
        for element in elements {
            let choice: Choice = try Self.choice(element, name, expected)
            if !value.contains(choice) { value.append(choice) }
        }
    }

    func requestID(_ name: String) throws(ProtocolError) -> RequestID {
        guard let value = member(name) else { throw Self.missing(name, .stringOrInteger) }
        guard let id = RequestID(value) else {
            throw Self.wrong(name, Message(JSONMessage.stringOrInteger), value.kind)
        }
        return id
    }

    private func member(_ name: String) -> JSONValue? {
        guard let value = members[name], !value.isNull else { return nil }
        return value
    }

    private static func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ value: JSONValue, _ name: String, _ expected: @autoclosure () -> Message
    ) throws(ProtocolError) -> Choice {
        guard let text = value.stringValue else { throw wrong(name, expected(), value.kind) }
        guard let choice = Choice(rawValue: text) else {
            throw wrong(name, expected(), "\"\(text.shortened)\"")
        }
        return choice
    }

    private static func alternatives<Choice: RawRepresentable<String> & CaseIterable>(_ type: Choice.Type) -> Message {
        let words = Choice.allCases.map { Message(verbatim: "\"\($0.rawValue)\"") }
        return words.dropFirst().reduce(words[0]) { Message(JSONMessage.either, ["one": $0, "other": $1]) }
    }

    private static func missing(_ name: String, _ expected: JSONMessage) -> ProtocolError {
        ProtocolError(.invalidParams, .missingParameter, ["name": name, "expected": Message(expected)])
    }

    private static func wrong(
        _ name: String, _ expected: Message, _ value: any MessageParameter
    ) -> ProtocolError {
        ProtocolError(.invalidParams, .wrongParameter, ["name": name, "expected": expected, "value": value])
    }
}
