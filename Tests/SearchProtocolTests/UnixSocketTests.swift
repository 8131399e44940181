import Glibc
import ProgramSupport
import SearchProtocol
import TestFolders
import Testing

@Suite struct UnixSocketTests {
    private let soon = Deadline.after(seconds: 5)

    @Test func `A failure to connect says why`() throws {
        let directory = try TemporaryDirectory()
        func failure(_ path: String) -> SocketError? {
            do {
                _ = try UnixSocket(connectingTo: path, deadline: soon)
                return nil
            } catch {
                return error
            }
        }
        #expect(failure("\(directory.path)/none") == .absent(path: "\(directory.path)/none"))
        #expect(failure("\(directory.path)/none/none") == .absent(path: "\(directory.path)/none/none"))
        let long = "/" + String(repeating: "x", count: 107)
        #expect(failure(long) == .pathTooLong(path: long, limit: 107))

        let stale = "\(directory.path)/stale"
        do { _ = try Listener(path: stale) }
        #expect(failure(stale) == .refused(path: stale))
    }

    @Test func `Bytes are carried both ways`() throws {
        let directory = try TemporaryDirectory()
        let listener = try Listener(path: "\(directory.path)/s")
        let client = try UnixSocket(connectingTo: listener.path, deadline: soon)
        let server = try listener.accept()
        try client.send(Array("ping".utf8), deadline: soon)
        var buffer = [UInt8](repeating: 0, count: 16)
        #expect(try server.receive(into: &buffer, deadline: soon) == 4)
        #expect(buffer[..<4] == Array("ping".utf8)[...])
        #expect(try client.receiveNow(into: &buffer) == nil)
        try server.send(Array("pong!".utf8), deadline: soon)
        try client.wait(orWrite: false, deadline: soon)
        #expect(try client.receiveNow(into: &buffer) == 5)
    }

    @Test func `Receiving and sending time out`() throws {
        let directory = try TemporaryDirectory()
        let listener = try Listener(path: "\(directory.path)/s")
        let client = try UnixSocket(connectingTo: listener.path, deadline: soon)
        let server = try listener.accept()
        let short = Deadline.after(seconds: 0.02)
        do {
            var buffer = [UInt8](repeating: 0, count: 16)
            _ = try client.receive(into: &buffer, deadline: short)
            Issue.record("nothing was sent")
        } catch {
            #expect(error == .timedOut)
        }
        // Nobody reads: the buffers fill up.
        do {
            try client.send([UInt8](repeating: 0, count: 16 << 20), deadline: .after(seconds: 0.02))
            Issue.record("nobody reads")
        } catch {
            #expect(error == .timedOut)
        }
        _ = consume server
    }

    @Test func `The end of the other side is noticed, without SIGPIPE`() throws {
        let directory = try TemporaryDirectory()
        let listener = try Listener(path: "\(directory.path)/s")
        let client = try UnixSocket(connectingTo: listener.path, deadline: soon)
        do { _ = try listener.accept() }
        var buffer = [UInt8](repeating: 0, count: 16)
        #expect(try client.receive(into: &buffer, deadline: soon) == 0)
        do {
            try client.send([1], deadline: soon)
            Issue.record("the other end is closed")
        } catch {
            #expect(error == .closed)
        }
    }
}

/// A listening socket; it stays in the file system when it closes, as that of a killed daemon does.
struct Listener: ~Copyable {
    let path: String
    private let descriptor: Int32

    init(path: String) throws {
        self.path = path
        descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        try UnixSocketAddress.lend(path) { bind(descriptor, $0, $1) }
        guard listen(descriptor, 8) == 0 else { throw FailedCall("listen \(path)") }
    }

    func accept() throws -> UnixSocket {
        let connection = Glibc.accept(descriptor, nil, nil)
        guard connection >= 0 else { throw FailedCall("accept") }
        return UnixSocket(adopting: connection)
    }

    deinit { close(descriptor) }
}
