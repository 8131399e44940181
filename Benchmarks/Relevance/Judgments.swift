/// Relevance judgments in TREC's qrels format: lines of `QUERY 0 DOCUMENT GRADE`.
struct Judgments {
    /// By query, the grades above 0 of its documents. Queries without such a grade are missing.
    private(set) var grades: [String: [String: Int]] = [:]
    /// The judged queries in the order of the file.
    private(set) var queries: [String] = []

    /// A gain is 2 to the power of the grade; with higher grades, small gains would be lost in rounding.
    static let highestGrade = 30

    init(path: String) throws(InputError) {
        try self.init(InputLine.read(path), path: path)
    }

    init(_ lines: [InputLine], path: String) throws(InputError) {
        for line in lines {
            let fields = try line.fields("QUERY 0 DOCUMENT GRADE")
            guard let grade = Int(fields[3].text), grade <= Self.highestGrade else {
                throw line.error(
                    fields[3].column,
                    "“\(fields[3].text)” should be a grade: a whole number of at most \(Self.highestGrade)")
            }
            guard grade > 0 else { continue }
            let (query, document) = (fields[0].text, fields[2].text)
            if grades[query] == nil { queries.append(query) }
            let before = grades[query, default: [:]].updateValue(grade, forKey: document)
            guard before ?? grade == grade else {
                throw line.error(fields[2].column, "\(document) was given another grade for \(query) above")
            }
        }
        guard !queries.isEmpty else { throw InputError(path, "no document is judged to answer a query") }
    }
}
