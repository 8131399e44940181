/// Reads an article from a file of plain text or Markdown.
public enum TextArticle {
    /// The largest file, in bytes.
    public static let maximumSize = 16 << 20

    /// Opens, reads and decodes the file.
    public static func read(_ path: FilePath, format: ArticleFormat) throws(SkipReason) -> Article {
        let file = try InputFile(path)
        return try article(contents: try file.contents(limit: maximumSize), path: path, format: format)
    }

    /// The article that the contents of a file are. `path` is for messages only.
    ///
    /// The title is the first line of four words or more, or a first-level heading of Markdown if that comes earlier,
    /// or else the first line. The text is the rest; lines before the title stay in it, with an empty line for the
    /// title. A title longer than 300 characters is the beginning of a paragraph, which then stays in the text too, and
    /// so does a title that is all there is.
    public static func article(
        contents: [UInt8], path: FilePath, format: ArticleFormat
    ) throws(SkipReason) -> Article {
        guard contents.count <= maximumSize else {
            throw .tooLarge(path, size: contents.count, limit: maximumSize)
        }
        guard !contents.isEmpty else {
            throw SkipReason(.empty, path, "is empty", hint: "remove it, or fetch the article again")
        }
        let text: [UInt8]
        do {
            text = try DecodedText(decoding: contents).bytes
        } catch {
            throw SkipReason(error, path)
        }
        guard let article = article(in: text, format: format), article.hasWords else {
            throw SkipReason(.empty, path, "has no words", hint: "remove it, or fetch the article again")
        }
        return article
    }

    private static func article(in text: [UInt8], format: ArticleFormat) -> Article? {
        guard let found = TitleSearch(text, format: format).result else { return nil }
        let title = found.title
        var article = Article(
            title: title.line.title, text: "", date: title.line.scraperDate, line: title.number,
            origins: Article.Origins(
                title: title.line.isHeading ? .heading : .firstLine,
                date: title.line.scraperDate == nil ? nil : .scraperMark))

        let before = text[found.first.range.lowerBound..<title.range.lowerBound]
        let after = text[min(title.range.upperBound + 1, text.count)...]
        if title.line.isTooLong {
            article.text = String(decoding: text[found.first.range.lowerBound...].withoutTrailingSpace, as: UTF8.self)
            article.line = found.first.number
        } else if !before.isEmpty {
            let kept = before + [UInt8(ascii: "\n")] + after
            article.text = String(decoding: kept.withoutTrailingSpace, as: UTF8.self)
            article.line = found.first.number
        } else {
            let lines = after.droppingBlankLines
            article.text = String(decoding: lines.rest.withoutTrailingSpace, as: UTF8.self)
            article.line = title.number + 1 + lines.dropped
        }
        if article.text.isEmpty {
            article.text = title.line.text
            article.line = title.number
        }
        return article
    }
}

extension SkipReason {
    fileprivate init(_ failure: DecodedText.Failure, _ path: FilePath) {
        switch failure {
        case .binary(let what):
            self.init(.binary, path, what, hint: "remove it, or give it the ending of its real type")
        case .unknownEncoding:
            self.init(
                .unknownEncoding, path, "is neither UTF-8, nor UTF-16 with a byte order mark, nor Windows-1252",
                hint: "convert it: iconv -f ENCODING -t UTF-8")
        }
    }
}

/// Looks for the line that is the title.
private struct TitleSearch {
    struct Found {
        var line: TitleLine
        var range: Range<Int>
        var number: Int
    }

    /// The first line that is not blank, and the title; nil where all lines are blank.
    private(set) var result: (first: Found, title: Found)?

    init(_ text: [UInt8], format: ArticleFormat) {
        var first: Found?
        var isInFrontMatter = false
        var number = 0
        var start = 0
        while start < text.count {
            number += 1
            let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
            let string = String(decoding: text[start..<end], as: UTF8.self)
            let found = Found(line: TitleLine(string[...], format: format), range: start..<end, number: number)
            start = min(end + 1, text.count)

            if number == 1, format == .markdown, string == "---", Self.closesFrontMatter(text[start...]) {
                isInFrontMatter = true
            } else if isInFrontMatter, string == "---" || string == "..." {
                isInFrontMatter = false
            } else {
                if first == nil, !found.line.isBlank { first = found }
                if !isInFrontMatter, found.line.hasEnoughWords || found.line.isHeading {
                    result = (first ?? found, found)
                    return
                }
            }
        }
        result = first.map { ($0, $0) }
    }

    /// Whether a line `---` or `...` follows, so that the one before opened front matter and is no thematic break.
    private static func closesFrontMatter(_ rest: ArraySlice<UInt8>) -> Bool {
        rest.split(separator: UInt8(ascii: "\n"), maxSplits: 200, omittingEmptySubsequences: false).prefix(200)
            .contains { $0.elementsEqual("---".utf8) || $0.elementsEqual("...".utf8) }
    }
}

extension ArraySlice<UInt8> {
    /// Without the lines at the front that have nothing but ASCII white space, and how many they were.
    fileprivate var droppingBlankLines: (rest: ArraySlice<UInt8>, dropped: Int) {
        var rest = self
        var dropped = 0
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")), rest[..<end].allSatisfy(\.isSpace) {
            rest = rest[(end + 1)...]
            dropped += 1
        }
        return (rest, dropped)
    }

    fileprivate var withoutTrailingSpace: ArraySlice<UInt8> {
        lastIndex { !$0.isSpace }.map { self[...$0] } ?? []
    }
}

extension UInt8 {
    /// ASCII white space.
    var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
