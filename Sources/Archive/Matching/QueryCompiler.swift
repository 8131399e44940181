internal import FrenchText
internal import QueryLanguage
internal import SearchModel
internal import Store

/// Turns a query's tree into a Xapian query: the one place where it is decided what a word finds and what it weighs.
struct QueryCompiler {
    /// The years that the archive has: what an open range of dates ends at.
    var years: ClosedRange<Int>
    /// The words that the articles have.
    let vocabulary: Vocabulary
    /// What an article must have to have a word.
    let forms: KnownWordForms
    /// Whether any article is in another language than French, so that its words have no stems.
    var hasUnstemmed = false
    /// Whether words side by side must all be there, instead of each counting for the ranking.
    var requiresAll = false
    /// Where the tree's phrases stand.
    var phrases = FoundPhrases()
    /// What having all of a few words adds.
    var allWordsBonus = Ranking.allWordsBonus
    /// Whether a word is also found by words of its stem that are no forms of it: for what only ranks.
    private var isLoose = false
    /// All that the tree matches, where that is known: what ranks need not find out again. Only for words side by side.
    var known: DocumentSet?
    /// Whether weights matter. Off, the query matches the same articles and skips what would only rank them: for
    /// counting.
    var ranks = true

    init(years: ClosedRange<Int>, vocabulary: Vocabulary) {
        self.years = years
        self.vocabulary = vocabulary
        forms = KnownWordForms(vocabulary)
    }

    private var stemmer: LightFrenchStemmer { vocabulary.stemmer }

    func compile(_ tree: QueryTree) -> XapianQuery {
        switch tree {
        case .sequence(let clauses): sequence(clauses)
        case .all(let trees): conjunction(trees.map(\.wholeCompound))
        case .any(let trees): combine(.or, trees)
        case .except(let tree, let refused):
            .combine(.andNot, compile(tree), exactly.disjunction(refused.wholeCompound))
        case .word(let word): self.word(word)
        case .phrase(let phrase): self.phrase(phrase)
        case .prefix(let prefix): Self.prefix(prefix.letters)
        case .field(let field, let phrase): self.field(field, phrase)
        case .dates(let range, _): dates(range)
        case .expanded(let tree, let expansions): expanded(tree, expansions)
        }
    }

    /// Under AND and OR, what stands twice is looked up once.
    private func combine(_ op: XapianQuery.Operator, _ trees: [QueryTree]) -> XapianQuery {
        var parts = XapianQuery.QueryParts()
        for (index, tree) in trees.enumerated() where !trees[..<index].contains(tree) { parts.append(compile(tree)) }
        return .combine(op, parts)
    }

    /// All of the trees; what was typed as one word may also stand as one: `Su25` for `Su-25`.
    private func conjunction(_ trees: [[QueryTree]]) -> XapianQuery {
        var parts = XapianQuery.QueryParts()
        for (index, tree) in trees.enumerated() where !trees[..<index].contains(tree) { parts.append(compound(tree)) }
        return .combine(.and, parts)
    }

    private func conjunction(_ trees: [QueryTree]) -> XapianQuery { conjunction(trees.compounds) }

    /// Any of the trees; of what was typed as one word, all.
    private func disjunction(_ trees: [QueryTree]) -> XapianQuery {
        var parts = XapianQuery.QueryParts()
        for tree in trees.compounds { parts.append(compound(tree)) }
        return .combine(.or, parts)
    }

    private func compound(_ trees: [QueryTree]) -> XapianQuery {
        guard trees.count > 1, case .word(let last)? = trees.last else { return combine(.and, trees) }
        var parts = XapianQuery.QueryParts()
        parts.append(combine(.and, trees))
        for joined in last.joined { parts.append(word(QueryWord(surface: joined))) }
        return .combine(.or, parts)
    }

    /// What compiles trees to what must be there: words by their forms alone.
    private var exactly: QueryCompiler {
        var compiler = self
        compiler.isLoose = false
        return compiler
    }

    // MARK: - Leaves

    /// The stem ranks, and the word as typed adds to it; a form of the word must be there.
    private func word(_ word: QueryWord) -> XapianQuery {
        if word.isStopWord { return .term(word.surface.utf8) }
        if isLoose { return stemmed(word) }
        let forms = forms.of(word)
        guard forms.isNarrower else { return stemmed(word) }
        var parts = XapianQuery.QueryParts()
        for form in forms.terms { parts.append(.term(form)) }
        let filter = XapianQuery.combine(.or, parts)
        // In articles of other languages only the word as typed counts.
        return ranks || hasUnstemmed ? .combine(.filter, stemmed(word), filter) : filter
    }

    /// The stem counts fully, the word as typed adds to it.
    private func stemmed(_ word: QueryWord) -> XapianQuery {
        var parts = XapianQuery.QueryParts()
        for surface in [word.surface] + word.joined {
            parts.append(.term(TermPrefix.stem.term(stemmer.stem(surface).utf8)))
            // What has a word has its stem too, unless it is a stop word or the article is in another language.
            if ranks || hasUnstemmed || Analysis.isUnstemmed(surface) {
                parts.append(XapianQuery.term(surface.utf8).scaled(by: Ranking.surfaceWeight))
            }
            // There the word stands for its stem too, and is as rare as it is in the whole archive.
            if ranks && hasUnstemmed {
                parts.append(inOtherLanguages(surface))
            }
            if hasUnstemmed, let number = NumberStyle.english(surface) { parts.append(inOtherLanguages(number)) }
        }
        return .combine(.or, parts)
    }

    /// The word in articles of other languages than French.
    private func inOtherLanguages(_ surface: String) -> XapianQuery {
        .combine(.filter, .term(surface.utf8), .term(TermPrefix.unstemmed.term([])))
    }

    /// The words of a phrase weigh what they weigh; where they stand only filters.
    private func phrase(_ phrase: QueryPhrase) -> XapianQuery {
        if phrase.isLoose { return loose(phrase) }
        var parts = XapianQuery.QueryParts()
        for surface in phrase.wholeSurfaces { parts.append(.term(surface.utf8)) }
        if phrase.surfaces.count == 1 { return .combine(.and, parts) }
        let isWhole = phrase.slop == nil && !phrase.endsInPrefix
        let spellings = isWhole ? forms.spellings(of: phrase.surfaces).dropFirst() : []
        // Written otherwise, it has other words.
        for surface in Set(spellings.joined()).subtracting(phrase.surfaces).sorted() {
            parts.append(.term(surface.utf8))
        }
        let whole = filtering(.combine(spellings.isEmpty ? .and : .or, parts), by: phrase)
        guard let letters = Self.joinedPrefix(phrase) else { return whole }
        return .combine(.or, whole, Self.prefix(letters))
    }

    /// The words, where the phrase stands.
    private func filtering(_ words: consuming XapianQuery, by phrase: QueryPhrase) -> XapianQuery {
        let documents = phrases.documents(phrase)
        // Xapian would look for all the words first.
        if documents.isEmpty { return .nothing() }
        return .combine(.filter, words, .documents(documents))
    }

    /// The words of a quotation, where they come near to it.
    private func loose(_ phrase: QueryPhrase) -> XapianQuery {
        var parts = XapianQuery.QueryParts()
        for surface in phrase.surfaces where !Analysis.isStopWord(surface) {
            parts.append(word(QueryWord(surface: surface)))
        }
        return filtering(.combine(.or, parts), by: phrase)
    }

    /// The `antiterr*` of `anti-terr*`.
    private static func joinedPrefix(_ phrase: QueryPhrase) -> String? {
        guard phrase.endsInPrefix, let word = Analysis.words(of: phrase.surfaces.joined(separator: "-")).last else {
            return nil
        }
        let joined = phrase.surfaces.joined()
        return word.joined.contains(joined) ? joined : nil
    }

    private static func prefix(_ letters: String) -> XapianQuery {
        .prefix(Array(letters.utf8), limit: Ranking.mostExpansions)
    }

    private func field(_ field: Field, _ phrase: QueryPhrase) -> XapianQuery {
        switch field.terms {
        case .title(let prefix): title(phrase, prefix)
        case .text: text(phrase)
        case .languageTag(let prefix): language(phrase.surfaces, prefix)
        case .words(let prefix), .names(let prefix, _): names(phrase, prefix)
        // A date is a tree of its own.
        case .dates, .dateBound: .nothing()
        }
    }

    /// The words in the title, next to one another.
    private func title(_ phrase: QueryPhrase, _ prefix: TermPrefix) -> XapianQuery {
        var parts = XapianQuery.QueryParts()
        // The index has no stems of stop words.
        for surface in phrase.wholeSurfaces where !Analysis.isUnstemmed(surface) {
            parts.append(titleWord(surface, prefix))
        }
        if let beginning = phrase.prefix { parts.append(Self.prefix(beginning)) }
        let isStemmed = !parts.isEmpty
        if isStemmed, phrase.surfaces.count == 1, !phrase.endsInPrefix { return .combine(.and, parts) }
        parts.append(.documents(phrases.titles(phrase)))
        return .combine(isStemmed ? .filter : .and, parts)
    }

    private func titleWord(_ surface: String, _ prefix: TermPrefix) -> XapianQuery {
        var parts = XapianQuery.QueryParts()
        for form in forms.of([surface]).terms { parts.append(.term(prefix.term(form))) }
        if hasUnstemmed {
            let word = prefix.term(Array(surface.utf8) + [TermPrefix.unstemmedMark])
            parts.append(.combine(.filter, .term(surface.utf8), .term(word)))
        }
        return .combine(.or, parts)
    }

    private func text(_ phrase: QueryPhrase) -> XapianQuery {
        guard phrase.surfaces.count == 1 else { return self.phrase(phrase) }
        if let beginning = phrase.prefix { return Self.prefix(beginning) }
        return word(QueryWord(surface: phrase.surfaces[0], isStopWord: Analysis.isStopWord(phrase.surfaces[0])))
    }

    /// All the words of a source, an author or an address.
    private func names(_ phrase: QueryPhrase, _ prefix: TermPrefix) -> XapianQuery {
        var parts = XapianQuery.QueryParts()
        for word in phrase.wholeSurfaces { parts.append(.term(prefix.term(word.utf8))) }
        if let beginning = phrase.prefix {
            parts.append(.prefix(prefix.term(beginning.utf8), limit: Ranking.mostExpansions))
        }
        return XapianQuery.combine(.and, parts).scaled(by: 0)
    }

    /// `fr` is `fr-FR` too, and so is `français`.
    private func language(_ words: [String], _ prefix: TermPrefix) -> XapianQuery {
        guard let tag = LanguageTag(words.joined(separator: "-")) else { return .nothing() }
        let term = prefix.term(tag.text.utf8)
        var parts = XapianQuery.QueryParts()
        parts.append(.term(term))
        parts.append(.prefix(term + Array("-".utf8), limit: Ranking.mostExpansions))
        return XapianQuery.combine(.or, parts).scaled(by: 0)
    }

    private func expanded(_ tree: QueryTree, _ expansions: [Expansion]) -> XapianQuery {
        var parts = XapianQuery.QueryParts()
        parts.append(compile(tree))
        for expansion in expansions { parts.append(self.expansion(expansion)) }
        return .combine(.or, parts)
    }

    /// What means the same counts less than what was typed.
    private func expansion(_ expansion: Expansion) -> XapianQuery {
        let query =
            expansion.surfaces.count == 1
            ? word(QueryWord(surface: expansion.surfaces[0]))
            : phrase(expansion.phrase)
        return query.scaled(by: Ranking.synonymWeight * expansion.weight)
    }

    private func dates(_ range: DateRange) -> XapianQuery {
        var parts = XapianQuery.QueryParts()
        for date in range.cover(years: years) {
            let prefix: TermPrefix = date.day != nil ? .day : date.month != nil ? .month : .year
            parts.append(.term(prefix.term(date.description.utf8.filter { $0 != 0x2D })))
        }
        if parts.isEmpty { return .nothing() }
        return XapianQuery.combine(.or, parts).scaled(by: 0)
    }

    // MARK: - Sequences

    private func sequence(_ clauses: [QueryTree.Clause]) -> XapianQuery {
        let ranked = clauses.filter { $0.demand != .refused && !$0.tree.isFilter }
        let filters = clauses.filter { $0.demand != .refused && $0.tree.isFilter }.map(\.tree)
        let refused = clauses.filter { $0.demand == .refused }.map(\.tree)
        if clauses.isEmpty { return .nothing() }

        var query: XapianQuery
        if ranked.isEmpty {
            query = filters.isEmpty ? .all() : combine(.and, filters)
        } else {
            query = content(ranked)
            if !filters.isEmpty { query = .combine(.filter, query, combine(.and, filters)) }
        }
        if !refused.isEmpty { query = .combine(.andNot, query, exactly.disjunction(refused)) }
        return query
    }

    private func content(_ clauses: [QueryTree.Clause]) -> XapianQuery {
        let demanded = clauses.filter { $0.demand == .demanded }.map(\.tree)
        let typed = clauses.filter { $0.demand == .wanted }.map(\.tree)
        let wanted = Self.withoutStopWords(typed, unlessEmpty: demanded.isEmpty)
        if requiresAll { return all(demanded + wanted) }
        if demanded.isEmpty { return ranked(wanted) }
        let required = exactly.conjunction(demanded)
        return wanted.isEmpty ? required : .combine(.andMaybe, required, ranked(wanted))
    }

    /// Any of the trees, more of them ranking higher; a few of them rank higher still where they all match.
    ///
    /// The words of a name with synonyms count one by one, as those of any other do. Of a few words, an article must
    /// have a form of one; many find so much that it makes no difference.
    private func ranked(_ trees: [QueryTree]) -> XapianQuery {
        let words = trees.flatMap { $0.nameWithSynonyms?.words ?? [$0] }
        if isLoose || words.count == 1 { return weighed(trees, words) }
        var loose = self
        loose.isLoose = true
        guard words.count <= Ranking.mostWordsForBonus, trees.contains(where: isNarrowed) else {
            return loose.weighed(trees, words)
        }
        if let known { return .combine(.filter, loose.weighed(trees, words), .documents(Array(known))) }
        var exact = self
        exact.ranks = false
        let filter = exact.weighed(trees, words)
        return ranks ? .combine(.filter, loose.weighed(trees, words), filter) : filter
    }

    /// Whether a tree finds less by the forms of its words than by their stems.
    private func isNarrowed(_ tree: QueryTree) -> Bool {
        switch tree {
        case .sequence(let clauses): clauses.contains { isNarrowed($0.tree) }
        case .all(let trees), .any(let trees): trees.contains(where: isNarrowed)
        case .except(let tree, let refused): isNarrowed(tree) || isNarrowed(refused)
        case .word(let word): !word.isStopWord && forms.of(word).isNarrower
        case .field(.text, let phrase): phrase.surfaces.count == 1
        case .expanded(let tree, let expansions):
            isNarrowed(tree)
                || expansions.contains { $0.surfaces.count == 1 && forms.of($0.surfaces).isNarrower }
        case .phrase, .prefix, .field, .dates: false
        }
    }

    private func weighed(_ trees: [QueryTree], _ words: [QueryTree]) -> XapianQuery {
        var parts = XapianQuery.QueryParts()
        for (index, tree) in words.enumerated() where !words[..<index].contains(tree) { parts.append(compile(tree)) }
        for expansion in trees.flatMap({ $0.nameWithSynonyms?.expansions ?? [] }) {
            parts.append(self.expansion(expansion))
        }
        let any = XapianQuery.combine(.or, parts)
        guard ranks, words.count > 1, words.count <= Ranking.mostWordsForBonus else { return any }
        return .combine(.or, any, all(trees).scaled(by: allWordsBonus))
    }

    /// All of the trees: of a name with synonyms all its words, or what means the same.
    private func all(_ trees: [QueryTree]) -> XapianQuery {
        var parts = XapianQuery.QueryParts()
        let compounds = trees.compounds
        for (index, trees) in compounds.enumerated() where !compounds[..<index].contains(trees) {
            if let name = trees[0].nameWithSynonyms {
                var ways = XapianQuery.QueryParts()
                ways.append(conjunction(name.words))
                for expansion in name.expansions { ways.append(self.expansion(expansion)) }
                parts.append(.combine(.or, ways))
            } else {
                parts.append(compound(trees))
            }
        }
        return .combine(.and, parts)
    }

    /// The trees without stop words, unless there is nothing else to go by.
    fileprivate static func withoutStopWords(_ trees: [QueryTree], unlessEmpty keeps: Bool) -> [QueryTree] {
        let content = trees.filter { tree in
            guard case .word(let word) = tree else { return true }
            return !word.isStopWord
        }
        return content.isEmpty && keeps ? trees : content
    }
}

extension QueryTree {
    /// The words of a tree that was typed as one word; else the tree itself.
    fileprivate var wholeCompound: [QueryTree] {
        guard case .sequence(let clauses) = self, clauses.allSatisfy({ $0.demand == .wanted }) else { return [self] }
        let compounds = clauses.map(\.tree).compounds
        return compounds.count == 1 ? compounds[0] : [self]
    }

    /// The words of a name of several words, stop words left out, and what means the same.
    fileprivate var nameWithSynonyms: (words: [QueryTree], expansions: [Expansion])? {
        guard case .expanded(.sequence(let clauses), let expansions) = self else { return nil }
        return (QueryCompiler.withoutStopWords(clauses.map(\.tree), unlessEmpty: true), expansions)
    }
}
