internal import Glibc

/// A value that threads share: whoever holds its lock has it alone.
///
/// The lock is one of pthreads, because ThreadSanitizer sees how such a lock is handed over, and does not see it of
/// Swift's Mutex (Tests/races.txt).
public final class Locked<Value> {
    // On the heap, because the address of a lock must not change as long as it is there.
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private var value: Value

    /// Shares a value from now on.
    public init(_ value: Value) {
        self.value = value
        mutex = .allocate(capacity: 1)
        mutex.initialize(to: pthread_mutex_t())
        // With default attributes, these calls cannot fail on Linux, unless a thread takes a lock that it has.
        pthread_mutex_init(mutex, nil)
    }

    deinit {
        pthread_mutex_destroy(mutex)
        mutex.deinitialize(count: 1)
        mutex.deallocate()
    }

    /// Calls `body` with the value while no other thread has it. A call from within `body` would wait for ever.
    public func withLock<Result: ~Copyable, Failure: Error>(
        _ body: (inout Value) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return try body(&value)
    }
}

// @unchecked: the value is reached through withLock alone, so by one thread at a time.
extension Locked: @unchecked Sendable where Value: Sendable {}
