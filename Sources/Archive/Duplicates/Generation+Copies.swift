extension Generation {
    /// Whether an article is a copy of another one that comes before it.
    public func isCopy(_ docid: UInt32) -> Bool {
        duplicates.number(of: docid).map { duplicates.documents($0).first != docid } ?? false
    }
}
