import Glibc
import JSON
import Messages
import ProgramSupport
import SearchProtocol
import TestFolders
import Testing

@testable import SearchD

@Suite struct ListeningSocketTests {
    private let directory: TemporaryDirectory
    private var path: String { "\(directory.path)/run/searchd.sock" }

    init() throws { directory = try TemporaryDirectory() }

    private func mode(_ path: String) -> mode_t {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_mode : 0
    }

    private func canConnect(_ path: String) -> Bool { SocketCalls.listener(at: path) != nil }

    @Test func `A socket is seen only once it listens`() throws {
        let socket = try ListeningSocket.bound(path: path)
        #expect(!exists(path))
        try socket.publish()
        #expect(mode(path) == S_IFSOCK | 0o600)
        #expect(mode("\(directory.path)/run") == S_IFDIR | 0o700)
        #expect(SocketCalls.listener(at: path) == getpid())
        socket.unpublish()
        #expect(!exists(path))
        close(socket.descriptor)
    }

    @Test func `A second daemon is refused, and told who has the socket`() throws {
        let socket = try ListeningSocket.bound(path: path)
        try socket.publish()
        let failure = #expect(throws: DaemonFailure.self) { _ = try ListeningSocket.bound(path: path) }
        #expect(failure?.status == .tryAgain)
        #expect(failure?.message.description.contains("process \(getpid()) ") == true)
        #expect(canConnect(path))
        socket.unpublish()
        close(socket.descriptor)
        let next = try ListeningSocket.bound(path: path)
        next.unpublish()
        close(next.descriptor)
    }

    @Test func `A live socket without our lock is not taken`() throws {
        let descriptor = try SocketCalls.make()
        defer { close(descriptor) }
        let path = "\(directory.path)/other.sock"
        try SocketCalls.bind(descriptor, to: path)
        #expect(listen(descriptor, 1) == 0)
        let failure = #expect(throws: DaemonFailure.self) { _ = try ListeningSocket.bound(path: path) }
        #expect(failure?.status == .tryAgain)
        #expect(canConnect(path))
    }

    @Test func `A stale socket is replaced`() throws {
        let dead = try ListeningSocket.bound(path: path)
        try dead.publish()
        close(dead.descriptor)
        // A daemon that was killed leaves its file, but not its lock.
        let left = "\(directory.path)/left.sock"
        #expect(rename(path, left) == 0)
        dead.unpublish()
        #expect(rename(left, path) == 0)
        #expect(exists(path) && !canConnect(path))
        let socket = try ListeningSocket.bound(path: path)
        try socket.publish()
        #expect(canConnect(path))
        socket.unpublish()
        close(socket.descriptor)
    }

    @Test func `Only a socket's own file is removed`() throws {
        let socket = try ListeningSocket.bound(path: path)
        try socket.publish()
        unlink(path)
        let stranger = try SocketCalls.make()
        defer { close(stranger) }
        try SocketCalls.bind(stranger, to: path)
        socket.unpublish()
        #expect(exists(path))
        close(socket.descriptor)
    }

    @Test func `What is no socket is left alone`() throws {
        let path = "\(directory.path)/file"
        close(open(path, O_CREAT | O_WRONLY, 0o600))
        let failure = #expect(throws: DaemonFailure.self) { _ = try ListeningSocket.bound(path: path) }
        #expect(failure?.status == .cannotCreate)
        #expect(mode(path) & S_IFMT == S_IFREG)
    }

    @Test func `A path that is too long is a usage error`() {
        let path = "\(directory.path)/" + String(repeating: "x", count: 120)
        let failure = #expect(throws: DaemonFailure.self) { _ = try ListeningSocket.bound(path: path) }
        #expect(failure?.status == .usage)
        #expect(failure?.message.description.contains("too long") == true)
    }

    @Test func `Activation is for the process that it names, with one socket`() throws {
        let mine = "\(getpid())"
        #expect(try SocketActivation.descriptor(Environment([:])) == nil)
        #expect(try SocketActivation.descriptor(Environment(["LISTEN_PID": "1", "LISTEN_FDS": "1"])) == nil)
        #expect(try SocketActivation.descriptor(Environment(["LISTEN_PID": mine, "LISTEN_FDS": "0"])) == nil)
        #expect(try SocketActivation.descriptor(Environment(["LISTEN_PID": mine, "LISTEN_FDS": "1"])) == 3)
        #expect(throws: DaemonFailure.self) {
            _ = try SocketActivation.descriptor(Environment(["LISTEN_PID": mine, "LISTEN_FDS": "2"]))
        }
    }

    @Test func `An inherited socket is served, and its file stays`() async throws {
        let path = "\(directory.path)/systemd.sock"
        let descriptor = try SocketCalls.make()
        try SocketCalls.bind(descriptor, to: path)
        #expect(listen(descriptor, 16) == 0)
        #expect(SocketActivation.path(of: descriptor) == path)
        let socket = try ListeningSocket.inherited(descriptor: descriptor, path: path)
        try await RunningService.with(socket: socket) { _ in
            let client = try TestClient(path)
            #expect(try client.call("search", ["query": "x"]).understood == "x")
        }
        #expect(exists(path))
    }

    @Test func `What does not listen is not inherited`() throws {
        let descriptor = try SocketCalls.make()
        defer { close(descriptor) }
        let failure = #expect(throws: DaemonFailure.self) {
            _ = try ListeningSocket.inherited(descriptor: descriptor, path: "/x")
        }
        #expect(failure?.status == .usage)
    }
}
