import ServiceLifecycle

/// Looks five times a second whether another generation was published, and has the backend change to it.
///
/// Requests look themselves, so that they are answered from what was published before them. The watcher has a daemon
/// that nobody asks let go of an old generation, and has what suggestions and corrections need made before they are
/// asked for.
///
/// Looking costs two system calls. Generations are opened and verified on a thread of Swift's own pool, so that neither
/// the event loop nor the threads of searches do that work while nobody asks.
struct GenerationWatcher: Service {
    private let backend: ArchiveBackend
    private let interval: Duration
    /// After this time a generation that was refused is tried again.
    private let patience: Duration

    init(
        _ backend: ArchiveBackend, interval: Duration = .milliseconds(200), patience: Duration = .seconds(60)
    ) {
        self.backend = backend
        self.interval = interval
        self.patience = patience
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                backend.catchUp(patience: patience)
                backend.prepare()
                try? await Task.sleep(for: interval)
            }
        }
    }
}
