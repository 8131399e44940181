internal import JSON
internal import SearchModel

/// The texts in the members of an article's object.
enum JSONText {
    /// A text, or the paragraphs of one; nil of any other value.
    static func text(_ value: JSONValue) -> String? {
        switch value {
        case .string(let text): text
        case .array(let elements):
            strings(elements)?.map { String($0[...].trimmed) }.filter { !$0.isEmpty }.joined(separator: "\n\n")
        default: nil
        }
    }

    /// A string on one line; nil of any other value.
    static func line(_ value: JSONValue) -> String? { value.stringValue.map { TitleLine.joined($0) } }

    /// A name, or the name of an object: `{"id": null, "name": "Le Fleuve"}`.
    static func name(_ value: JSONValue) -> String? { line(value) ?? value["name"].flatMap { line($0) } }

    /// The names of persons: one, a list of them, or several in a string between semicolons.
    static func names(_ value: JSONValue) -> String? {
        let names: [String]
        if let elements = value.arrayValue {
            let all = elements.filter { !$0.isNull }.map { name($0) }
            guard !all.contains(nil) else { return nil }
            names = all.compactMap { $0 }
        } else {
            guard let name = name(value) else { return nil }
            names = [name]
        }
        let parts = names.flatMap { $0.split(separator: ";").map { String($0.trimmed) } }
        var seen: Set<String> = []
        return parts.filter { !$0.isEmpty && seen.insert($0).inserted }.joined(separator: ", ")
    }

    private static func strings(_ elements: [JSONValue]) -> [String]? {
        let strings = elements.compactMap(\.stringValue)
        return strings.count == elements.count && !strings.isEmpty ? strings : nil
    }
}

/// What a member says of a date.
enum JSONDate {
    case date(CalendarDate)
    /// What was there is none.
    case text(String)
    case number(Int)
    case other

    /// A year, an ISO date, an RFC 2822 date, what people write, or seconds or milliseconds since 1970; also as MongoDB
    /// exports them, `{"$date": …}`.
    init(_ value: JSONValue) {
        switch value {
        case .string(let text):
            self = MetadataDate.read(text).map { .date($0) } ?? .text(String(TitleLine.joined(text).prefix(40)))
        case .integer(let number):
            let date = CalendarDate(year: Int(number)) ?? MetadataDate.read(String(number))
            self = date.map { .date($0) } ?? .number(Int(number))
        case .number(let number):
            let date = Int(exactly: number.rounded(.towardZero)).flatMap { MetadataDate.read(String($0)) }
            self = date.map { .date($0) } ?? .other
        case .object:
            guard let inner = value["$date"] else {
                self = .other
                return
            }
            if let long = inner["$numberLong"]?.stringValue {
                self = MetadataDate.read(long).map { .date($0) } ?? .other
            } else if case .date(let date) = JSONDate(inner) {
                self = .date(date)
            } else {
                self = .other
            }
        default: self = .other
        }
    }
}
