internal import SearchModel

/// The result of `initialize`: who answers, what it can do, and its limits.
public struct InitializeReply: Sendable, Equatable {
    /// The daemon's name.
    public var name = "sahel-searchd"
    /// The daemon's version.
    public var version = programVersion
    /// The version of the protocol that it speaks.
    public var protocolVersion = SearchProtocol.protocolVersion
    /// The names of the methods that the daemon serves.
    public var methods = Method.allCases.map(\.rawValue)
    /// The number of the generation that is served.
    public var generation = 0

    /// What this version says of itself, before it serves an index.
    public init() {}

    /// What this version says of itself.
    public init(generation: Int) { self.generation = generation }
}

extension InitializeReply: WireObject {
    private struct Capabilities: WireObject {
        var methods: [String] = []

        mutating func members<Visitor: MemberVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
            try visitor.member("methods", &methods)
        }
    }

    /// The limits as this version has them; a client knows its own.
    private struct LimitValues: WireObject {
        mutating func members<Visitor: MemberVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
            for (name, limit) in [
                ("requestBytes", Limits.requestBytes), ("replyBytes", Limits.replyBytes),
                ("queryBytes", Limits.queryBytes), ("hits", Limits.hits), ("offset", Limits.offset),
                ("suggestions", Limits.suggestions),
            ] {
                var value = limit
                try visitor.member(name, &value)
            }
        }
    }

    package mutating func members<Visitor: MemberVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.member("name", &name)
        try visitor.member("version", &version)
        try visitor.member("protocol", &protocolVersion)
        var capabilities = Capabilities(methods: methods)
        try visitor.member("capabilities", &capabilities)
        methods = capabilities.methods
        var limits = LimitValues()
        try visitor.member("limits", &limits)
        try visitor.member("generation", &generation)
    }
}
