public import JSON

/// The result of `similar`: the articles that are like one, best first, without its near copies.
public struct SimilarReply: ReplyBody, Equatable {
    public var generation: Int
    /// What it took in the daemon.
    public var microseconds: Int
    public var hits: [SearchReply.Hit]

    public init(generation: Int, microseconds: Int, hits: [SearchReply.Hit]) {
        self.generation = generation
        self.microseconds = microseconds
        self.hits = hits
    }

    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("generation", generation)
        writer.member("microseconds", microseconds)
        writer.array("hits", hits)
        writer.endObject()
    }

    public init(_ value: JSONValue) throws(ProtocolError) {
        let members = try ReplyMembers(value)
        generation = try members.integer("generation")
        microseconds = try members.integer("microseconds")
        hits = try members.parts("hits")
    }
}
