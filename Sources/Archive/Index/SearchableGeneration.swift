internal import ProgramSupport
internal import SearchModel
public import Store

/// A generation with what searching it needs beside its files: made once, shared by all its readers.
///
/// Costly parts are made when they are first asked for. Two readers that need one at once may both make it; one of the
/// two is kept.
public final class SearchableGeneration: Sendable {
    /// What was opened.
    public let generation: Generation
    /// By word id: how rare its stem is (`IDF.bm25`); 0 for a stop word.
    let rarity: [Float]
    /// Where other names of what was typed stand.
    let foundNames = Locked(FoundNames())

    private let madeSpelling = Locked<SpellingCorrector?>(nil)
    private let madeFacets = Locked<FacetTable?>(nil)
    private let madeTitles = Locked<TitleIndex?>(nil)

    /// Takes some milliseconds for 100,000 words.
    public init(_ generation: Generation) {
        self.generation = generation
        rarity = IDF.ofStems(of: generation.vocabulary, documents: generation.manifest.documentCount)
    }

    /// Corrects words by this generation's vocabulary. Takes some ten milliseconds to make.
    var spelling: SpellingCorrector {
        madeSpelling.withLock { made in
            if let made { return made }
            let spelling = SpellingCorrector(generation.vocabulary)
            made = spelling
            return spelling
        }
    }

    /// What facets are counted with.
    func facets(_ database: borrowing Database) throws(ArchiveError) -> FacetTable {
        if let table = madeFacets.withLock({ $0 }) { return table }
        let table = try FacetTable(database)
        madeFacets.withLock { $0 = table }
        return table
    }

    /// What titles are suggested from.
    func titles(_ database: borrowing Database) throws(ArchiveError) -> TitleIndex {
        if let index = madeTitles.withLock({ $0 }) { return index }
        let index = try TitleIndex(database, generation)
        madeTitles.withLock { $0 = index }
        return index
    }
}
