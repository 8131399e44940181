public import JSON

/// The result of `status`: what the daemon serves and how it is.
public struct StatusReply: ReplyBody, Equatable {
    public var version: String
    public var processID: Int
    /// The index's directory.
    public var index: String
    public var socket: String
    public var generation: Int
    public var documents: Int
    /// When the generation was built: RFC 3339, UTC, to the second.
    public var builtAt: String
    /// Seconds since the daemon started.
    public var uptime: Double
    /// Searches answered since then.
    public var queries: Int
    /// Resident memory, in bytes.
    public var memory: Int
    public var connections: Int

    public init(
        version: String, processID: Int, index: String, socket: String, generation: Int, documents: Int,
        builtAt: String, uptime: Double, queries: Int, memory: Int, connections: Int
    ) {
        self.version = version
        self.processID = processID
        self.index = index
        self.socket = socket
        self.generation = generation
        self.documents = documents
        self.builtAt = builtAt
        self.uptime = uptime
        self.queries = queries
        self.memory = memory
        self.connections = connections
    }

    public func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("version", version)
        writer.member("pid", processID)
        writer.member("index", index)
        writer.member("socket", socket)
        writer.member("generation", generation)
        writer.member("documents", documents)
        writer.member("builtAt", builtAt)
        writer.member("uptime", uptime)
        writer.member("queries", queries)
        writer.member("memory", memory)
        writer.member("connections", connections)
        writer.endObject()
    }

    public init(_ value: JSONValue) throws(ProtocolError) {
        let members = try ReplyMembers(value)
        version = try members.string("version")
        processID = try members.integer("pid")
        index = try members.string("index")
        socket = try members.string("socket")
        generation = try members.integer("generation")
        documents = try members.integer("documents")
        builtAt = try members.string("builtAt")
        uptime = try members.number("uptime")
        queries = try members.integer("queries")
        memory = try members.integer("memory")
        connections = try members.integer("connections")
    }
}
