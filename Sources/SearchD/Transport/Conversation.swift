import SearchProtocol

/// The process at the other end of a connection, as the kernel reports it.
struct Peer: Sendable, Equatable {
    var userID: UInt32
    var processID: Int32
}

/// Answers the messages of one connection. The transport knows no more of it.
protocol Conversation: Sendable {
    /// Takes a message without its framing, in the order of arrival, on the event loop of the connection.
    ///
    /// `isAlone` says that no other connection is open and that this one waits for no other answer, so that nobody else
    /// needs the event loop. Call `answer` exactly once, on any thread, with the reply or nil for none.
    func receive(_ message: [UInt8], isAlone: Bool, answer: @escaping @Sendable ([UInt8]?) -> Void)

    /// The last reply to a peer whose bytes are not messages.
    func reject(_ problem: FramingError) -> [UInt8]

    /// The connection has ended. Nobody waits for its answers any more.
    func disconnected()
}

/// Makes a conversation for each connection.
protocol ConversationHost: Sendable {
    func welcome(_ peer: Peer) -> any Conversation

    /// The reply to a peer if too many connections are open.
    func turnAway() -> [UInt8]
}
