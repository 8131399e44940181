import Synchronization

/// Whether searches have been quick of late: then the event loop may do one itself, while nobody else needs it.
///
/// Handing a search to another thread and its answer back costs two wake-ups, on two processors some 80 µs: as much as
/// everything else about a request. One search that is not quick ends this until others have been quick again.
final class Pace: Sendable {
    /// The longest that a quick search takes, in microseconds.
    static let quick = 4000
    /// How many in a row have to be quick.
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
