import Glibc

/// The queries of a `qid<TAB>query` file, in the three forms that are measured.
struct QueryList: Sendable {
    enum Form: String, CaseIterable {
        /// As it is: any word may match, ranked.
        case ranked
        /// Every word must match.
        case and
        /// The query's first two words, side by side.
        case phrase
    }

    let ids: [String]
    let queries: [String]

    init(path: String) throws(BenchError) {
        let lines = try Self.read(path).split(separator: "\n").map { $0.split(separator: "\t", maxSplits: 1) }
            .filter { $0.count == 2 }
        ids = lines.map { String($0[0]) }
        queries = lines.map { String($0[1]) }
        guard !queries.isEmpty else { throw BenchError("\(path): no line of the form qid<TAB>query") }
    }

    func query(ofID id: String) -> String? { ids.firstIndex(of: id).map { queries[$0] } }

    func queries(in form: Form) -> [String] {
        queries.map { query in
            let words = query.split(separator: " ").filter { $0.contains { $0.isLetter || $0.isNumber } }
            return switch form {
            case .ranked: query
            case .and: words.joined(separator: " AND ")
            case .phrase: "\"\(words.prefix(2).joined(separator: " "))\""
            }
        }
    }

    private static func read(_ path: String) throws(BenchError) -> String {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw BenchError("\(path): cannot be opened") }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            guard count >= 0 else { throw BenchError("\(path): cannot be read") }
            guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
            bytes.append(contentsOf: chunk.prefix(count))
        }
    }
}
