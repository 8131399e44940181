/// A set of documents of one database, a bit for each: small beside their numbers, and quick to count.
package struct DocumentSet: Sendable {
    /// Document d is bit d % 64 of number d / 64.
    @usableFromInline let bits: [UInt64]
    /// How many documents there are.
    package let count: Int

    /// These documents, in any order.
    package init(_ documents: some Sequence<UInt32> = []) {
        var bits: [UInt64] = []
        for document in documents {
            let index = Int(document / 64)
            if index >= bits.count { bits += Array(repeating: 0, count: index + 1 - bits.count) }
            bits[index] |= 1 << UInt64(document % 64)
        }
        self.init(bits: bits)
    }

    init(bits: [UInt64]) {
        self.bits = bits
        count = bits.reduce(0) { $0 &+ $1.nonzeroBitCount }
    }

    /// Whether there are none.
    package var isEmpty: Bool { count == 0 }

    /// Whether the document is one of them.
    package func contains(_ document: UInt32) -> Bool {
        let index = Int(document / 64)
        return index < bits.count && bits[index] >> UInt64(document % 64) & 1 == 1
    }

    /// Those that are in the other set too.
    package func intersection(_ other: DocumentSet) -> DocumentSet {
        DocumentSet(bits: zip(bits, other.bits).map { $0 & $1 })
    }
}

extension DocumentSet: Sequence {
    /// Gives the documents, ascending.
    package struct Iterator: IteratorProtocol {
        @usableFromInline let bits: [UInt64]
        @usableFromInline var index = 0
        /// The bits of the number at the index that were not given yet.
        @usableFromInline var rest: UInt64

        @usableFromInline init(_ bits: [UInt64]) {
            self.bits = bits
            rest = bits.first ?? 0
        }

        /// The next document; nil after the last one.
        @inlinable
        package mutating func next() -> UInt32? {
            while rest == 0 {
                index += 1
                guard index < bits.count else { return nil }
                rest = bits[index]
            }
            defer { rest &= rest - 1 }
            return UInt32(truncatingIfNeeded: index * 64 + rest.trailingZeroBitCount)
        }
    }

    /// The documents, ascending.
    @inlinable
    package func makeIterator() -> Iterator { Iterator(bits) }
}
