internal import QueryLanguage
internal import SearchModel
internal import Store

/// Finds out why a query finds little, and what would find more.
///
/// It asks the archive for at most `mostCounts` counts beside those of single words, which the index knows.
struct AdviceMaker {
    /// Answers of fewer hits are explained.
    static let fewHits = 3
    static let mostParts = 6
    static let mostNearest = 3
    static let mostSuggestions = 4
    static let mostCounts = 12

    private let tree: QueryTree
    private let printer: SuggestionPrinter
    private let hits: Int
    private let sort: SearchRequest.Sort
    /// Knows where the phrases stand, which takes longer to find than anything else here.
    private var compiler: QueryCompiler?
    private var countsLeft = Self.mostCounts
    private var known: [String: Int] = [:]

    /// - Parameters:
    ///   - tree: as it was searched for: with corrections and synonyms.
    ///   - query: as it was typed.
    ///   - hits: how many articles it finds.
    ///   - sort: the order by which it was searched, on which it depends what matches.
    ///   - compiler: the one that it was searched with, if it is at hand.
    init(
        _ tree: QueryTree, query: String, hits: Int, sort: SearchRequest.Sort = .relevance,
        compiler: QueryCompiler? = nil
    ) {
        self.tree = tree
        self.compiler = compiler
        self.hits = hits
        self.sort = sort
        printer = SuggestionPrinter(query)
    }

    /// A part with what the archive says of it.
    struct Finding {
        var part: QueryPart
        var advice: Advice.Part

        /// Whether no article has it that should.
        var isAbsent: Bool { advice.documents == 0 && part.role != .refused }
    }

    /// What to say; nil where there are hits enough and every word has its part in them.
    ///
    /// No parts at all mean that there is nothing in the query to look for.
    /// - Parameters:
    ///   - reading: a query as a search reads it, with corrections and synonyms; nil where it cannot be read.
    ///   - nearest: the words of the archive nearest to a folded surface, best first.
    mutating func advice(
        _ open: borrowing OpenGeneration,
        reading: (String) -> QueryTree? = { try? QueryParser.parse($0).tree }, nearest: (String) -> [Advice.Word]
    ) throws(ArchiveError) -> Advice? {
        var parts = tree.parts
        if hits >= Self.fewHits { parts = try absentWords(parts, open) }
        var findings: [Finding] = []
        for part in parts {
            guard let documents = try documents(with: part, open) else { break }
            let typed = printer.typed(part)
            let finding = Finding(
                part: part, advice: Advice.Part(typed: typed, documents: documents, hitsWithout: nil))
            findings.append(finding)
        }
        findings = try blamed(findings, open)
        for index in findings.indices where findings[index].isAbsent {
            guard case .word(let word) = findings[index].part.tree.unexpanded else { continue }
            for var near in nearest(word.surface).prefix(Self.mostNearest) {
                // As many as a search for it finds, which has the word's other forms too.
                let tree = try QueryParser.parse(near.word).tree
                near.documents = try open.matches(tree, with: open.compiler(for: tree), sort: sort).documents.count
                findings[index].advice.nearest.append(near)
            }
        }
        let edits = QueryEdits(tree, findings, printer)
        let suggestions = try suggestions(
            hits >= Self.fewHits && parts.isEmpty ? edits.names : edits.all, open, reading)
        if hits > 0, findings.isEmpty, suggestions.isEmpty { return nil }
        return Advice(parts: findings.map(\.advice), suggestions: suggestions)
    }

    /// The words that no article has, though they are looked for.
    private mutating func absentWords(
        _ parts: [QueryPart], _ open: borrowing OpenGeneration
    ) throws(ArchiveError) -> [QueryPart] {
        var absent: [QueryPart] = []
        for part in parts where part.role != .refused && part.tree.isWord {
            if try documents(with: part, open) == 0 { absent.append(part) }
        }
        return absent
    }

    /// The parts that keep hits away, those that are absent first, then by what they cost.
    private mutating func blamed(
        _ findings: [Finding], _ open: borrowing OpenGeneration
    ) throws(ArchiveError) -> [Finding] {
        var blamed: [Finding] = []
        for var finding in findings.filter(\.isAbsent) + findings.filter({ !$0.isAbsent }) {
            guard blamed.count < Self.mostParts else { break }
            let rest = tree.replacing(finding.part.path, with: nil)
            if finding.part.role == .alternative {
                guard finding.isAbsent else { continue }
                if let rest {
                    // Beside an alternative that matches nothing, the others match what they match; by date, all of
                    // them may be there.
                    finding.advice.hitsWithout = sort == .relevance ? hits : try count(rest, open)
                }
            } else {
                if let rest { finding.advice.hitsWithout = try count(rest, open) }
                let isCostly = (finding.advice.hitsWithout ?? 0) > hits
                guard isCostly || finding.isAbsent || (hits == 0 && finding.part.role == .required) else { continue }
            }
            blamed.append(finding)
        }
        func cost(_ finding: Finding) -> Int { finding.advice.hitsWithout ?? 0 }
        return blamed.filter(\.isAbsent) + blamed.filter { !$0.isAbsent }.sorted { cost($0) > cost($1) }
    }

    // MARK: - Suggestions

    private mutating func suggestions(
        _ edits: [QueryEdit], _ open: borrowing OpenGeneration, _ reading: (String) -> QueryTree?
    ) throws(ArchiveError) -> [Advice.Suggestion] {
        var suggestions: [Advice.Suggestion] = []
        var seen: Set = [tree.plain.description]
        // What is changed beside what no article has is worth it only if it finds more than leaving that out does.
        var withoutAbsent = hits
        for edit in edits {
            guard suggestions.count < Self.mostSuggestions else { break }
            guard let edited = edit.applied(to: tree), seen.insert(edited.plain.description).inserted else { continue }
            let written = edit.applied(to: printer.asTyped(tree), asWritten: true) ?? edited
            let text = printer.text(of: written, meaning: edited)
            // What stood there on its own may be corrected now, or be a name that has synonyms.
            guard let found = try count(reading(text) ?? edited, open, of: text) else { break }
            // A word in place of an absent one is worth telling even where others brought hits without it.
            guard found > (edit.corrects ? 0 : edit.drops ? withoutAbsent : hits) else { continue }
            if edit.onlyDrops { withoutAbsent = max(withoutAbsent, found) }
            suggestions.append(Advice.Suggestion(query: text, hits: found))
        }
        return suggestions
    }

    // MARK: - Counting

    /// How many articles have the part, whatever else the query says; nil once the counts are used up.
    private mutating func documents(
        with part: QueryPart, _ open: borrowing OpenGeneration
    ) throws(ArchiveError) -> Int? {
        if part.tree.isWord {
            let key = part.tree.description
            if let documents = known[key] { return documents }
            let documents = try open.count(part.tree)
            known[key] = documents
            return documents
        }
        return try count(part.tree, open)
    }

    /// How many articles a tree finds; nil once the counts are used up.
    /// - Parameter text: the query that reads as the tree, whose description leaves synonyms out.
    private mutating func count(
        _ tree: QueryTree, _ open: borrowing OpenGeneration, of text: String? = nil
    ) throws(ArchiveError) -> Int? {
        let key = text.map { "= \($0)" } ?? tree.description
        if let count = known[key] { return count }
        guard countsLeft > 0 else { return nil }
        countsLeft -= 1
        let count = try open.matches(tree, with: compiler(for: tree, open), sort: sort).documents.count
        known[key] = count
        return count
    }

    private mutating func compiler(
        for tree: QueryTree, _ open: borrowing OpenGeneration
    ) throws(ArchiveError) -> QueryCompiler {
        let made = try open.compiler(for: tree, known: compiler?.phrases ?? FoundPhrases())
        compiler = made
        return made
    }
}
