import CommandOptions
import JSON
import Messages
import ProgramSupport
internal import SearchModel
import SearchProtocol

/// Runs the program, from its arguments to its exit status.
struct Program {
    let invocation: Invocation
    let environment: Environment
    let terminal: Terminal
    private let renderer: Renderer

    /// Runs the program with the arguments that follow its name. It prints any error as one line.
    static func run(_ words: [String]) -> ExitStatus {
        var output = StandardOutput()
        do {
            let (arguments, text) = try read(words)
            let code: ExitStatus
            if let text {
                try output.write(text)
                code = .success
            } else {
                code = try Program(arguments, environment: .process).run(&output)
            }
            try output.flush()
            return code
        } catch {
            // Output from before the error is valid.
            try? output.flush()
            complain(error.message.text(in: spoken(words)))
            return error.status
        }
    }

    /// The command line, and the text of options such as `--help`, which need no daemon.
    private static func read(_ words: [String]) throws(Failure) -> (Arguments, text: String?) {
        do throws(Message) {
            let arguments = try Arguments(words)
            return (arguments, try CommandInterface.client.information(arguments, in: spoken(words)))
        } catch {
            throw Failure(.usage, error)
        }
    }

    /// The language if the settings may be wrong.
    private static func spoken(_ words: [String]) -> Language {
        CommandInterface.client.language(of: words, environment: .process)
    }

    init(_ arguments: Arguments, environment: Environment) throws(Failure) {
        invocation = try Invocation(arguments, environment: environment)
        self.environment = environment
        terminal = Terminal()
        renderer = Renderer(
            format: invocation.format,
            style: terminal.style(invocation.color, invocation.language, environment: environment),
            isCount: invocation.isCount, offset: invocation.request.offset)
    }

    func run(_ output: inout StandardOutput) throws(Failure) -> ExitStatus {
        switch invocation.task {
        case .search(let query): return try search(query, &output)
        case .searchInput: return try search(try Self.typedQuery(), &output)
        case .batch(let path): return try batch(try Batch(path: path), &output)
        case .document(let id):
            let value = try ask(.document(DocumentRequest(id: id)))
            try output.write(try read { () throws(ProtocolError) in try renderer.document(value) })
        case .similar(let id): return try similar(id, &output)
        case .copies(let id): return try copies(id, &output)
        case .suggest(let text): return try suggest(text, &output)
        case .status:
            let value = try ask(.status)
            try output.write(try read { () throws(ProtocolError) in try renderer.status(value) })
        }
        return .success
    }

    private func search(_ query: String, _ output: inout StandardOutput) throws(Failure) -> ExitStatus {
        let value = try ask(.search(request(query)))
        let answer = try read { () throws(ProtocolError) in try renderer.search(value, query: nil) }
        // In JSON the answer itself has the notes.
        let notes = invocation.format == .json ? nil : notes(answer.reply, query)
        for note in notes?.before ?? [] { complain(note) }
        try output.write(answer.bytes)
        guard !invocation.isCount else {
            if answer.reply.total.withoutCopies != nil, terminal.isShownBeside {
                try output.flush()
                complain(answer.reply.total.message.text(in: invocation.language))
            }
            return answer.isFound ? .success : .nothingFound
        }
        if let advice = notes?.after {
            try output.flush()
            complain(advice)
        } else if !answer.isFound {
            complainOfNothing(query, answer.reply.total)
        }
        if answer.isFound { try summarize(answer.reply, &output) }
        return answer.isFound ? .success : .nothingFound
    }

    /// The words on standard input, whose lines are one query: for what the shell would read otherwise, as `l'armée`.
    private static func typedQuery() throws(Failure) -> String {
        let query: String
        do throws(Errno) {
            let bytes = try FileDescriptor.standardInput.contents(limit: Batch.largestFile)
            query = String(String(decoding: bytes, as: UTF8.self)[...].trimmed)
        } catch {
            throw Failure(
                .usage, .unreadableFile,
                ["path": Message(ClientMessage.standardInput), "reason": error.message])
        }
        try Invocation.check(query)
        return query
    }

    private func similar(_ id: String, _ output: inout StandardOutput) throws(Failure) -> ExitStatus {
        let request = invocation.request
        let value = try ask(
            .similar(
                SimilarRequest(id: id, limit: request.limit, offset: request.offset, snippets: request.snippets)))
        let (bytes, count) = try read { () throws(ProtocolError) in try renderer.similar(value) }
        try output.write(bytes)
        if count == 0 {
            tell(request.offset > 0 ? .noSimilarLeft : .noSimilar, ["id": id])
        }
        return count > 0 ? .success : .nothingFound
    }

    private func copies(_ id: String, _ output: inout StandardOutput) throws(Failure) -> ExitStatus {
        let request = invocation.request
        let value = try ask(.copies(CopiesRequest(id: id, limit: request.limit, offset: request.offset)))
        let (bytes, count) = try read { () throws(ProtocolError) in try renderer.similar(value) }
        try output.write(bytes)
        if count == 0 { tell(request.offset > 0 ? .noCopiesLeft : .noCopies, ["id": id]) }
        return count > 0 ? .success : .nothingFound
    }

    private func suggest(_ text: String, _ output: inout StandardOutput) throws(Failure) -> ExitStatus {
        let limit = min(invocation.request.limit, Limits.suggestions)
        let value = try ask(.suggest(SuggestRequest(text: text, limit: limit)))
        let (bytes, count) = try read { () throws(ProtocolError) in try renderer.suggestions(value) }
        try output.write(bytes)
        if count == 0 { tell(.nothingCompletes, ["text": text]) }
        return count > 0 ? .success : .nothingFound
    }

    /// If a query fails, it prints the error and goes on. The first error decides the exit status.
    private func batch(_ batch: Batch, _ output: inout StandardOutput) throws(Failure) -> ExitStatus {
        var code = ExitStatus.nothingFound
        var failure: ExitStatus?
        var conversation = Conversation(
            batch.queries.map { .search(request($0.text)) }, timeout: invocation.timeout, in: invocation.language)
        try conversation.run(
            connect: connect, pause: { () throws(Failure) in try output.flush() },
            deliver: { (index, answer) throws(Failure) in
                let query = batch.queries[index]
                let rendered: Renderer.Output
                do throws(ProtocolError) {
                    rendered = try renderer.search(try answer.get(), query: query)
                } catch {
                    complain(
                        Message(
                            ClientMessage.atLine,
                            [
                                "path": batch.name, "line": query.line,
                                "problem": error.line,
                            ]
                        ).text(in: invocation.language))
                    failure = failure ?? ExitStatus(error.code)
                    return
                }
                // Formats that programs read have no notes in a batch.
                let notes = invocation.format == .text && !invocation.isCount ? notes(rendered.reply, query.text) : nil
                for note in notes?.before ?? [] { complain("\(printable(query.id)): \(note)") }
                try output.write(rendered.bytes)
                if let advice = notes?.after {
                    try output.flush()
                    complain("\(printable(query.id)): \(advice)")
                }
                if rendered.isFound { code = .success }
            })
        return failure ?? code
    }

    // MARK: Asking

    private func request(_ query: String) -> SearchRequest {
        var request = invocation.request
        request.query = query
        return request
    }

    private func connect() throws(Failure) -> UnixSocket {
        // What a daemon is asked about itself is worth starting none.
        let isStatus = invocation.task == .status
        return try Connector(
            locations: invocation.locations, maySpawn: invocation.maySpawn && !isStatus,
            absence: isStatus ? .noDaemonRuns : .noDaemon, daemon: invocation.daemon,
            environment: environment, timeout: invocation.timeout, language: invocation.language
        ).connect()
    }

    private func ask(_ call: Request.Call) throws(Failure) -> JSONValue {
        var conversation = Conversation([call], timeout: invocation.timeout, in: invocation.language)
        var result: Conversation.Answer = .success(.null)
        try conversation.run(connect: connect, pause: { () throws(Failure) in }, deliver: { result = $1 })
        return try read { () throws(ProtocolError) in try result.get() }
    }

    private func read<Value>(_ body: () throws(ProtocolError) -> Value) throws(Failure) -> Value {
        do {
            return try body()
        } catch {
            throw Failure(error)
        }
    }

    // MARK: What a person is told

    private func notes(_ reply: SearchResults, _ query: String) -> Notes {
        Notes(reply: reply, query: query, command: invocation.command, language: invocation.language)
    }

    private func complainOfNothing(_ query: String, _ total: SearchResults.Total) {
        let request = invocation.request
        guard total.count > 0, request.offset > 0 || request.limit == 0 else {
            return tell(.noMatch, ["query": query])
        }
        let isCollapsed = request.collapse && request.limit > 0
        tell(isCollapsed ? .noneLeftCollapsed : .noneLeft, ["count": total.count, "query": query])
    }

    private func tell(_ code: AnswerMessage, _ parameters: [String: any MessageParameter]) {
        complain(Message(code, parameters).text(in: invocation.language))
    }

    /// On a terminal, says how many articles match and how long the search took.
    private func summarize(_ reply: SearchResults, _ output: inout StandardOutput) throws(Failure) {
        guard invocation.format == .text, terminal.isShownBeside else { return }
        try output.write("\n")
        try output.flush()
        tell(.total, ["articles": reply.total.message, "milliseconds": (reply.microseconds + 999) / 1000])
    }
}
