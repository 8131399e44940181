import Logging
import NIOPosix
import ServiceLifecycle

/// Serves a backend on a socket until a signal or a client stops it, or until it has been idle for long enough.
struct SearchService: Service {
    /// How long the daemon waits for its last answers when it stops.
    static let drainLimit = Duration.seconds(5)
    /// How long a connection from before the socket's file was removed may take to be accepted.
    private static let lastCall = Duration.milliseconds(50)

    private enum StopReason: String {
        case signal, client, idle
    }

    private let socket: ListeningSocket
    private let server: SocketServer
    private let handler: RequestHandler
    private let workers: NIOThreadPool
    private let idleExit: Duration?
    private let drainLimit: Duration
    private let logger: Logger
    private let onReady: @Sendable () -> Void
    private let shutdownRequests: AsyncStream<Void>

    init(
        _ backend: any SearchBackend, on socket: ListeningSocket, threads: Int, idleExit: Duration? = nil,
        limits: TransportLimits = TransportLimits(), drainLimit: Duration = Self.drainLimit, logger: Logger,
        onReady: @escaping @Sendable () -> Void = {}
    ) {
        let workers = NIOThreadPool(numberOfThreads: threads)
        let count = ConnectionCount(limit: limits.connections)
        let (requests, requester) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        let handler = RequestHandler(
            backend: backend, socketPath: socket.path, logger: logger,
            offload: { work in workers.submit { work($0 == .active) } },
            connectionCount: { count.open }, requestShutdown: { requester.yield() })
        self.handler = handler
        self.socket = socket
        self.workers = workers
        self.idleExit = idleExit
        self.drainLimit = drainLimit
        self.logger = logger
        self.onReady = onReady
        shutdownRequests = requests
        server = SocketServer(host: handler, count: count, limits: limits, logger: logger)
    }

    func run() async throws {
        workers.start()
        do {
            try await server.start(socket)
            try socket.publish()
        } catch {
            await stop()
            throw error
        }
        onReady()
        logger.notice("serving", metadata: ["socket": "\(socket.path)"])
        let reason = await untilStopped()
        logger.notice("stopping", metadata: ["reason": "\(reason)", "connections": "\(server.count.open)"])
        handler.refuseWork()
        await stop()
        logger.notice("stopped")
    }

    private func stop() async {
        socket.unpublish()
        await server.drain(within: drainLimit)
        try? await workers.shutdownGracefully()
        await server.stop()
    }

    private func untilStopped() async -> StopReason {
        await withTaskGroup(of: StopReason.self) { group in
            group.addTask {
                try? await gracefulShutdown()
                return .signal
            }
            group.addTask {
                for await _ in shutdownRequests { return .client }
                return .signal
            }
            if let idleExit { group.addTask { await untilIdle(for: idleExit) } }
            defer { group.cancelAll() }
            return await group.next() ?? .signal
        }
    }

    /// Returns when no connection has been open for that time. It removes the socket's file first, and still serves a
    /// client that was about to connect.
    private func untilIdle(for limit: Duration) async -> StopReason {
        while !Task.isCancelled {
            let left = limit - (server.count.idle ?? .zero)
            if left <= .zero {
                socket.unpublish()
                repeat { try? await Task.sleep(for: Self.lastCall) } while server.count.open > 0 && !Task.isCancelled
                return .idle
            }
            try? await Task.sleep(for: max(left, .milliseconds(10)))
        }
        return .signal
    }
}
