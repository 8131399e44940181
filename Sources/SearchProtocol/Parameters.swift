import JSON

/// The `params` of a request; each accessor names the parameter in its error. A parameter that is null is not there.
struct Parameters {
    var members: JSONObject

    init(_ value: JSONValue?) throws(ProtocolError) {
        switch value {
        case nil, .null: members = JSONObject()
        case .object(let object): members = object
        case .some(let other):
            throw ProtocolError(
                .invalidParams, "“params” must be an object, not \(other.kind)", hint: "give parameters by name")
        }
    }

    private func value(_ name: String) -> JSONValue? {
        guard let value = members[name], !value.isNull else { return nil }
        return value
    }

    func string(_ name: String) throws(ProtocolError) -> String {
        guard let value = value(name) else { throw Self.missing(name, "a string") }
        guard let text = value.stringValue else { throw Self.wrong(name, "a string", value) }
        return text
    }

    /// A string no longer than a query may be.
    func query(_ name: String) throws(ProtocolError) -> String {
        let text = try string(name)
        guard text.utf8.count <= Limits.queryBytes else {
            throw ProtocolError(
                .queryTooLarge, "the \(name) is \(text.utf8.count) bytes long; the limit is \(Limits.queryBytes)",
                hint: "use fewer words")
        }
        return text
    }

    func bool(_ name: String, default fallback: Bool) throws(ProtocolError) -> Bool {
        guard let value = value(name) else { return fallback }
        guard let flag = value.boolValue else { throw Self.wrong(name, "true or false", value) }
        return flag
    }

    func integer(_ name: String, in range: ClosedRange<Int>, default fallback: Int) throws(ProtocolError) -> Int {
        guard let value = value(name) else { return fallback }
        let expected = "an integer from \(range.lowerBound) to \(range.upperBound)"
        guard let number = value.integerValue else { throw Self.wrong(name, expected, value) }
        guard let number = Int(exactly: number), range.contains(number) else {
            throw ProtocolError(.invalidParams, "“\(name)” must be \(expected), not \(number)")
        }
        return number
    }

    func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ name: String, default fallback: Choice
    ) throws(ProtocolError) -> Choice {
        guard let value = value(name) else { return fallback }
        return try Self.choice(value, name)
    }

    /// An array of choices, each of which counts once; empty where it is not there.
    func choices<Choice: RawRepresentable<String> & CaseIterable & Equatable>(
        _ name: String
    ) throws(ProtocolError) -> [Choice] {
        guard let value = value(name) else { return [] }
        guard let elements = value.arrayValue else {
            throw Self.wrong(name, "an array of \(Self.alternatives(Choice.self))", value)
        }
        var choices: [Choice] = []
        for element in elements {
            let choice: Choice = try Self.choice(element, name, expected: "an array of ")
            if !choices.contains(choice) { choices.append(choice) }
        }
        return choices
    }

    private static func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ value: JSONValue, _ name: String, expected prefix: String = ""
    ) throws(ProtocolError) -> Choice {
        let expected = prefix + alternatives(Choice.self)
        guard let text = value.stringValue else { throw wrong(name, expected, value) }
        guard let choice = Choice(rawValue: text) else {
            throw ProtocolError(.invalidParams, "“\(name)” must be \(expected), not \"\(text.shortened)\"")
        }
        return choice
    }

    private static func alternatives<Choice: RawRepresentable<String> & CaseIterable>(_ type: Choice.Type) -> String {
        Choice.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: " or ")
    }

    func requestID(_ name: String) throws(ProtocolError) -> RequestID {
        guard let value = value(name) else { throw Self.missing(name, "a string or an integer") }
        guard let id = RequestID(value) else { throw Self.wrong(name, "a string or an integer", value) }
        return id
    }

    private static func missing(_ name: String, _ expected: String) -> ProtocolError {
        ProtocolError(.invalidParams, "“\(name)” is missing; it must be \(expected)")
    }

    private static func wrong(_ name: String, _ expected: String, _ value: JSONValue) -> ProtocolError {
        ProtocolError(.invalidParams, "“\(name)” must be \(expected), not \(value.kind)")
    }
}
