internal import Archive
internal import Articles
internal import CommandOptions
internal import Glibc
internal import Messages
internal import ProgramSupport
internal import SearchModel
internal import SearchProtocol
internal import Store

/// The command line of `sahel-index`.
struct IndexCommand {
    let arguments: ParsedArguments<IndexOption>
    private let report: ReportFormat

    /// Reads the arguments that follow the program's name.
    init(_ words: [String]) throws(Message) { try self.init(ParsedArguments(words)) }

    private init(_ arguments: ParsedArguments<IndexOption>) throws(Message) {
        self.arguments = arguments
        for (option, others) in [
            (IndexOption.quiet, [IndexOption.verbose]), (.extract, [.rebuild, .allowRemovals, .dryRun, .report]),
            (.status, [.extract, .exclude, .rebuild, .allowRemovals, .dryRun, .report]),
        ] where arguments.has(option) {
            guard let other = others.first(where: arguments.has) else { continue }
            throw .excludes("--\(option.rawValue)", "--\(other.rawValue)")
        }
        let format = arguments.values[.report] ?? ReportFormat.text.rawValue
        guard let report = ReportFormat(rawValue: format) else {
            throw .wrongChoice(format, of: "--report", ReportFormat.allCases.map(\.rawValue))
        }
        self.report = report
        if arguments.words.isEmpty, arguments.has(.extract) { throw Message(IndexerMessage.noPath) }
        if arguments.has(.status), let word = arguments.words.first {
            throw Message(CommandLineMessage.unexpectedWord, ["word": word])
        }
        if arguments.words.contains("") { throw Message(IndexerMessage.emptyPath) }
    }

    /// The options, completed from the environment, the configuration file and the defaults.
    func resolved(
        rawArguments: [[UInt8]] = [], environment: Environment = .process
    ) throws(SettingsError) -> IndexOptions {
        let settings = try Settings.resolve(flags: arguments.settings, environment: environment)
        return IndexOptions(
            index: settings.locations.index,
            paths: arguments.words.map { path in
                // A path that is not UTF-8 was repaired in `path`. The file has the original bytes.
                let raw = rawArguments.first { String(decoding: $0, as: UTF8.self) == path }
                return raw.map { FilePath(bytes: $0) } ?? FilePath(path)
            },
            excluded: arguments.has(.exclude) ? arguments.all(.exclude) : nil,
            jobs: try settings.integer(
                .jobs, in: IndexOptions.jobsRange, default: IndexOptions.availableProcessors),
            rebuilds: arguments.has(.rebuild), allowsRemovals: arguments.has(.allowRemovals),
            isDry: arguments.has(.dryRun),
            verbosity: arguments.has(.quiet) ? .quiet : arguments.has(.verbose) ? .verbose : .normal,
            protectedWords: settings.places(of: .protectedWords),
            sourceNames: settings.places(of: .sourceNames), extracts: arguments.has(.extract),
            reportFormat: report, language: try settings.language(environment))
    }
}

extension IndexCommand {
    /// Reads the command line, runs `run` and prints its report.
    static func start(_ run: (IndexOptions, Progress) async throws -> Report) async -> ExitStatus {
        signal(SIGPIPE, SIG_IGN)
        Termination.install()
        let words = Array(CommandLine.arguments.dropFirst())
        var progress: Progress?
        do {
            let arguments = try ParsedArguments<IndexOption>(words)
            let interface = CommandInterface.indexer
            if let text = try interface.information(
                arguments, in: interface.language(of: words, environment: .process))
            {
                try Console.write(Array(text.utf8))
                return .success
            }
            let options = try IndexCommand(arguments).resolved(rawArguments: rawArguments)
            let language = options.language
            if arguments.has(.status) {
                let status = IndexStatus(index: IndexDirectory(path: options.index))
                try Console.write(Array(status.text(in: language).utf8))
                return .success
            }
            let line = Progress(
                isEnabled: Console.isErrorTerminal && options.verbosity != .quiet, language: language)
            progress = line
            let start = ContinuousClock.now
            var report = try await run(options, line)
            report.duration = ContinuousClock.now - start
            report.isDry = options.isDry
            line.end()
            for complaint in report.complaints(options.verbosity, in: language) { Console.complain(complaint) }
            if options.extracts { return ExitStatus(of: report) }
            try print(report, options)
            return ExitStatus(of: report)
        } catch {
            progress?.end()
            let language = CommandInterface.indexer.language(of: words, environment: .process)
            Console.complain(message(for: error).text(in: language))
            return ExitStatus(of: error)
        }
    }

    private static func print(_ report: Report, _ options: IndexOptions) throws(OutputError) {
        do {
            switch options.reportFormat {
            case .text:
                let text = report.text(
                    options.verbosity, isTerminal: Console.isOutputTerminal, in: options.language)
                try Console.write(Array(text.utf8))
            case .json: try Console.write(report.json(options.verbosity, in: options.language))
            }
        } catch {
            throw OutputError(reason: error.reason, hint: .runCompleted)
        }
    }

    private static func message(for error: any Error) -> Message {
        switch error {
        case let message as Message: message
        case let error as OutputError: error.message
        case let error as SettingsError: error.message
        case let error as ArchiveError: error.line
        case is Interrupted: Message(IndexerMessage.interrupted)
        default: Message(unexpected: error)
        }
    }

    private static var rawArguments: [[UInt8]] {
        UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc)).compactMap { argument in
            argument.map { Array(UnsafeRawBufferPointer(start: $0, count: strlen($0))) }
        }
    }
}
