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

    private func wrong(_ name: String, _ expected: String) -> ProtocolError {
        ProtocolError(.internalError, "the reply’s “\(name)” is not \(expected)")
    }
}
