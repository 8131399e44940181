public import JSON

/// What ties a reply to its request. `null` stands in the error reply to a message whose id could not be read.
public enum RequestID: Sendable, Hashable {
    case integer(Int64)
    case string(String)
    case null

    /// Nil where the value cannot be an id.
    public init?(_ value: JSONValue) {
        switch value {
        case .integer(let id): self = .integer(id)
        case .string(let id): self = .string(id)
        case .null: self = .null
        default: return nil
        }
    }

    /// Writes the id as the JSON value that it was read from.
    public func write(to writer: inout JSONWriter) {
        switch self {
        case .integer(let id): writer.integer(id)
        case .string(let id): writer.string(id)
        case .null: writer.null()
        }
    }
}
