import Archive
import ArgumentParser
import Glibc
import Logging
import NIOCore
import ProgramSupport
import SearchModel
import SearchProtocol
import ServiceLifecycle
import Store
import UnixSignals

/// The command line of `sahel-searchd`.
@main
struct SearchDaemon: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sahel-searchd",
        abstract: "Serves searches in an archive of press articles on a Unix socket.",
        discussion: """
            Runs until SIGTERM or SIGINT; then it answers what it was asked and exits with 0. Options that are not \
            given come from the environment (SAHEL_SEARCH_INDEX, SAHEL_SEARCH_SOCKET …), else from \
            ~/.config/sahel-search/config. Takes over a socket from systemd where it is handed one.

            Exit status: 0 stopped, 2 usage, 65 the index is damaged or of another version, 66 no index, 73 the socket \
            cannot be created, 74 input or output error, 75 another daemon serves the socket.
            """,
        version: "sahel-searchd \(programVersion)")

    @Option(help: ArgumentHelp("The index to serve.", valueName: "DIR"))
    var index: String?

    @Option(help: ArgumentHelp("Where clients connect.", valueName: "PATH"))
    var socket: String?

    @Option(help: ArgumentHelp("Synonyms, beside those shipped; none for none.", valueName: "FILE"))
    var synonyms: String?

    @Option(help: ArgumentHelp("How the log on standard error looks: text or json.", valueName: "FORMAT"))
    var logFormat: String?

    @Option(
        help: ArgumentHelp(
            "The least level to log: trace, debug, info, notice, warning, error or critical.", valueName: "LEVEL"))
    var logLevel: String?

    @Option(help: ArgumentHelp("Exit once nobody has been connected for so long.", valueName: "SECONDS"))
    var idleExit: String?

    @Option(help: ArgumentHelp("Write “ready” or “error CODE MESSAGE” to this descriptor.", valueName: "N"))
    var readyFd: Int32?

    static func main() async {
        signal(SIGPIPE, SIG_IGN)
        do {
            try await parse().run()
        } catch let failure as DaemonFailure {
            report(failure)
            Glibc.exit(failure.status.rawValue)
        } catch {
            guard exitCode(for: error) != .success else { exit(withError: error) }
            report(DaemonFailure(.usage, message(for: error) + "; see sahel-searchd --help"))
            Glibc.exit(ExitStatus.usage.rawValue)
        }
    }

    func run() async throws {
        let readiness = Readiness(descriptor: readyFd)
        do {
            try await serve(readiness)
        } catch {
            let failure = error as? DaemonFailure ?? DaemonFailure(.software, "\(error)")
            readiness.announce(failure)
            throw failure
        }
    }

    private func serve(_ readiness: Readiness) async throws {
        let options = try DaemonOptions(flags: flags)
        let logger = Logger(label: "sahel-searchd") { _ in
            LineLogHandler(format: options.logFormat, level: options.logLevel)
        }
        let socket = try ListeningSocket.taken(path: options.locations.socket)
        defer { socket.unpublish() }
        let threads = System.coreCount
        let synonyms = SynonymWatcher.Reading(options.synonyms)
        let backend: ArchiveBackend
        do throws(ArchiveError) {
            backend = try ArchiveBackend(
                index: IndexDirectory(path: options.locations.index), readers: threads, synonyms: synonyms.list)
        } catch {
            throw DaemonFailure(error)
        }
        let summary = backend.summary
        logger.notice(
            "index opened",
            metadata: [
                "index": "\(summary.path)", "generation": "\(summary.generation)", "documents": "\(summary.documents)",
            ])
        SynonymWatcher.log(synonyms.list, "synonyms read", at: .info, to: logger)
        let service = SearchService(
            backend, on: socket, threads: threads, idleExit: options.idleExit, logger: logger,
            onReady: { readiness.announce() })
        var lifecycle = logger
        lifecycle.logLevel = max(options.logLevel, .error)
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [
                    .init(
                        service: service, successTerminationBehavior: .gracefullyShutdownGroup,
                        failureTerminationBehavior: .cancelGroup),
                    .init(service: GenerationWatcher(backend, logger: logger), successTerminationBehavior: .ignore),
                    .init(
                        service: SynonymWatcher(backend, options.synonyms, first: synonyms, logger: logger),
                        successTerminationBehavior: .ignore),
                ],
                gracefulShutdownSignals: [.sigterm, .sigint], logger: lifecycle))
        try await group.run()
    }

    private var flags: [Setting: String] {
        var flags: [Setting: String] = [:]
        flags[.index] = index
        flags[.socket] = socket
        flags[.synonyms] = synonyms
        flags[.logFormat] = logFormat
        flags[.logLevel] = logLevel
        flags[.idleExit] = idleExit
        return flags
    }

    private static func report(_ failure: DaemonFailure) {
        let line = "sahel-searchd: \(failure.message)\n"
        _ = write(STDERR_FILENO, line, line.utf8.count)
    }
}
