internal import JSON
internal import Messages
internal import SearchModel

/// Reads an article from a line of JSON.
///
/// The line is an object with a text and, where known, a title, an id, dates, the source, the author, the address and
/// the language, under any of the names in ``JSONField``. Other members are not read.
enum JSONArticle {
    /// The article in one line of a file. `number` and `path` are for messages and the article's place.
    ///
    /// Where a member is there but not what its name says, the article goes without it and says so in its remarks. It
    /// also names the members that have a value and were not read.
    static func article(
        line: Span<UInt8>, number: Int, path: FilePath
    ) throws(SkipReason) -> Article {
        let value: JSONValue
        do {
            value = try JSONValue.parse(line)
        } catch {
            throw SkipReason(
                .brokenJSON, path, line: number, column: error.column, error.problem,
                hint: Message(FileHint.mendLine))
        }
        guard case .object(let object) = value else {
            throw SkipReason(
                .notAnArticle, path, line: number, .notAnObject, ["kind": value.kind], hint: .writeObject)
        }
        var members = Members(object, path: path, number: number)
        return try members.article()
    }
}

/// The members of an article's object, by what they say.
private struct Members {
    private struct Member {
        var key: String
        var rank: Int
        var value: JSONValue
    }

    private let path: FilePath
    private let number: Int
    /// In the order of trust; of those with the same name, the last one.
    private var members: [JSONField: [Member]] = [:]
    private var unread: [String] = []
    private var remarks: [SkipReason] = []

    init(_ object: JSONObject, path: FilePath, number: Int) {
        self.path = path
        self.number = number
        for member in object.members {
            guard let (field, rank) = JSONField.named(member.key) else {
                let isEmpty = Self.isNothing(member.value) || member.value == .object(JSONObject([]))
                if !isEmpty, !unread.contains(member.key) { unread.append(member.key) }
                continue
            }
            members[field, default: []].removeAll { $0.rank == rank }
            members[field, default: []].append(Member(key: member.key, rank: rank, value: member.value))
        }
        for field in JSONField.allCases { members[field]?.sort { $0.rank < $1.rank } }
    }

    mutating func article() throws(SkipReason) -> Article {
        guard let (title, text) = try titleAndText() else {
            throw notAnArticle(.noMember, ["key": "text"], hint: .addText)
        }
        var dates = DateChooser.Choice()
        dates.published = evidence(.date, .published)
        dates.updated = evidence(.updated, .updated)
        let url = first(.url) { JSONText.line($0) } ?? sourceAddress
        let names = DoubleEncoding.undone(in: [source(url: url) ?? "", first(.author) { JSONText.names($0) } ?? ""])
        let record = ArticleRecord(
            id: try identity() ?? "", title: title, source: names[0].isEmpty ? nil : names[0],
            author: names[1].isEmpty ? nil : names[1], line: number, url: url.map { PageAddress.original($0) },
            language: language(of: text))
        var article = Article(
            record, text: text, dates: dates,
            remarks: remarks.sorted { $0.what.description < $1.what.description })
        article.unreadMembers = unread
        guard article.hasWords else {
            throw SkipReason(
                .empty, path, line: number, .noWordsInTitleAndText, hint: .fetchLineAgain)
        }
        return article
    }

    /// nil where there is no member with a text.
    private func titleAndText() throws(SkipReason) -> (title: String, text: String)? {
        let title = try required(.title)
        guard let text = try required(.text) else { return nil }
        let texts = DoubleEncoding.undone(in: [title.map { TitleLine.joined($0) } ?? "", text])
        return (texts[0], texts[1])
    }

    // MARK: - Members

    /// The first value that is not empty; an empty one where all are.
    ///
    /// - Throws: where the only value is of another kind.
    private func required(_ field: JSONField) throws(SkipReason) -> String? {
        var empty: String?
        var wrong: Member?
        for member in members[field] ?? [] where !member.value.isNull {
            guard let text = JSONText.text(member.value) else {
                if field == .text || JSONField.ownNames.contains(member.key) { wrong = wrong ?? member }
                continue
            }
            if !text[...].trimmed.isEmpty { return text }
            empty = empty ?? text
        }
        guard let wrong else { return empty }
        throw notAnArticle(
            .memberNotAString, ["kind": wrong.value.kind, "key": wrong.key], hint: .writeString)
    }

    private func identity() throws(SkipReason) -> String? {
        for member in members[.id] ?? [] {
            switch member.value {
            case .null, .string(""): continue
            case .string(let text): return text
            case .integer(let number): return String(number)
            default:
                if let id = member.value["$oid"]?.stringValue { return id }
                throw notAnArticle(.idNotAString, ["kind": member.value.kind], hint: .writeIDAsString)
            }
        }
        return nil
    }

    /// The first value that can be read; a remark says so where it cannot.
    private mutating func first(_ field: JSONField, _ read: (JSONValue) -> String?) -> String? {
        for member in members[field] ?? [] where !Self.isNothing(member.value) {
            if let text = read(member.value) {
                if !text.isEmpty { return text }
            } else if JSONField.ownNames.contains(member.key) {
                remark(.memberNotAString, ["kind": member.value.kind, "key": member.key])
            } else {
                unread.append(member.key)
            }
        }
        return nil
    }

    /// What the line says under its own name counts; `language`, which programs set for all pages, where the text does
    /// not tell.
    private mutating func language(of text: String) -> String? {
        if let own = members[.language]?.first(where: { $0.key == "lang" }) {
            let others = members.updateValue([own], forKey: .language)
            defer { members[.language] = others?.filter { $0.key != "lang" } }
            if let language = first(.language, { JSONText.line($0) }) { return language }
        }
        guard let stated = first(.language, { JSONText.line($0) }) else { return nil }
        let told = TextLanguage(of: text)?.code
        return told == nil || told == TextLanguage.undetermined ? HeaderValue.languageCode(stated) ?? told : told
    }

    /// The address that trafilatura writes as the source.
    private var sourceAddress: String? {
        members[.source]?.lazy.compactMap { $0.value.stringValue }.map { TitleLine.joined($0) }
            .first { HeaderValue.isAddress($0) }
    }

    /// A name, or the host of what is there for it, or of the article's address.
    private mutating func source(url: String?) -> String? {
        let stated = first(.source) { value in
            JSONText.name(value).map { HeaderValue.isAddress($0) ? "" : $0 }
        }
        guard let stated else { return url.flatMap { PageAddress.host(of: PageAddress.original($0)) } }
        guard stated.lowercased().hasPrefix("www."), !stated.contains(" ") else { return stated }
        return String(stated.dropFirst(4))
    }

    private mutating func evidence(_ field: JSONField, _ kind: DateEvidence.Kind) -> DateEvidence? {
        for member in members[field] ?? [] where !Self.isNothing(member.value) {
            switch JSONDate(member.value) {
            case .date(let date):
                return DateEvidence(
                    date: date, kind: kind, source: .member, matched: date.description, confidence: 1)
            case .text(let text): remark(.textNotADate, ["date": text], hint: .writeDate)
            case .number(let number): remark(.numberNotADate, ["date": number], hint: .writeDate)
            case .other:
                remark(.memberNotAString, ["kind": member.value.kind, "key": member.key], hint: .writeDate)
            }
        }
        return nil
    }

    /// null, an empty string or list, and what programs write in place of null.
    private static func isNothing(_ value: JSONValue) -> Bool {
        switch value {
        case .null: true
        case .string(let text): ["", "none", "null", "nan", "nat", "n/a"].contains(text[...].trimmed.lowercased())
        case .array(let elements): elements.isEmpty
        default: false
        }
    }

    // MARK: - Remarks

    private mutating func remark(
        _ what: FileMessage, _ parameters: [String: any MessageParameter], hint: FileHint = .indexedWithout
    ) {
        remarks.append(notAnArticle(what, parameters, hint: hint))
    }

    private func notAnArticle(
        _ what: FileMessage, _ parameters: [String: any MessageParameter], hint: FileHint
    ) -> SkipReason {
        SkipReason(.notAnArticle, path, line: number, what, parameters, hint: hint)
    }
}
