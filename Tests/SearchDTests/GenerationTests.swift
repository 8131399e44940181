import Archive
import Glibc
import Logging
import Messages
import ProgramSupport
import SearchModel
import SearchProtocol
import Store
import Synchronization
import TestFolders
import Testing

@testable import SearchD

@Suite struct GenerationTests {
    private let directory: TemporaryDirectory
    private var index: TestIndex { TestIndex(directory: IndexDirectory(path: "\(directory.path)/index")) }

    init() throws { directory = try TemporaryDirectory() }

    /// Runs a watcher with no patience beside the body, which may block.
    private func watching(
        _ backend: ArchiveBackend, patience: Duration = .seconds(60), _ body: @escaping @Sendable () throws -> Void
    ) async throws {
        let watcher = GenerationWatcher(
            backend, interval: .milliseconds(5), patience: patience)
        let watch = Task { try await watcher.run() }
        let outcome: Result<Void, any Error>
        do { outcome = .success(try await onThread(body)) } catch { outcome = .failure(error) }
        watch.cancel()
        _ = await watch.result
        try outcome.get()
    }

    /// Every generation says its own number of times how often; an answer must agree with its generation's number.
    @Test func `No answer mixes generations`() async throws {
        let sizes = Locked<[Int: Int]>([:])
        let first = try index.publish("mali", articles: 10)
        sizes.withLock { $0[first] = 10 }
        let backend = try ArchiveBackend(index: index.directory, readers: 2)
        let isOver = Atomic(false)
        try await watching(backend) { [index] in
            let failures = Locked<[String]>([])
            let seen = Locked<Set<Int>>([])
            let threads = (0..<3).map { _ in
                TestThread {
                    while !isOver.load(ordering: .relaxed) {
                        do throws(ProtocolError) {
                            let request = SearchRequest(query: "mali", limit: 100, count: .exact)
                            let reply = try backend.search(request) { false }
                            seen.withLock { _ = $0.insert(reply.generation) }
                            let size = sizes.withLock { $0[reply.generation] }
                            if reply.hits.count != size || reply.total.count != size {
                                failures.withLock {
                                    $0.append("generation \(reply.generation): \(reply.hits.count) hits")
                                }
                            }
                        } catch {
                            failures.withLock { $0.append("\(error)") }
                        }
                    }
                }
            }
            defer {
                isOver.store(true, ordering: .relaxed)
                for thread in threads { thread.join() }
            }
            for step in 1...5 {
                sizes.withLock { $0[first + step] = 10 + step }
                #expect(try index.publish("mali", articles: 10 + step) == first + step)
                try eventually("generation \(first + step) is served") {
                    seen.withLock { $0.contains(first + step) }
                }
            }
            #expect(failures.withLock { $0 } == [])
        }
    }

    @Test func `A damaged generation is refused, and the old one served until it is mended`() async throws {
        try index.publish("ancien")
        let backend = try ArchiveBackend(index: index.directory, readers: 1)
        let number = try index.publish("nouveau")
        let lines = "\(index.directory.path)/generations/\(String(repeating: "0", count: 5))\(number)/lines"
        let original = try fileBytes(lines)
        try overwrite(lines, original.map { ~$0 })
        try await watching(backend, patience: .milliseconds(20)) { [index] in
            usleep(100_000)
            #expect(backend.summary.generation == number - 1)
            #expect(try backend.search(SearchRequest(query: "ancien")) { false }.hits.count == 10)
            // What was wrong may pass.
            try overwrite(lines, original)
            try eventually("it is served after all") { backend.summary.generation == number }
            let next = try index.publish("dernier")
            try eventually("the next one is served") { backend.summary.generation == next }
        }
    }

    /// Without a watcher: what was published before a question answers it.
    @Test func `Whoever asks catches up first`() throws {
        try index.publish("ancien")
        let backend = try ArchiveBackend(index: index.directory, readers: 1)
        #expect(!backend.isBehind)
        for step in 1...5 {
            let number = try index.publish("neuf\(step)")
            #expect(backend.isBehind)
            backend.catchUp()
            #expect(backend.summary.generation == number && !backend.isBehind)
            #expect(try backend.search(SearchRequest(query: "neuf\(step)")) { false }.total.count == 20)
        }
        // Three at a time: those between are gone again.
        for step in 6...8 { try index.publish("neuf\(step)") }
        backend.catchUp()
        #expect(try backend.search(SearchRequest(query: "neuf8")) { false }.total.count == 20)
    }

    @Test func `An index that takes the place of another is news, though its generations count from one`() throws {
        #expect(try index.publish("ancien") == 1)
        let backend = try ArchiveBackend(index: index.directory, readers: 1)
        let path = index.directory.path
        let other = TestIndex(directory: IndexDirectory(path: "\(directory.path)/other"))
        #expect(try other.publish("nouveau") == 1)
        #expect(rename(path, path + ".away") == 0)
        // Nothing is published: what was served is still served, and is no news when it comes back.
        #expect(!backend.isBehind)
        backend.catchUp()
        #expect(try backend.search(SearchRequest(query: "ancien")) { false }.hits.count == 10)
        #expect(rename(other.directory.path, path) == 0)
        #expect(backend.isBehind)
        backend.catchUp()
        #expect(try backend.search(SearchRequest(query: "nouveau")) { false }.hits.count == 10)
    }

    @Test func `A generation that was refused costs later questions nothing`() throws {
        try index.publish("ancien")
        let backend = try ArchiveBackend(index: index.directory, readers: 1)
        let number = try index.publish("nouveau")
        let lines = "\(index.directory.path)/generations/00000\(number)/lines"
        try overwrite(lines, try fileBytes(lines).map { ~$0 })
        #expect(backend.isBehind)
        backend.catchUp()
        #expect(!backend.isBehind)
        #expect(backend.summary.generation == number - 1)
        let next = try index.publish("dernier")
        backend.catchUp()
        #expect(backend.summary.generation == next)
    }

    @Test func `An index that goes away is still served`() async throws {
        try index.publish("mali")
        let backend = try ArchiveBackend(index: index.directory, readers: 1)
        let path = index.directory.path
        try await watching(backend) {
            #expect(rename(path, path + ".away") == 0)
            usleep(50_000)
            let found = try backend.search(SearchRequest(query: "mali")) { false }
            #expect(found.hits.count == 10)
            let article = try backend.document(DocumentRequest(id: "a1"))
            #expect(article.title == "Article 1")
        }
    }

    @Test func `A cancelled search says so`() throws {
        try index.publish("mali")
        let backend = try ArchiveBackend(index: index.directory, readers: 1)
        let failure = #expect(throws: ProtocolError.self) {
            _ = try backend.search(SearchRequest(query: "mali")) { true }
        }
        #expect(failure?.code == .cancelled)
    }

    private static let codes: [(ArchiveErrorCode, ErrorCode, ProgramSupport.ExitStatus)] = [
        (.noIndex, .noIndex, .noIndex), (.needsReindex, .needsReindex, .badIndex),
        (.corrupt, .needsReindex, .badIndex), (.locked, .busy, .tryAgain), (.noSpace, .internalError, .inputOutput),
        (.io, .internalError, .inputOutput), (.queryTooLarge, .queryTooLarge, .internalError),
        (.cancelled, .cancelled, .internalError), (.internalError, .internalError, .internalError),
    ]

    @Test(arguments: codes)
    func `Failures keep their kind and hint`(_ row: (ArchiveErrorCode, ErrorCode, ProgramSupport.ExitStatus)) {
        let failure = ArchiveError(row.0, "what", hint: "do")
        #expect(ProtocolError(failure) == ProtocolError(row.1, "what", hint: "do"))
        #expect(DaemonFailure(failure).status == row.2)
        #expect(DaemonFailure(failure).message.description == "what; do")
    }

    private func fileBytes(_ path: String) throws -> [UInt8] {
        let descriptor = open(path, O_RDONLY)
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(descriptor, &bytes, bytes.count)
        guard count > 0 else { throw TestFailure("cannot read \(path)") }
        return Array(bytes[..<count])
    }
}

private func overwrite(_ path: String, _ bytes: [UInt8]) throws {
    let descriptor = open(path, O_WRONLY | O_TRUNC)
    defer { close(descriptor) }
    guard write(descriptor, bytes, bytes.count) == bytes.count else { throw TestFailure("cannot write \(path)") }
}
