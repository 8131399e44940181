package import JSON
package import Messages
package import SearchModel

/// An object of the protocol, written and read by one list of its members.
///
/// Writing and reading cannot disagree: both go through `members`, a `MemberWriter` taking each value and a
/// `MemberReader` setting it. A member that is added to the list is in the protocol.
package protocol WireObject: Sendable {
    /// The object before anything was read into it.
    init()

    /// Names every member to `visitor`, in the order in which they are written.
    mutating func members<Visitor: MemberVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure)
}

extension WireObject {
    /// The object in a reply.
    /// - Throws: `internalError`, naming the first member that is missing or of the wrong kind.
    package init(_ value: JSONValue) throws(ProtocolError) { self = try MemberReader.read(value) }

    /// The object as JSON, for tests and for what is printed.
    package var json: [UInt8] {
        var writer = MemberWriter(JSONWriter())
        writer.write(self)
        return writer.json.bytes
    }
}

/// What goes over an object's members: it writes them, or reads them.
package protocol MemberVisitor {
    associatedtype Failure: Error

    mutating func member(_ name: String, _ value: inout String) throws(Failure)
    mutating func member(_ name: String, _ value: inout Int) throws(Failure)
    mutating func member(_ name: String, _ value: inout Double) throws(Failure)
    mutating func member(_ name: String, _ value: inout Bool) throws(Failure)
    mutating func member(_ name: String, _ value: inout Range<Int>) throws(Failure)
    mutating func member(_ name: String, _ value: inout [Range<Int>]) throws(Failure)
    mutating func member(_ name: String, _ value: inout [String]) throws(Failure)
    mutating func member(_ name: String, _ value: inout some WireObject) throws(Failure)
    mutating func member(_ name: String, _ value: inout [some WireObject]) throws(Failure)
    /// A choice of those that this version knows.
    mutating func member(_ name: String, _ value: inout some RawRepresentable<String>) throws(Failure)

    /// Written also where it is empty, and may be missing where it is read.
    mutating func list(_ name: String, _ value: inout [some WireObject]) throws(Failure)

    /// A sentence, in the language of whoever asks.
    mutating func sentence(_ name: String, _ value: inout Message) throws(Failure)
    /// A sentence, left out where there is none.
    mutating func optional(_ name: String, _ value: inout Message?) throws(Failure)
    /// The parameters of a sentence of the catalogue, so that others can phrase it too; they are not read back.
    mutating func parameters(of message: Message)

    // Left out where there is nothing.
    mutating func optional(_ name: String, _ value: inout String?) throws(Failure)
    mutating func optional(_ name: String, _ value: inout Int?) throws(Failure)
    mutating func optional(_ name: String, _ value: inout CalendarDate?) throws(Failure)
    mutating func optional<Object: WireObject>(_ name: String, _ value: inout Object?) throws(Failure)
    mutating func optional(_ name: String, _ value: inout [some WireObject]) throws(Failure)
    mutating func optional(_ name: String, _ value: inout [String]) throws(Failure)
}

/// Writes an object's members.
struct MemberWriter: MemberVisitor {
    typealias Failure = Never

    private(set) var json: JSONWriter
    private let language: Language

    /// - Parameter language: what sentences are written in.
    init(_ json: JSONWriter, _ language: Language = .english) {
        self.json = json
        self.language = language
    }

    mutating func write(_ object: some WireObject) {
        json.beginObject()
        // The list sets nothing here: it is the same that reads.
        var object = object
        object.members(&self)
        json.endObject()
    }

    mutating func member(_ name: String, _ value: inout String) { json.member(name, value) }
    mutating func member(_ name: String, _ value: inout Int) { json.member(name, value) }
    mutating func member(_ name: String, _ value: inout Double) { json.member(name, value) }
    mutating func member(_ name: String, _ value: inout Bool) { json.member(name, value) }

    mutating func member(_ name: String, _ value: inout Range<Int>) {
        json.key(name)
        write(value)
    }

    mutating func member(_ name: String, _ value: inout [Range<Int>]) {
        json.key(name)
        json.beginArray()
        for range in value { write(range) }
        json.endArray()
    }

    mutating func member(_ name: String, _ value: inout [String]) {
        json.key(name)
        json.beginArray()
        for string in value { json.string(string) }
        json.endArray()
    }

    mutating func member(_ name: String, _ value: inout some WireObject) {
        json.key(name)
        write(value)
    }

    mutating func member(_ name: String, _ value: inout [some WireObject]) {
        json.key(name)
        json.beginArray()
        for object in value { write(object) }
        json.endArray()
    }

    mutating func member(_ name: String, _ value: inout some RawRepresentable<String>) {
        json.member(name, value.rawValue)
    }

    mutating func list(_ name: String, _ value: inout [some WireObject]) { member(name, &value) }

    mutating func sentence(_ name: String, _ value: inout Message) { json.member(name, value.text(in: language)) }

    mutating func optional(_ name: String, _ value: inout Message?) { json.member(name, value?.text(in: language)) }

    mutating func parameters(of message: Message) {
        guard !message.isVerbatim, !message.parameters.isEmpty else { return }
        json.key("parameters")
        json.beginObject()
        for (name, parameter) in message.parameters.sorted(by: { $0.key < $1.key }) {
            json.key(name)
            switch parameter {
            case .text(let text): json.string(text)
            case .number(let number): json.integer(number)
            case .decimal(let number): json.number(number)
            case .texts(let texts):
                json.beginArray()
                for text in texts { json.string(text) }
                json.endArray()
            case .message(let message): json.string(message.text(in: language))
            }
        }
        json.endObject()
    }

    mutating func optional(_ name: String, _ value: inout String?) { json.member(name, value) }
    mutating func optional(_ name: String, _ value: inout Int?) { json.member(name, value) }
    mutating func optional(_ name: String, _ value: inout CalendarDate?) { json.member(name, value?.description) }

    mutating func optional<Object: WireObject>(_ name: String, _ value: inout Object?) {
        guard let value else { return }
        json.key(name)
        write(value)
    }

    mutating func optional(_ name: String, _ value: inout [some WireObject]) {
        if !value.isEmpty { member(name, &value) }
    }

    mutating func optional(_ name: String, _ value: inout [String]) {
        if !value.isEmpty { member(name, &value) }
    }

    /// `[start, end]`.
    private mutating func write(_ range: Range<Int>) {
        json.beginArray()
        json.integer(range.lowerBound)
        json.integer(range.upperBound)
        json.endArray()
    }
}
