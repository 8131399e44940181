import SearchProtocol

/// The process at the other end of a connection, as the kernel knows it.
struct Peer: Sendable, Equatable {
    var userID: UInt32
    var processID: Int32
}

/// What gives a message its meaning: the transport's only view of it, one for each connection.
protocol Conversation: Sendable {
    /// Takes a whole message without its framing, in the order of arrival, on the connection's event loop.
    ///
    /// `isAlone` tells that no other connection is open and this one waits for nothing else, so that nobody would wait
    /// for the event loop. `answer` must be called exactly once, on any thread, with the reply to send or nil for none.
    func receive(_ message: [UInt8], isAlone: Bool, answer: @escaping @Sendable ([UInt8]?) -> Void)

    /// The last words to a peer whose bytes are no messages.
    func reject(_ problem: FramingError) -> [UInt8]

    /// The connection is gone; nobody waits for the answers any more.
    func disconnected()
}

/// Where conversations come from.
protocol ConversationHost: Sendable {
    func welcome(_ peer: Peer) -> any Conversation

    /// What a peer is told that finds every connection taken.
    func turnAway() -> [UInt8]
}
