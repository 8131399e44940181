/// The result of `status`: what the daemon serves and how it is.
public struct StatusReply: Sendable, Equatable {
    /// The daemon's version.
    public var version = ""
    /// The daemon's process.
    public var processID = 0
    /// The index's directory.
    public var index = ""
    /// Where clients connect.
    public var socket = ""
    /// The number of the generation that is served.
    public var generation = 0
    /// How many articles it has.
    public var documents = 0
    /// When the generation was built: RFC 3339, UTC, to the second.
    public var builtAt = ""
    /// Seconds since the daemon started.
    public var uptime = 0.0
    /// Searches answered since then.
    public var queries = 0
    /// Resident memory, in bytes.
    public var memory = 0
    /// Connections that are open.
    public var connections = 0
    /// The files and folders that `sahel-index` reads if it is told none.
    public var roots: [String] = []

    /// An empty status.
    public init() {}

    /// A status with these members.
    public init(
        version: String, processID: Int, index: String, socket: String, generation: Int, documents: Int,
        builtAt: String, uptime: Double, queries: Int, memory: Int, connections: Int, roots: [String] = []
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
        self.roots = roots
    }
}

extension StatusReply: WireObject {
    package mutating func members<Visitor: MemberVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.member("version", &version)
        try visitor.member("pid", &processID)
        try visitor.member("index", &index)
        try visitor.member("socket", &socket)
        try visitor.member("generation", &generation)
        try visitor.member("documents", &documents)
        try visitor.member("builtAt", &builtAt)
        try visitor.member("uptime", &uptime)
        try visitor.member("queries", &queries)
        try visitor.member("memory", &memory)
        try visitor.member("connections", &connections)
        try visitor.optional("roots", &roots)
    }
}
