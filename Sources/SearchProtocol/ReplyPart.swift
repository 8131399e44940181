import JSON

/// An object inside a reply.
protocol ReplyPart: Sendable {
    func write(to writer: inout JSONWriter)
    init(_ value: JSONValue) throws(ProtocolError)
}

extension JSONWriter {
    /// The member, unless the array is empty.
    mutating func member(_ name: String, _ parts: [some ReplyPart]) {
        guard !parts.isEmpty else { return }
        array(name, parts)
    }

    /// The member, also where the array is empty.
    mutating func array(_ name: String, _ parts: [some ReplyPart]) {
        key(name)
        beginArray()
        for part in parts { part.write(to: &self) }
        endArray()
    }

    /// `[start, end]`.
    mutating func range(_ range: Range<Int>) {
        beginArray()
        integer(range.lowerBound)
        integer(range.upperBound)
        endArray()
    }
}
