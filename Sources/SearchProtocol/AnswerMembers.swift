package import SearchModel

// The members of every object that an answer holds, in the order in which they are written.

/// How much of an article a list tells.
enum ArticleDetail {
    /// A title suggested: id, title, dates and path.
    case title
    /// A copy of a hit: its source too.
    case copy
    /// Everything.
    case whole
}

extension ArticleRecord {
    mutating func members<Visitor: MemberVisitor>(
        _ visitor: inout Visitor, _ detail: ArticleDetail
    ) throws(Visitor.Failure) {
        try visitor.member("id", &id)
        try visitor.member("title", &title)
        if detail != .title { try visitor.optional("source", &source) }
        if detail == .whole { try visitor.optional("author", &author) }
        try visitor.optional("date", &date)
        try visitor.optional("notBefore", &notBefore)
        try visitor.member("path", &path)
        try visitor.optional("pathBytes", &pathBytes)
        guard detail == .whole else { return }
        try visitor.member("line", &line)
        try visitor.optional("url", &url)
        try visitor.optional("lang", &language)
    }
}

/// An article of which only some members are told.
private protocol PartOfArticle: WireObject {
    static var detail: ArticleDetail { get }
    var article: ArticleRecord { get set }
}

extension PartOfArticle {
    mutating func members<Visitor: MemberVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try article.members(&visitor, Self.detail)
    }
}

private struct Copy: PartOfArticle {
    static let detail = ArticleDetail.copy
    var article = ArticleRecord()
}

private struct Title: PartOfArticle {
    static let detail = ArticleDetail.title
    var article = ArticleRecord()
}

extension Hit: WireObject {
    package mutating func members<Visitor: MemberVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try article.members(&visitor, .whole)
        try visitor.member("score", &score)
        try visitor.optional("snippet", &snippet)
        try visitor.optional("duplicates", &copies)
    }
}

extension Snippet: WireObject {
    package mutating func members<Visitor: MemberVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.member("text", &text)
        try visitor.member("highlights", &highlights)
        try visitor.member("line", &line)
    }
}

extension Copies: WireObject {
    package mutating func members<Visitor: MemberVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.member("count", &count)
        var copies = articles.map { Copy(article: $0) }
        try visitor.member("articles", &copies)
        articles = copies.map(\.article)
    }
}

extension SearchResults: WireObject {
    package mutating func members<Visitor: MemberVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.member("generation", &generation)
        try visitor.member("total", &total)
        try visitor.member("understood", &understood)
        try visitor.member("microseconds", &microseconds)
        try visitor.member("hits", &hits)
        try visitor.optional("corrections", &corrections)
        try visitor.optional("warnings", &warnings)
        try visitor.optional("advice", &advice)
        try visitor.optional("facets", &facets)
        try visitor.optional("explanation", &explanation)
    }
}

extension SearchResults.Total: WireObject {
    package mutating func members<Visitor: MemberVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.member("count", &count)
        try visitor.member("exact", &isExact)
        try visitor.optional("withoutCopies", &withoutCopies)
    }
}

extension SimilarResults: WireObject {
    package mutating func members<Visitor: MemberVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.member("generation", &generation)
        try visitor.member("microseconds", &microseconds)
        try visitor.member("hits", &hits)
    }
}

extension WholeArticle: WireObject {
    package mutating func members<Visitor: MemberVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.member("generation", &generation)
        try article.members(&visitor, .whole)
        try visitor.member("text", &text)
    }
}

extension Correction: WireObject {
    package mutating func members<Visitor: MemberVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.member("typed", &typed)
        try visitor.member("read", &read)
        try visitor.member("documents", &documents)
    }
}

extension Warning: WireObject {
    package mutating func members<Visitor: MemberVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.member("code", &code)
        try visitor.sentence("message", &message)
        visitor.parameters(of: message)
    }
}

extension Advice: WireObject {
    package mutating func members<Visitor: MemberVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.list("parts", &parts)
        try visitor.list("suggestions", &suggestions)
    }
}

extension Advice.Part: WireObject {
    package mutating func members<Visitor: MemberVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.member("typed", &typed)
        try visitor.member("documents", &documents)
        try visitor.optional("hitsWithout", &hitsWithout)
        try visitor.list("nearest", &nearest)
    }
}

extension Advice.Word: WireObject {
    package mutating func members<Visitor: MemberVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.member("word", &word)
        try visitor.member("documents", &documents)
    }
}

extension Advice.Suggestion: WireObject {
    package mutating func members<Visitor: MemberVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.member("query", &query)
        try visitor.member("hits", &hits)
    }
}

extension FacetCounts: WireObject {
    package mutating func members<Visitor: MemberVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.member("facet", &facet)
        try visitor.member("values", &values)
        try visitor.member("missing", &missing)
    }
}

extension FacetCounts.Value: WireObject {
    package mutating func members<Visitor: MemberVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.member("value", &value)
        try visitor.member("documents", &documents)
    }
}

extension ExplainedPart: WireObject {
    package mutating func members<Visitor: MemberVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.member("kind", &kind)
        try visitor.member("demand", &demand)
        try visitor.member("typed", &typed)
        try visitor.member("range", &range)
        try visitor.member("read", &read)
        try visitor.member("documents", &documents)
        try visitor.optional("synonyms", &synonyms)
    }
}

extension Suggestions: WireObject {
    package mutating func members<Visitor: MemberVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.member("generation", &generation)
        try visitor.member("words", &words)
        var titles = titles.map { Title(article: $0) }
        try visitor.member("titles", &titles)
        self.titles = titles.map(\.article)
    }
}

extension Suggestions.Word: WireObject {
    package mutating func members<Visitor: MemberVisitor>(_ visitor: inout Visitor) throws(Visitor.Failure) {
        try visitor.member("completion", &completion)
        try visitor.member("word", &word)
        try visitor.member("documents", &documents)
    }
}
