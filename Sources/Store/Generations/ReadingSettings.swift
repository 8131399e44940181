/// What decided, beside their files, how the articles of a generation were read. With other settings the same files may
/// give other articles, so that everything has to be read again.
public struct ReadingSettings: Sendable, Equatable {
    /// Of the code that reads.
    public var version: Int
    /// Of the table of sources' names.
    public var sourceNames: ContentHash

    /// Those of articles that were read from no file.
    public init() { self.init(version: 0, sourceNames: ContentHash(of: [])) }

    /// The settings of articles that this version of the code read with this table.
    public init(version: Int, sourceNames: ContentHash) {
        self.version = version
        self.sourceNames = sourceNames
    }
}
