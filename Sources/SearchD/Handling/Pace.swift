import Synchronization

/// Whether the last searches were quick. Then the event loop may do one itself while no other client needs it.
///
/// Another thread costs two wake-ups: some 80 µs on two processors, as much as the rest of a request. A slow search
/// resets the count.
final class Pace: Sendable {
    /// The longest time of a quick search, in microseconds.
    static let quick = 4000
    /// How many searches in a row must be quick.
    static let run = 8

    private let quickSearches = Atomic(0)

    func note(microseconds: Int) {
        if microseconds > Self.quick {
            quickSearches.store(0, ordering: .relaxed)
        } else if !isQuick {
            quickSearches.wrappingAdd(1, ordering: .relaxed)
        }
    }

    var isQuick: Bool { quickSearches.load(ordering: .relaxed) >= Self.run }
}
