internal import JSON
internal import Messages
internal import SearchModel

/// Reads an article from a line of JSON.
///
/// The line is an object with `text` (a string), `title` (a string; may be empty or absent), `id` (a string or an
/// integer), and `date` (`2025`, `2025-05` or `2025-05-19`, perhaps with a time of day), `source`, `author`, `url` and
/// `lang` (strings), each of which may be absent or null. Other members are ignored.
enum JSONArticle {
    /// The article in one line of a file. `number` and `path` are for messages and the article's place.
    ///
    /// Where `date`, `source`, `author`, `url` or `lang` is there but no such thing, the article goes without it and
    /// says so in its remarks.
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
        var members = Members(path: path, number: number)
        for member in object.members { try members.take(member) }
        return try members.article()
    }
}

/// The members of an article's object, as they come; of those with the same name, the last one counts.
private struct Members {
    let path: FilePath
    let number: Int
    private var id, title, text, source, author, url, language: String?
    private var date: CalendarDate?
    /// By member, so that a later member of the same name takes back what was said of the one before.
    private var remarks: [String: SkipReason] = [:]

    init(path: FilePath, number: Int) {
        self.path = path
        self.number = number
    }

    mutating func take(_ member: JSONObject.Member) throws(SkipReason) {
        switch member.key {
        case "id": id = try identity(member.value)
        case "title": title = try required(member)
        case "text": text = try required(member)
        case "source": source = optional(member)
        case "author": author = optional(member)
        case "url": url = optional(member)
        case "lang": language = optional(member)
        case "date": date = day(member)
        default: break
        }
    }

    func article() throws(SkipReason) -> Article {
        guard let text else {
            throw notAnArticle(.noMember, ["key": "text"], hint: .addText)
        }
        let title = title.map { TitleLine.joined($0) } ?? ""
        var dates = DateChooser.Choice()
        dates.published = date.map {
            DateEvidence(date: $0, kind: .published, source: .member, matched: $0.description, confidence: 1)
        }
        let record = ArticleRecord(
            id: id ?? "", title: title, source: source, author: author, line: number, url: url, language: language)
        let article = Article(
            record, text: text, dates: dates, remarks: remarks.sorted { $0.key < $1.key }.map(\.value))
        guard article.hasWords else {
            throw SkipReason(
                .empty, path, line: number, .noWordsInTitleAndText, hint: .fetchLineAgain)
        }
        return article
    }

    private func identity(_ value: JSONValue) throws(SkipReason) -> String? {
        switch value {
        case .null: return nil
        case .string(let text): return text.isEmpty ? nil : text
        case .integer(let number): return String(number)
        default:
            throw notAnArticle(.idNotAString, ["kind": value.kind], hint: .writeIDAsString)
        }
    }

    private func required(_ member: JSONObject.Member) throws(SkipReason) -> String? {
        switch member.value {
        case .null: return nil
        case .string(let text): return text
        default:
            throw notAnArticle(
                .memberNotAString, ["kind": member.value.kind, "key": member.key], hint: .writeString)
        }
    }

    private mutating func optional(_ member: JSONObject.Member) -> String? {
        remarks[member.key] = nil
        switch member.value {
        case .null: return nil
        case .string(let text):
            let line = TitleLine.joined(text)
            return line.isEmpty ? nil : line
        default:
            remark(member.key, .memberNotAString, ["kind": member.value.kind, "key": member.key])
            return nil
        }
    }

    private mutating func day(_ member: JSONObject.Member) -> CalendarDate? {
        remarks[member.key] = nil
        switch member.value {
        case .null: return nil
        case .string(let text) where text.allSatisfy(\.isWhitespace): return nil
        case .string(let text):
            if let date = CalendarDate(timestamp: String(text[...].trimmed)) { return date }
            remark(member.key, .textNotADate, ["date": String(TitleLine.joined(text).prefix(40))])
        case .integer(let year):
            if let date = CalendarDate(year: Int(year)) { return date }
            remark(member.key, .numberNotADate, ["date": Int(year)])
        default:
            remark(member.key, .memberNotAString, ["kind": member.value.kind, "key": "date"])
        }
        return nil
    }

    private mutating func remark(
        _ key: String, _ what: FileMessage, _ parameters: [String: any MessageParameter]
    ) {
        remarks[key] = notAnArticle(what, parameters, hint: key == "date" ? .writeDate : .indexedWithout)
    }

    private func notAnArticle(
        _ what: FileMessage, _ parameters: [String: any MessageParameter], hint: FileHint
    ) -> SkipReason {
        SkipReason(.notAnArticle, path, line: number, what, parameters, hint: hint)
    }
}
