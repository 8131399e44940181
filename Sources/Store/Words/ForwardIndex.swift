internal import ProgramSupport
internal import SearchModel

/// The words of every article in their order, as ids of the generation's vocabulary. One for each generation, shared by
/// the readers.
package final class ForwardIndex: Sendable {
    let file: MappedFile
    let layout: ForwardLayout
    private let wordCount: Int

    static let fileName = "forward"

    /// Maps the file and checks its outline.
    /// - Parameter wordCount: how many ids there are; no other one is ever read.
    /// - Throws: `corrupt` where it is anything but what was written.
    init(_ path: String, wordCount: Int) throws(ArchiveError) {
        guard Files.exists(path) else { throw ArchiveError.missing(path) }
        let file = try MappedFile(path)
        guard let layout = file.withBytes({ ForwardLayout($0) }) else { throw ArchiveError.damaged(path) }
        self.file = file
        self.layout = layout
        self.wordCount = wordCount
    }

    /// Reads the words of a document, those of its title first; none for one that isn't there. Costs one to two
    /// nanoseconds a byte, and no allocation where `entry` has been used for as long an article before.
    /// - Parameter mostWords: how many words are read, joined forms included.
    package func read(_ docid: UInt32, into entry: inout ForwardEntry, mostWords: Int = .max) {
        entry.removeAll()
        file.withBytes { bytes in
            guard let (title, body) = layout.ranges(of: docid, bytes) else { return }
            let left = decode(bytes, title, mostWords, &entry.title, &entry.titleJoined)
            _ = decode(bytes, body, left, &entry.body, &entry.bodyJoined)
        }
    }

    /// Whether a document has the words of a phrase, in its title or, unless `isTitle`, in its text.
    package func matches(_ phrase: PhraseScan, in docid: UInt32, isTitle: Bool) -> Bool {
        file.withBytes { bytes in
            guard let (title, body) = layout.ranges(of: docid, bytes) else { return false }
            return phrase.matches(bytes, in: title) || !isTitle && phrase.matches(bytes, in: body)
        }
    }

    /// Appends the words that `range` tells, at most `limit`; gives how many more might be read.
    private func decode(
        _ bytes: RawSpan, _ range: Range<Int>, _ limit: Int, _ words: inout [WordID],
        _ joined: inout [ForwardEntry.Joined]
    ) -> Int {
        // Without words, `append` is not called at all. The standard library's
        // `append(addingCapacity:)` would write a count of 0 into the storage that all empty arrays share, beside
        // readers on other threads.
        guard limit > 0, !range.isEmpty else { return limit }
        var left = limit
        // A word has a byte at least.
        words.append(addingCapacity: min(limit, range.count)) { output in
            var index = range.lowerBound
            var isJoined = false
            while index < range.upperBound, left > 0 {
                let (code, next) = ForwardLayout.code(bytes, at: index)
                index = next
                if code == 0 {
                    isJoined = true
                } else if code <= wordCount {
                    let id = WordID(truncatingIfNeeded: code - 1)
                    if isJoined {
                        joined.append(ForwardEntry.Joined(position: max(output.count - 1, 0), word: id))
                        isJoined = false
                    } else {
                        output.append(id)
                    }
                    left -= 1
                }
            }
        }
        return left
    }

    /// Appends the codes of a document as they were written; for copying it.
    func readCodes(_ docid: UInt32, title: inout [UInt32], body: inout [UInt32]) {
        file.withBytes { bytes in
            guard let ranges = layout.ranges(of: docid, bytes) else { return }
            ForwardLayout.decode(bytes, ranges.title, highest: wordCount, into: &title)
            ForwardLayout.decode(bytes, ranges.body, highest: wordCount, into: &body)
        }
    }
}

/// The words of one article; used again for one after the other.
package struct ForwardEntry: Sendable, Equatable {
    /// The title's words: the one at index `n` stands at the title's position `n`.
    package var title: [WordID] = []
    /// The same for the text.
    package var body: [WordID] = []
    /// Extra forms, in the order of their positions: `antiterroriste` at the position of `terroriste`.
    package var titleJoined: [Joined] = []
    /// The same for the text.
    package var bodyJoined: [Joined] = []

    /// No words.
    package init() {}

    /// A second form of a word, at the same position.
    package struct Joined: Sendable, Equatable {
        /// The index in `title` or `body` of the word at whose position it stands.
        package var position: Int
        /// The form's own id.
        package var word: WordID
    }

    mutating func removeAll() {
        title.removeAll(keepingCapacity: true)
        body.removeAll(keepingCapacity: true)
        titleJoined.removeAll(keepingCapacity: true)
        bodyJoined.removeAll(keepingCapacity: true)
    }
}
