/// A document that a query matches, and what it weighs there.
package struct RankedDocument: Sendable, Equatable {
    /// The document's number in the database.
    package var docid: UInt32
    /// Higher is better; comparable within one match only.
    package var weight: Double

    /// A document with its weight.
    package init(docid: UInt32, weight: Double) {
        self.docid = docid
        self.weight = weight
    }

    /// Whether the document comes before the other: by its weight, of equal ones the lower number.
    @inlinable
    package func ranks(before other: RankedDocument) -> Bool { (weight, other.docid) > (other.weight, docid) }
}
