import Logging
import SearchProtocol
import ServiceLifecycle
import Synchronization
import TestFolders

@testable import SearchD

/// The service as it runs in the daemon, on a socket of its own.
final class RunningService: Sendable {
    let backend: ScriptedBackend
    let socketPath: String
    private let isOver = Atomic(false)
    private let group: ServiceGroup

    /// Whether the service has stopped.
    var hasStopped: Bool { isOver.load(ordering: .relaxed) }

    /// What SIGTERM does, but returns at once.
    func terminate() { Task { await group.triggerGracefulShutdown() } }

    func connect(_ framing: Framing = .lines) throws -> TestClient {
        try TestClient(socketPath, framing: framing)
    }

    private init(_ backend: ScriptedBackend, _ socketPath: String, _ group: ServiceGroup) {
        self.backend = backend
        self.socketPath = socketPath
        self.group = group
    }

    /// Runs the body, which may block, beside the service, and stops the service after it.
    static func with(
        threads: Int = 2, idleExit: Duration? = nil, limits: TransportLimits = TransportLimits(),
        drainLimit: Duration = .seconds(10), socket: ListeningSocket? = nil,
        _ body: @escaping @Sendable (RunningService) throws -> Void
    ) async throws {
        let directory = try TemporaryDirectory()
        let path = "\(directory.path)/run/searchd.sock"
        let listening = try socket ?? ListeningSocket.bound(path: path)
        let backend = ScriptedBackend()
        let (ready, signal) = AsyncStream<Void>.makeStream()
        let service = SearchService(
            backend, on: listening, threads: threads, idleExit: idleExit, limits: limits, drainLimit: drainLimit,
            logger: quiet, onReady: { signal.yield() })
        let group = ServiceGroup(
            configuration: .init(
                services: [.init(service: service, successTerminationBehavior: .gracefullyShutdownGroup)],
                logger: quiet))
        let running = RunningService(backend, path, group)
        let run = Task {
            defer {
                running.isOver.store(true, ordering: .relaxed)
                signal.finish()
            }
            try await group.run()
        }
        for await _ in ready { break }
        let outcome: Result<Void, any Error>
        do {
            outcome = .success(try await onThread { try body(running) })
        } catch {
            outcome = .failure(error)
        }
        backend.openGate()
        await group.triggerGracefulShutdown()
        try await run.value
        try outcome.get()
        withExtendedLifetime(directory) {}
    }

    static let quiet = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
}
