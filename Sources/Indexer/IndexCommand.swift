internal import Archive
internal import ArgumentParser
internal import Articles
internal import Glibc
internal import ProgramSupport
internal import SearchProtocol
internal import Store

/// The command line of `sahel-index`.
struct IndexCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sahel-index",
        abstract: "Index articles, so that sahel-search finds them.",
        discussion: """
            Reads the files named and those in the folders named, with all that is below them: .html, .htm, .xhtml, .txt \
            and .md (one article a file) and .jsonl (one article a line). What stands around an article in a page, or in \
            text copied from one, is left out. Files that did not change since the last run are not read again. \
            Articles that are gone from there leave the index.

            Examples:
              sahel-index ~/articles
              sahel-index --dry-run --verbose ~/articles more.jsonl
              sahel-index --extract page.html | jq .
              17 3 * * *  sahel-index "$HOME/articles"      (in a crontab: silent unless something happened)

            Exit status: 0 all is indexed; 1 something was skipped, the rest is indexed; 2 wrong usage; 74 the system \
            failed to read or write; 75 another sahel-index is at work; 130 or 143 interrupted. After 2 and more the \
            index is as it was, unless only the report could not be printed.
            """,
        version: "sahel-index \(programVersion)")

    @Option(help: ArgumentHelp("The directory of the index.", valueName: "dir"))
    var index: String?

    @Option(
        help: ArgumentHelp(
            "Words that are not stemmed, beside those shipped; none for none.", valueName: "file"))
    var protected: String?

    @Option(
        help: ArgumentHelp(
            "Names under which papers go, beside those shipped; none for none.", valueName: "file"))
    var sources: String?

    @Flag(help: "Index everything that is named anew, and nothing else.")
    var rebuild = false

    @Option(help: ArgumentHelp("Threads, 1 to 64 (default: one a processor).", valueName: "n"))
    var jobs: String?

    @Flag(help: "Say what would be done, and write nothing.")
    var dryRun = false

    @Flag(
        help:
            "Print each article as it is read, a JSON object a line, and write nothing; with --verbose what is left out too."
    )
    var extract = false

    @Option(help: ArgumentHelp("How a run is reported; as json even where nothing changed.", valueName: "format"))
    var report: ReportFormat?

    @Flag(name: .shortAndLong, help: "Say nothing but errors.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "Say what happened to every file in which something changed.")
    var verbose = false

    @Argument(help: "Files and folders of articles.")
    var paths: [String]

    func validate() throws {
        if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other") }
        if extract, rebuild || dryRun { throw ValidationError("--extract excludes --rebuild and --dry-run") }
        if extract, report != nil { throw ValidationError("--extract excludes --report") }
        if paths.contains("") { throw ValidationError("a PATH is empty") }
    }

    /// The options with environment, configuration file and defaults put in where the command line is silent.
    func resolved(
        rawArguments: [[UInt8]] = [], environment: Environment = .process
    ) throws(SettingsError) -> IndexOptions {
        var flags: [Setting: String] = [:]
        flags[.index] = index
        flags[.jobs] = jobs
        flags[.protected] = protected
        flags[.sources] = sources
        let settings = try Settings.resolve(flags: flags, environment: environment)
        return IndexOptions(
            index: settings.locations.index,
            paths: paths.map { path in
                // An argument that is not UTF-8 arrives here repaired; the file has the name as it was typed.
                let raw = rawArguments.first { String(decoding: $0, as: UTF8.self) == path }
                return raw.map { FilePath(bytes: $0) } ?? FilePath(path)
            },
            jobs: try settings.integer(
                .jobs, in: IndexOptions.jobsRange, default: IndexOptions.availableProcessors),
            rebuilds: rebuild, isDry: dryRun,
            verbosity: quiet ? .quiet : verbose ? .verbose : .normal,
            protectedWords: settings.places(of: .protectedWords),
            sourceNames: settings.places(of: .sourceNames), extracts: extract,
            reportFormat: report ?? .text)
    }
}

extension IndexCommand {
    /// Reads the command line, does `run`, tells what came of it.
    static func start(_ run: (IndexOptions, Progress) async throws -> Report) async -> ExitStatus {
        signal(SIGPIPE, SIG_IGN)
        Termination.install()
        let command: IndexCommand
        do {
            command = try parse(Array(CommandLine.arguments.dropFirst()))
        } catch {
            return refuse(error)
        }
        var progress: Progress?
        do {
            let options = try command.resolved(rawArguments: rawArguments)
            let line = Progress(isEnabled: Console.isErrorTerminal && options.verbosity != .quiet)
            progress = line
            let start = ContinuousClock.now
            var report = try await run(options, line)
            report.duration = ContinuousClock.now - start
            report.isDry = options.isDry
            line.end()
            for complaint in report.complaints(options.verbosity) { Console.complain(complaint) }
            if options.extracts { return ExitStatus(of: report) }
            try print(report, options)
            return ExitStatus(of: report)
        } catch {
            progress?.end()
            Console.complain(sentence(for: error))
            return ExitStatus(of: error)
        }
    }

    private static func print(_ report: Report, _ options: IndexOptions) throws(OutputError) {
        do {
            switch options.reportFormat {
            case .text:
                try Console.write(
                    Array(report.text(options.verbosity, isTerminal: Console.isOutputTerminal).utf8))
            case .json: try Console.write(report.json(options.verbosity))
            }
        } catch {
            throw OutputError(reason: error.reason, hint: "the run itself has been completed")
        }
    }

    /// Shows help or the version where that was asked for, else what is wrong with the command line.
    private static func refuse(_ error: any Error) -> ExitStatus {
        if exitCode(for: error).isSuccess {
            do {
                try Console.write(Array((fullMessage(for: error) + "\n").utf8))
                return .success
            } catch {
                Console.complain("\(error)")
                return .io
            }
        }
        Console.complain("\(message(for: error)); see sahel-index --help")
        return .usage
    }

    private static func sentence(for error: any Error) -> String {
        error is Interrupted ? "interrupted; the index is as it was" : "\(error)"
    }

    private static var rawArguments: [[UInt8]] {
        UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc)).compactMap { argument in
            argument.map { Array(UnsafeRawBufferPointer(start: $0, count: strlen($0))) }
        }
    }
}

extension ReportFormat: ExpressibleByArgument {}
