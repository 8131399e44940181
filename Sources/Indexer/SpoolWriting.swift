internal import Articles
internal import Messages
internal import SearchModel
internal import Store

/// Writes the articles of a spool without their boilerplate.
struct SpoolWriting: Sendable {
    let factory: ShardFactory
    let recurring: RecurringBlocks
    let progress: Progress

    /// The place of an article in the database.
    struct Place {
        var docid: UInt32
        var line: Int
        /// Of its text.
        var words: Int
    }

    /// Writes the articles `wanted` of a spool into a shard of their own, with the number of the spool.
    func writeShard(_ wanted: ArraySlice<Additions.Written>, ofSpool number: Int) throws -> [Place] {
        var shard = try factory.make(number)
        let places = try write(wanted, ofSpool: number, into: &shard)
        try shard.finish()
        return places
    }

    /// Writes the articles `wanted` of a spool.
    /// - Parameter wanted: articles of that spool, in its order.
    func write(
        _ wanted: ArraySlice<Additions.Written>, ofSpool number: Int, into shard: inout ShardWriter
    ) throws -> [Place] {
        var spool = try factory.openSpool(number)
        var places: [Place] = []
        places.reserveCapacity(wanted.count)
        var position = 0
        for article in wanted {
            try Termination.check()
            while position < article.article {
                _ = try spool.next()
                position += 1
            }
            guard var stored = try spool.next() else {
                throw ArchiveError(.io, .articlesGone, hint: .runAgain)
            }
            position += 1
            var words = article.facts.words
            if let blocks = article.blocks, let kept = recurring.kept(of: stored.text, in: blocks) {
                stored.keepParagraphs(kept, text: RecurringBlocks.text(stored.text, keeping: kept))
                words = stored.text.utf8Span.span.wordCount
            }
            places.append(Place(docid: try shard.add(stored), line: stored.line, words: words))
            progress.advance()
        }
        return places
    }
}

extension Additions {
    /// The part of `written` that each spool has.
    func stretches(spools: Int) -> [Range<Int>] {
        var stretches: [Range<Int>] = []
        var start = 0
        for spool in 0..<spools {
            let end = written[start...].firstIndex { $0.spool != spool } ?? written.count
            stretches.append(start..<end)
            start = end
        }
        return stretches
    }

    mutating func place(_ stretch: Range<Int>, _ places: [SpoolWriting.Place], offset: Int = 0) {
        for (number, place) in zip(stretch, places) {
            written[number].docid = UInt32(clamping: Int(place.docid) + offset)
            written[number].line = place.line
            written[number].facts.words = place.words
        }
    }
}
