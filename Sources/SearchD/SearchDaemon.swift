import Archive
import CommandOptions
import Glibc
import Logging
import Messages
import NIOCore
import ProgramSupport
import SearchModel
import SearchProtocol
import ServiceLifecycle
import Store
import UnixSignals

/// The command line of `sahel-searchd`, and the daemon from its start to its end.
@main
struct SearchDaemon {
    private let options: DaemonOptions
    private let readiness: Readiness

    static func main() async {
        signal(SIGPIPE, SIG_IGN)
        let words = Array(CommandLine.arguments.dropFirst())
        let language = CommandInterface.daemon.language(of: words, environment: .process)
        var readiness = Readiness(descriptor: nil)
        do {
            let arguments: ParsedArguments<DaemonOption>
            do throws(Message) {
                arguments = try ParsedArguments(words)
                readiness = Readiness(descriptor: try readyDescriptor(arguments))
                if let text = try CommandInterface.daemon.information(arguments, in: language) {
                    print(text, terminator: "")
                    return
                }
                if let word = arguments.words.first {
                    throw Message(CommandLineMessage.unexpectedWord, ["word": word])
                }
            } catch {
                throw DaemonFailure(.usage, error)
            }
            try await SearchDaemon(options: DaemonOptions(flags: arguments.settings), readiness: readiness).serve()
        } catch {
            let failure = error as? DaemonFailure ?? DaemonFailure(.internalError, Message(unexpected: error))
            readiness.announce(failure, in: language)
            let line = "sahel-searchd: \(failure.message.text(in: language))\n"
            _ = write(STDERR_FILENO, line, line.utf8.count)
            Glibc.exit(failure.status.code)
        }
    }

    private static func readyDescriptor(_ arguments: ParsedArguments<DaemonOption>) throws(Message) -> CInt? {
        guard let text = arguments.values[.readyFd] else { return nil }
        guard let descriptor = CInt(text) else {
            throw Message(CommandLineMessage.notANumber, ["option": "--ready-fd", "value": text])
        }
        return descriptor
    }

    private func serve() async throws {
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
                index: IndexDirectory(path: options.locations.index), readers: threads, synonyms: synonyms.list,
                logger: logger)
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
                    .init(service: GenerationWatcher(backend), successTerminationBehavior: .ignore),
                    .init(
                        service: SynonymWatcher(backend, options.synonyms, first: synonyms, logger: logger),
                        successTerminationBehavior: .ignore),
                ],
                gracefulShutdownSignals: [.sigterm, .sigint], logger: lifecycle))
        try await group.run()
    }
}
