import SearchModel
import TestFolders
import Testing

@testable import Articles

/// Holds ``ArticleReader/version`` to what is read: whoever changes how a file is read has to raise it, since indexes
/// are written anew only then.
@Suite struct ReadingVersionTests {
    private static let reader = ArticleReader(
        today: CalendarDate(year: 2025, month: 12, day: 1).unsafelyUnwrapped,
        aliases: SourceAliases("ASKIA 24 = askia24.net\nLe Fleuve = le-fleuve.example"), keepsDropped: true)

    /// Files that are read, by their names.
    private typealias Files = [(name: String, bytes: [UInt8])]

    @Test func `Articles are read as recorded for the version of reading`() throws {
        var record = VersionRecord("ArticleReader.version", ArticleReader.version)
        for (name, files) in Self.samples {
            let lines = files.flatMap { Self.reading($0.name, $0.bytes) }
            record.add(name, lines.joined(separator: "\n"))
        }
        let problem = try record.problem(recordedIn: RepositoryFolder.snapshots + "/readings")
        #expect(problem == nil)
    }

    private static let samples: [(name: String, files: Files)] = {
        var samples = ReadingSample.all.map { sample(of: $0.file, $0.file, $0.text) }
        for make in SitePageTests.makes {
            let files = Story.all.map { (name: "\($0.name).html", bytes: Array(make.page($0).utf8)) }
            samples.append((name: "page of \(make.name)", files: files))
        }
        samples += PressPageTests.pages.map { sample(of: "copy of \($0.name)", "page.txt", $0.text) }
        samples += CleanTextTests.texts.map { text in
            sample(of: text.name, text.format == .markdown ? "text.md" : "text.txt", text.text)
        }
        let texts = EncodingTests.cases.map { (name: "text.txt", bytes: $0.bytes) }
        samples.append((name: "encodings of texts", files: texts))
        let pages = PageDecoderTests.cases.map { (name: "page.html", bytes: $0.bytes) }
        samples.append((name: "encodings of pages", files: pages))
        let dates = DateScannerTests.table.map { (name: "text.txt", bytes: Array("Un titre\n\n\($0.text)\n".utf8)) }
        samples.append((name: "dates", files: dates))
        return samples
    }()

    private static func sample(of name: String, _ file: String, _ text: String) -> (name: String, files: Files) {
        (name: name, files: [(name: file, bytes: Array(text.utf8))])
    }

    /// What is read, as lines that change only if a reading does.
    private static func reading(_ file: String, _ bytes: [UInt8]) -> [String] {
        guard let format = ArticleFormat(path: FilePath(file)) else { return ["not read"] }
        guard format == .jsonLines else {
            return lines(of: Result { try reader.article(contents: bytes, path: FilePath(file), format: format) })
        }
        return bytes.split(separator: 0x0A).enumerated().flatMap { number, line in
            lines(of: Result { try reader.article(line: Array(line).span, number: number + 1, path: FilePath(file)) })
        }
    }

    private static func lines(of result: Result<Article, any Error>) -> [String] {
        guard let article = try? result.get() else {
            guard case .failure(let reason as SkipReason) = result else { return ["failed"] }
            return ["skipped \(reason.code) \(reason.line ?? 0)"]
        }
        let dates = article.dates
        return [
            article.id.isEmpty ? "-" : article.id, article.title, article.text, String(article.leadParagraphs),
            article.source ?? "-",
            article.author ?? "-", article.url ?? "-", article.language ?? "-", String(article.line),
            "\(article.paragraphLines)", evidence(dates.published), evidence(dates.updated), evidence(dates.notBefore),
            "\(article.remarks.map(\.code))",
        ] + article.dropped.map { "\($0.reason) \($0.line ?? 0) \($0.text)" }
    }

    private static func evidence(_ evidence: DateEvidence?) -> String {
        guard let evidence else { return "-" }
        let confidence = Int((evidence.confidence * 1000).rounded())
        return "\(evidence.date) \(evidence.kind) \(evidence.source) \(confidence) \(evidence.matched)"
    }
}
