internal import CXapian
package import SearchModel

/// A Xapian query, and the one place where the archive builds such queries. Building one takes its parts over.
///
/// A part that could not be built makes the whole fail, with the first failure: see `cx_query` in cxapian.h. So only
/// `checked` throws.
package struct XapianQuery: ~Copyable {
    private var node: OpaquePointer?
    private let slot: ErrorSlot

    /// Valid once `checked` gave this query.
    var handle: OpaquePointer? { node }

    private init(_ node: OpaquePointer?, _ slot: ErrorSlot) {
        self.node = node
        self.slot = slot
    }

    deinit { cx_query_free(node) }

    /// The query, if every part of it could be built.
    package consuming func checked() throws(ArchiveError) -> XapianQuery {
        if node == nil { throw slot.error }
        return self
    }

    private consuming func take() -> OpaquePointer? {
        let taken = node
        node = nil
        return taken
    }

    // MARK: - Leaves

    /// Every document with the term.
    package static func term(_ term: String.UTF8View) -> XapianQuery { leaf(term) }
    /// The same for bytes.
    package static func term(_ term: [UInt8]) -> XapianQuery { leaf(term) }

    /// Generic within the module only: across modules it would not be specialised.
    private static func leaf(_ term: some Collection<UInt8>) -> XapianQuery {
        let slot = ErrorSlot()
        return XapianQuery(term.withCBytes { cx_query_term($0, slot.pointer) }, slot)
    }

    /// Every document, unweighted.
    package static func all() -> XapianQuery {
        let slot = ErrorSlot()
        return XapianQuery(cx_query_all(slot.pointer), slot)
    }

    /// No document.
    package static func nothing() -> XapianQuery {
        let slot = ErrorSlot()
        return XapianQuery(cx_query_nothing(slot.pointer), slot)
    }

    /// Exactly these documents, which ascend, unweighted.
    package static func documents(_ documents: [UInt32]) -> XapianQuery {
        let slot = ErrorSlot()
        return XapianQuery(cx_query_documents(documents, documents.count, slot.pointer), slot)
    }

    /// The most frequent terms that begin so, at most `limit`.
    package static func prefix(_ prefix: [UInt8], limit: Int) -> XapianQuery {
        let slot = ErrorSlot()
        let node = prefix.withCBytes { cx_query_prefix($0, UInt32(clamping: limit), slot.pointer) }
        return XapianQuery(node, slot)
    }

    // MARK: - Combinations

    /// Multiplies the weight; by 0, the query only filters.
    package consuming func scaled(by factor: Double) -> XapianQuery {
        let slot = slot
        return XapianQuery(cx_query_scale(take(), factor, slot.pointer), slot)
    }

    /// How parts are combined.
    package enum Operator {
        /// What matches every part, or any of them; the weights add up.
        case and, or
        /// What matches the first part and not the second.
        case andNot
        /// What matches the first part; the weight of the second is added where that matches too.
        case andMaybe
        /// What matches both parts, with the weight of the first.
        case filter

        fileprivate var code: cx_operator {
            switch self {
            case .and: CX_AND
            case .or: CX_OR
            case .andNot: CX_AND_NOT
            case .andMaybe: CX_AND_MAYBE
            case .filter: CX_FILTER
            }
        }
    }

    /// The parts combined, in their order; fails as its parts do, when it is `checked`.
    package static func combine(_ op: Operator, _ parts: consuming QueryParts) -> XapianQuery {
        let slot = parts.slot ?? ErrorSlot()
        let nodes = parts.take()
        return XapianQuery(cx_query_combine(op.code, nodes, nodes.count, slot.pointer), slot)
    }

    /// Two parts combined.
    package static func combine(_ op: Operator, _ first: consuming XapianQuery, _ second: consuming XapianQuery)
        -> XapianQuery
    {
        var parts = QueryParts()
        parts.append(first)
        parts.append(second)
        return combine(op, parts)
    }

    /// Queries on their way into a combination.
    package struct QueryParts: ~Copyable {
        private var nodes: [OpaquePointer?] = []
        /// The slot of the part that failed, else of the first part.
        private(set) var slot: ErrorSlot?

        /// No parts.
        package init() {}

        /// Whether there are no parts yet.
        package var isEmpty: Bool { nodes.isEmpty }

        /// Takes over a query as the last part.
        package mutating func append(_ query: consuming XapianQuery) {
            if slot == nil || query.node == nil { slot = query.slot }
            nodes.append(query.take())
        }

        fileprivate consuming func take() -> [OpaquePointer?] {
            let taken = nodes
            nodes = []
            return taken
        }

        deinit {
            for node in nodes { cx_query_free(node) }
        }
    }
}
