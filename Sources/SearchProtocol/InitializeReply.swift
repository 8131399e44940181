public import JSON

/// The result of `initialize`: who answers, what it can do, and its limits.
public struct InitializeReply: ReplyBody, Equatable {
    public var name: String
    public var version: String
    public var protocolVersion: Int
    /// The names of the methods that the daemon serves.
    public var methods: [String]
    public var generation: Int

    public init(
        name: String = "sahel-searchd", version: String = programVersion,
        protocolVersion: Int = SearchProtocol.protocolVersion, methods: [String] = Method.allCases.map(\.rawValue),
        generation: Int
    ) {
        self.name = name
        self.version = version
        self.protocolVersion = protocolVersion
        self.methods = methods
        self.generation = generation
    }

    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("name", name)
        writer.member("version", version)
        writer.member("protocol", protocolVersion)
        writer.key("capabilities")
        writer.beginObject()
        writer.key("methods")
        writer.beginArray()
        for method in methods { writer.string(method) }
        writer.endArray()
        writer.endObject()
        writer.key("limits")
        writer.beginObject()
        writer.member("requestBytes", Limits.requestBytes)
        writer.member("replyBytes", Limits.replyBytes)
        writer.member("queryBytes", Limits.queryBytes)
        writer.member("hits", Limits.hits)
        writer.member("offset", Limits.offset)
        writer.member("suggestions", Limits.suggestions)
        writer.endObject()
        writer.member("generation", generation)
        writer.endObject()
    }

    public init(_ value: JSONValue) throws(ProtocolError) {
        let members = try ReplyMembers(value)
        name = try members.string("name")
        version = try members.string("version")
        protocolVersion = try members.integer("protocol")
        generation = try members.integer("generation")
        methods = try ReplyMembers(members.value("capabilities")).array("methods").compactMap(\.stringValue)
    }
}

/// The result of `shutdown`: nothing.
public struct EmptyReply: ReplyBody, Equatable {
    public init() {}

    public func write(to writer: inout JSONWriter) { writer.null() }

    public init(_ value: JSONValue) throws(ProtocolError) {}
}
