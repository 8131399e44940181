import Glibc
import Logging
import NIOCore
import NIOPosix
import ProgramSupport

/// Accepts connections on a listening socket and carries messages between them and their conversations.
///
/// Everything runs on one event loop, whose work for a query takes a few microseconds unless the conversation does the
/// search there.
final class SocketServer: Sendable {
    let count: ConnectionCount
    private let host: any ConversationHost
    private let limits: TransportLimits
    private let logger: Logger
    private let group: MultiThreadedEventLoopGroup
    private let eventLoop: any EventLoop
    private let listener = Locked<(any Channel)?>(nil)
    private let connections: NIOLoopBoundBox<Connections>

    /// The open connections. Only the event loop uses them.
    private struct Connections {
        var handlers: [ObjectIdentifier: (handler: ConnectionHandler, channel: any Channel)] = [:]
        var isDraining = false
        var drained: EventLoopPromise<Void>?
    }

    init(host: any ConversationHost, count: ConnectionCount, limits: TransportLimits, logger: Logger) {
        self.host = host
        self.count = count
        self.limits = limits
        self.logger = logger
        group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        eventLoop = group.next()
        connections = NIOLoopBoundBox.makeBoxSendingValue(Connections(), eventLoop: eventLoop)
    }

    /// Serves the listening socket, and owns its descriptor from now on.
    func start(_ socket: ListeningSocket) async throws {
        let channel = try await ServerBootstrap(group: eventLoop)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelOption(
                .writeBufferWaterMark,
                value: .init(low: limits.unsentBytes.low, high: limits.unsentBytes.high)
            )
            .childChannelInitializer { [self] channel in open(channel) }
            .withBoundSocket(socket.descriptor).get()
        listener.withLock { $0 = channel }
    }

    /// Closes the listening socket, answers what has arrived and closes the connections. After `limit` it cuts them
    /// off.
    func drain(within limit: Duration) async {
        if let channel = listener.withLock({ $0.take() }) { try? await channel.close().get() }
        let milliseconds = limit.components.seconds * 1000 + limit.components.attoseconds / 1_000_000_000_000_000
        let drained = eventLoop.flatSubmit { [self] in
            let promise = eventLoop.makePromise(of: Void.self)
            let cutOff = eventLoop.scheduleTask(in: .milliseconds(milliseconds)) { [self] in
                let open = connections.value.handlers.values
                if !open.isEmpty { logger.warning("connections cut off", metadata: ["connections": "\(open.count)"]) }
                for connection in open { connection.channel.close(promise: nil) }
            }
            promise.futureResult.whenComplete { _ in cutOff.cancel() }
            connections.value.isDraining = true
            if connections.value.handlers.isEmpty {
                promise.succeed()
            } else {
                connections.value.drained = promise
                for connection in connections.value.handlers.values { connection.handler.end() }
            }
            return promise.futureResult
        }
        try? await drained.get()
    }

    func stop() async {
        try? await group.shutdownGracefully()
    }

    private func open(_ channel: any Channel) -> EventLoopFuture<Void> {
        guard count.admit() else {
            logger.warning("connection refused: too many", metadata: ["limit": "\(limits.connections)"])
            return add(TurnAwayHandler(message: host.turnAway()), to: channel)
        }
        channel.closeFuture.whenComplete { [self] _ in closed(channel) }
        guard let options = channel as? any SocketOptionProvider else {
            return channel.eventLoop.makeFailedFuture(ChannelError.operationUnsupported)
        }
        let credentials: EventLoopFuture<SocketCalls.Credentials> = options.unsafeGetSocketOption(
            level: .socket, name: .init(rawValue: SO_PEERCRED))
        return credentials.flatMap { [self] credentials in
            let peer = Peer(userID: credentials.userID, processID: credentials.processID)
            let handler = ConnectionHandler(
                conversation: host.welcome(peer), count: count, limits: limits, logger: logger)
            connections.value.handlers[ObjectIdentifier(channel)] = (handler, channel)
            logger.debug("connection opened", metadata: ["peer": "\(peer.processID)"])
            // This connection was accepted just before the drain and has asked nothing.
            if connections.value.isDraining { channel.close(promise: nil) }
            return add(handler, to: channel)
        }
    }

    private func add(_ handler: some ChannelHandler, to channel: any Channel) -> EventLoopFuture<Void> {
        channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(handler) }
    }

    private func closed(_ channel: any Channel) {
        connections.value.handlers[ObjectIdentifier(channel)] = nil
        count.leave()
        logger.debug("connection closed")
        if connections.value.handlers.isEmpty { connections.value.drained?.succeed() }
    }
}
