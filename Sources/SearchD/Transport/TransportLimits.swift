/// What one connection, and all of them, may cost.
struct TransportLimits: Sendable {
    /// Connections at a time; a further one is turned away.
    var connections = 256
    /// Messages of one connection without an answer yet; beyond it, nothing is read from the connection.
    var messagesInFlight = 64
    /// Bytes of replies that the peer has not taken: above `high` nothing more is read until they fall below `low`.
    var unsentBytes = (low: 256 << 10, high: 1 << 20)
}
