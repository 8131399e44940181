import JSON
import SearchProtocol

/// The program from its arguments to its exit status.
struct Program {
    let invocation: Invocation
    let environment: Environment
    let terminal: Terminal
    private let renderer: Renderer

    /// Runs the program with the arguments that follow its name. Every error ends here as one line.
    static func run(_ words: [String]) -> ExitCode {
        var output = StandardOutput()
        do {
            let arguments = try Arguments(words)
            let code: ExitCode
            if let text = try information(arguments) {
                try output.write(text)
                code = .found
            } else {
                code = try Program(arguments, environment: .process).run(&output)
            }
            try output.flush()
            return code
        } catch {
            // What was written before the error is data all the same.
            try? output.flush()
            complain(error.message)
            return error.exitCode
        }
    }

    /// The text of the options that need no daemon.
    private static func information(_ arguments: Arguments) throws(Failure) -> String? {
        if arguments.has(.help) { return Help.text }
        if arguments.has(.version) { return Help.version }
        guard let shell = arguments.values[.completions] else { return nil }
        guard let completions = Completions(rawValue: shell) else {
            throw Failure(.usage, "--completions: “\(printable(shell))” should be bash, zsh or fish")
        }
        return completions.script
    }

    init(_ arguments: Arguments, environment: Environment) throws(Failure) {
        invocation = try Invocation(arguments, environment: environment)
        self.environment = environment
        terminal = Terminal()
        renderer = Renderer(
            format: invocation.format, style: terminal.style(invocation.color, environment: environment),
            isCount: invocation.isCount, offset: invocation.request.offset)
    }

    func run(_ output: inout StandardOutput) throws(Failure) -> ExitCode {
        switch invocation.task {
        case .search(let query): return try search(query, &output)
        case .batch(let path): return try batch(try Batch(path: path), &output)
        case .document(let id):
            let value = try ask(.document(DocumentRequest(id: id)))
            try output.write(try read { () throws(ProtocolError) in try renderer.document(value) })
        case .status:
            let value = try ask(.status)
            try output.write(try read { () throws(ProtocolError) in try renderer.status(value) })
        }
        return .found
    }

    private func search(_ query: String, _ output: inout StandardOutput) throws(Failure) -> ExitCode {
        let value = try ask(.search(request(query)))
        let answer = try read { () throws(ProtocolError) in try renderer.search(value, query: nil) }
        if answer.hits > 0 || invocation.format == .json || invocation.isCount { try output.write(answer.bytes) }
        if answer.hits == 0, !invocation.isCount { complain(nothing(query, answer.total)) }
        if answer.hits > 0, invocation.format == .text, terminal.isOutputTerminal, terminal.isErrorTerminal,
            !invocation.isCount
        {
            try output.write("\n")
            try output.flush()
            complain(summary(answer))
        }
        return answer.hits > 0 ? .found : .nothingFound
    }

    /// One query's error is told and the others go on; the first one decides the exit status.
    private func batch(_ batch: Batch, _ output: inout StandardOutput) throws(Failure) -> ExitCode {
        var code = ExitCode.nothingFound
        var failure: ExitCode?
        var conversation = Conversation(batch.queries.map { .search(request($0.text)) }, timeout: invocation.timeout)
        try conversation.run(
            connect: connect, pause: { () throws(Failure) in try output.flush() },
            deliver: { (index, answer) throws(Failure) in
                let query = batch.queries[index]
                let rendered: Renderer.Output
                do throws(ProtocolError) {
                    rendered = try renderer.search(try answer.get(), query: query)
                } catch {
                    complain("\(batch.name):\(query.line): \(printable(error.description))")
                    failure = failure ?? ExitCode(error.code)
                    return
                }
                try output.write(rendered.bytes)
                if rendered.hits > 0 { code = .found }
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
        try Connector(
            locations: invocation.locations, maySpawn: invocation.maySpawn, daemon: invocation.daemon,
            environment: environment, timeout: invocation.timeout
        ).connect()
    }

    private func ask(_ call: Request.Call) throws(Failure) -> JSONValue {
        var conversation = Conversation([call], timeout: invocation.timeout)
        var result: Conversation.Answer = .success(.null)
        try conversation.run(connect: connect, pause: { () throws(Failure) in }, deliver: { result = $1 })
        return try read { () throws(ProtocolError) in try result.get() }
    }

    private func read<Value>(_ body: () throws(ProtocolError) -> Value) throws(Failure) -> Value {
        do {
            return try body()
        } catch {
            var failure = Failure(error)
            failure.message = printable(failure.message)
            throw failure
        }
    }

    // MARK: What a person is told

    private func nothing(_ query: String, _ total: SearchReply.Total) -> String {
        if total.count > 0, invocation.request.offset > 0 || invocation.request.limit == 0 {
            return
                "no article is left of the \(total.count) that match “\(printable(query))”: lower --offset, or raise "
                + "--limit"
        }
        return "no article matches “\(printable(query))”"
    }

    private func summary(_ answer: Renderer.Output) -> String {
        let articles = answer.total.count == 1 ? "article" : "articles"
        return "\(answer.total.isExact ? "" : "about ")\(answer.total.count) \(articles), "
            + "\((answer.microseconds + 999) / 1000) ms"
    }
}
