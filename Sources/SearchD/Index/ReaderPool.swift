import Archive
import SearchModel
import Store
import Synchronization

/// The readers of one generation, one for each thread that searches.
///
/// A reader serves one thread at a time. The first free one is taken, so that a daemon with little to do keeps using
/// the same.
final class ReaderPool: Sendable {
    private final class Slot: Sendable {
        let reader: Mutex<ArchiveReader>

        init(_ generation: SearchableGeneration) throws(ArchiveError) {
            reader = Mutex(try ArchiveReader(generation))
        }
    }

    let generation: SearchableGeneration
    private let first: Slot
    private let others: [Slot]

    init(_ generation: SearchableGeneration, count: Int) throws(ArchiveError) {
        self.generation = generation
        first = try Slot(generation)
        var others: [Slot] = []
        for _ in 1..<max(count, 1) { others.append(try Slot(generation)) }
        self.others = others
    }

    func withReader<Answer: Sendable>(
        _ body: (inout ArchiveReader) throws(ArchiveError) -> Answer
    ) throws(ArchiveError) -> Answer {
        if let answer = try take(first, body) { return answer }
        for slot in others {
            if let answer = try take(slot, body) { return answer }
        }
        // More threads than readers: wait for one.
        return try first.reader.withLock { reader throws(ArchiveError) in try body(&reader) }
    }

    /// The answer, or nil if another thread has the reader.
    private func take<Answer: Sendable>(
        _ slot: Slot, _ body: (inout ArchiveReader) throws(ArchiveError) -> Answer
    ) throws(ArchiveError) -> Answer? {
        try slot.reader.withLockIfAvailable { reader throws(ArchiveError) in try body(&reader) }
    }
}
