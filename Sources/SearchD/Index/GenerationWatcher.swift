import Glibc
import Logging
import SearchModel
import ServiceLifecycle
import Store

/// Looks five times a second whether another generation was published, and has the backend change to it.
///
/// Looking costs two system calls. Generations are opened and verified on a thread of Swift's own pool, so that neither
/// the event loop nor searches wait.
struct GenerationWatcher: Service {
    private let backend: ArchiveBackend
    private let logger: Logger
    private let interval: Duration
    /// After this time a generation that was refused is tried again. The reason may have passed, such as a lack of
    /// descriptors.
    private let patience: Duration

    init(
        _ backend: ArchiveBackend, logger: Logger, interval: Duration = .milliseconds(200),
        patience: Duration = .seconds(60)
    ) {
        self.backend = backend
        self.logger = logger
        self.interval = interval
        self.patience = patience
    }

    func run() async throws {
        await cancelWhenGracefulShutdown { await watch() }
    }

    /// The publication that `current` shows. The number is not enough: an index that was removed and built anew counts
    /// from one again.
    private struct Publication: Equatable {
        var number: Int
        var inode: ino_t
        var seconds: Int
        var nanoseconds: Int

        init?(_ index: IndexDirectory) {
            var status = stat()
            guard lstat("\(index.path)/current", &status) == 0, let number = index.currentNumber() else { return nil }
            self.number = number
            inode = status.st_ino
            seconds = status.st_ctim.tv_sec
            nanoseconds = status.st_ctim.tv_nsec
        }
    }

    private enum Seen {
        case served(Publication?)
        case refused(Publication, at: ContinuousClock.Instant)
        case gone(Publication?)
    }

    private func watch() async {
        // Otherwise a generation that was published after the backend was opened would be missed.
        var seen = Seen.served(Publication(backend.index))
        if case .served(let publication?) = seen, publication.number != backend.summary.generation {
            seen = .served(nil)
        }
        backend.prepare()
        while !Task.isCancelled {
            look(&seen)
            try? await Task.sleep(for: interval)
        }
    }

    private func look(_ seen: inout Seen) {
        guard let publication = Publication(backend.index) else {
            switch seen {
            case .gone: break
            case .served(let last):
                logger.warning(
                    "index gone, its last generation is still served", metadata: ["index": "\(backend.index.path)"])
                seen = .gone(last)
            case .refused:
                seen = .gone(nil)
            }
            return
        }
        switch seen {
        case .served(publication): return
        case .gone(publication): seen = .served(publication)
        case .refused(publication, let time):
            if ContinuousClock.now - time >= patience { seen = changeOver(to: publication, isFirstTry: false) }
        case .served, .gone, .refused: seen = changeOver(to: publication, isFirstTry: true)
        }
    }

    private func changeOver(to publication: Publication, isFirstTry: Bool) -> Seen {
        let start = ContinuousClock.now
        do throws(ArchiveError) {
            let summary = try backend.changeOver()
            let duration = ContinuousClock.now - start
            logger.notice(
                "generation changed",
                metadata: [
                    "generation": "\(summary.generation)", "documents": "\(summary.documents)",
                    "milliseconds": "\(duration / .milliseconds(1))",
                ])
            backend.prepare()
            return .served(publication)
        } catch {
            if isFirstTry {
                logger.error(
                    "generation refused, the old one is still served",
                    metadata: ["generation": "\(publication.number)", "error": "\(error)"])
            }
            return .refused(publication, at: .now)
        }
    }
}
