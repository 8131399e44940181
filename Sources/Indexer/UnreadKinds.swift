internal import Messages

/// How many files of kinds that are not read there are, by kind.
struct UnreadKinds: Sendable, Equatable {
    /// A kind is the ending of the name in small letters, with the dot; empty for a name without an ending.
    private(set) var counts: [String: Int] = [:]

    /// A longer ending is taken for a part of the name.
    private static let longestEnding = 12
    /// The most kinds that a line names.
    private static let kindsALine = 12

    init(_ counts: [String: Int] = [:]) { self.counts = counts }

    /// Counts a file.
    mutating func add(name: ArraySlice<UInt8>) { counts[Self.kind(of: name), default: 0] += 1 }

    /// Counts other files too.
    mutating func add(_ other: UnreadKinds) { counts.merge(other.counts, uniquingKeysWith: +) }

    /// By how much there are more files of a kind than before.
    func growth(since before: UnreadKinds) -> UnreadKinds {
        UnreadKinds(
            counts.reduce(into: [:]) { growth, kind in
                let more = kind.value - before.counts[kind.key, default: 0]
                if more > 0 { growth[kind.key] = more }
            })
    }

    var total: Int { counts.values.reduce(0, +) }

    /// The most frequent kinds first.
    var inOrder: [(kind: String, count: Int)] {
        counts.map { ($0.key, $0.value) }.sorted { ($1.count, $0.kind) < ($0.count, $1.kind) }
    }

    /// `5 files of kinds that are not read: .pdf 3, .docx 2`
    /// - Parameters:
    ///   - isMore: whether such files have been reported before.
    ///   - namesAll: whether to name every kind, also if there are many.
    func text(isMore: Bool, namesAll: Bool, in language: Language) -> String {
        let order = inOrder
        let named = order.prefix(namesAll || order.count == Self.kindsALine + 1 ? order.count : Self.kindsALine)
        var kinds = named.map { kind, count in
            (kind.isEmpty ? Message(IndexerMessage.noEnding).text(in: language) : kind) + " \(count)"
        }
        let rest = order.dropFirst(named.count).reduce(0) { $0 + $1.count }
        if rest > 0 { kinds.append(Message(IndexerMessage.otherKinds).text(in: language) + " \(rest)") }
        let code: IndexerMessage = isMore ? .moreUnread : .unread
        return Message(code, ["count": total, "kinds": kinds]).text(in: language)
    }

    /// `.pdf` of `Rapport.PDF`; `.php?…` of `article.php?id=3`, as some programs name what they fetched.
    private static func kind(of name: ArraySlice<UInt8>) -> String {
        let question = name.firstIndex(of: UInt8(ascii: "?"))
        let plain = name[..<(question ?? name.endIndex)]
        guard let dot = plain.lastIndex(of: UInt8(ascii: ".")), dot > plain.startIndex, dot + 1 < plain.endIndex,
            plain.endIndex - dot <= longestEnding, plain[dot...].allSatisfy({ (0x21...0x7E).contains($0) })
        else { return "" }
        return String(decoding: plain[dot...], as: UTF8.self).lowercased() + (question == nil ? "" : "?…")
    }
}
