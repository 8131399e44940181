/// The limits of one connection and of all connections.
struct TransportLimits: Sendable {
    /// How many connections may be open. A further one is turned away.
    var connections = 256
    /// How many messages of one connection may wait for their answers. Beyond it nothing more is read from the
    /// connection.
    var messagesInFlight = 64
    /// Bytes of replies that the peer has not read. Above `high` nothing more is read until they fall below `low`.
    var unsentBytes = (low: 256 << 10, high: 1 << 20)
}
