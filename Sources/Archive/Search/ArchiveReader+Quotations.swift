internal import Messages
internal import QueryLanguage
internal import SearchModel

extension ArchiveReader {
    /// A query whose quotations no article has, read so that what comes nearest to them is found.
    struct NearReading {
        var tree: QueryTree
        var compiler: QueryCompiler
        var warning: Warning
    }

    /// Reads quotations that no article has as what comes near to them; nil where there are none, or nothing is near.
    func nearest(
        _ tree: QueryTree, _ compiler: QueryCompiler, of query: String
    ) throws(ArchiveError) -> NearReading? {
        guard let (loose, quotations) = tree.loosened(compiler.phrases) else { return nil }
        let compiler = try open.compiler(for: loose)
        guard let quotation = quotations.first(where: { !compiler.phrases.documents($0).isEmpty }) else { return nil }
        let typed = SuggestionPrinter(query).quoted(quotation)
        return NearReading(
            tree: loose, compiler: compiler,
            warning: Warning(.quotationNotFound, Message(QueryMessage.quotationNotFound, ["part": typed])))
    }
}
