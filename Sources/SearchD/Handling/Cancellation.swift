import Synchronization

/// A flag that one thread raises. The thread that does the work reads it before it starts and between stages.
final class Cancellation: Sendable {
    private let raised = Atomic(false)

    var isCancelled: Bool { raised.load(ordering: .relaxed) }

    func cancel() { raised.store(true, ordering: .relaxed) }
}
