// Measures searching, in this process and over the daemon's socket. scripts/bench runs it and reads what it prints.
//
//   SearchBench latency INDEX SOCKET QUERIES    FORM, ids|snippets, process|socket, p50, p95, p99 in µs; tab-separated
//   SearchBench pipeline INDEX QUERIES [TYPOS]  query|typo, full|plain|count, p50, p95, p99 of processor time in µs
//   SearchBench suggest SOCKET QUERIES          p50, p95, p99 in µs, letter by letter
//   SearchBench load SOCKET QUERIES SECONDS     answers, errors, seconds: one client, one request at a time
//   SearchBench soak SOCKET QUERIES COUNT       the same, until so many answers have come

import Archive
import Glibc
internal import SearchModel
import SearchProtocol
import Store

func latency(index: String, socket: String, list: QueryList) throws {
    var reader = try ArchiveReader(IndexDirectory(path: index).openCurrent())
    var connection = try Connection(socket)
    for form in QueryList.Form.allCases {
        for snippets in [false, true] {
            var inProcess = Samples()
            var overSocket = Samples()
            let queries = list.queries(in: form)
            let requests = queries.map { Connection.request($0, snippets: snippets) }
            // Each side goes through all queries before the other does. If they took turns at every query, each would
            // find the processor's caches filled by the other. The first round warms both up.
            for round in 0..<4 {
                if round == 1 { (inProcess, overSocket) = (Samples(), Samples()) }
                for query in queries {
                    let options = SearchRequest(query: query, snippets: snippets)
                    try inProcess.time { _ = try reader.search(options) }
                }
                for (query, request) in zip(queries, requests) {
                    try overSocket.time {
                        guard try connection.ask(request) else { throw BenchError("an error for: \(query)") }
                    }
                }
            }
            let what = "\(form.rawValue)\t\(snippets ? "snippets" : "ids")"
            print("\(what)\tprocess\t\(inProcess.summary())")
            print("\(what)\tsocket\t\(overSocket.summary())")
        }
    }
}

/// Asks the queries in turn, ranked and with ten snippets, until `isDone` is true of the number of answers.
func ask(socket: String, list: QueryList, until isDone: (_ answers: Int) -> Bool) throws {
    var connection = try Connection(socket)
    let requests = list.queries(in: .ranked).map { Connection.request($0, snippets: true) }
    var (answers, errors, next) = (0, 0, Int(getpid()) % requests.count)
    let start = ContinuousClock.now
    while !isDone(answers + errors) {
        if try connection.ask(requests[next]) { answers += 1 } else { errors += 1 }
        next = (next + 1) % requests.count
    }
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    print("\(answers)\t\(errors)\t\(Double(seconds) + Double(attoseconds) / 1e18)")
}

func run(_ arguments: [String]) throws {
    switch (arguments.first, arguments.count) {
    case ("latency", 4):
        try latency(index: arguments[1], socket: arguments[2], list: QueryList(path: arguments[3]))
    case ("pipeline", 3), ("pipeline", 4):
        let typos = arguments.count > 3 ? try QueryList(path: arguments[3]) : nil
        try pipeline(index: arguments[1], list: QueryList(path: arguments[2]), typos: typos)
    case ("suggest", 3):
        try suggest(socket: arguments[1], list: QueryList(path: arguments[2]))
    case ("load", 4):
        guard let seconds = Double(arguments[3]) else { throw BenchError("\(arguments[3]): not a number of seconds") }
        let end = ContinuousClock.now + .seconds(seconds)
        try ask(socket: arguments[1], list: QueryList(path: arguments[2])) { _ in ContinuousClock.now >= end }
    case ("soak", 4):
        guard let count = Int(arguments[3]) else { throw BenchError("\(arguments[3]): not a number of requests") }
        try ask(socket: arguments[1], list: QueryList(path: arguments[2])) { $0 >= count }
    default:
        throw BenchError(
            "usage: latency INDEX SOCKET QUERIES | pipeline INDEX QUERIES [TYPOS] | suggest SOCKET QUERIES | "
                + "load SOCKET QUERIES SECONDS | soak SOCKET QUERIES COUNT")
    }
}

do {
    try run(Array(CommandLine.arguments.dropFirst()))
} catch {
    let message = Array("SearchBench: \(error)\n".utf8)
    _ = write(STDERR_FILENO, message, message.count)
    exit(1)
}
