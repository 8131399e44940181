import Glibc
import JSON
import ProgramSupport
import SearchModel
import SearchProtocol
import Synchronization

@testable import SahelSearch

/// A daemon that does what a test says, over a real Unix socket, one connection after another on a thread of its own.
final class FakeDaemon: Sendable {
    typealias Script = @Sendable (Connection) -> Void

    /// A search as it came.
    struct Search {
        var id: RequestID
        var query: String
    }

    enum Trouble: Error {
        case system(Int32)
    }

    let path: String
    private let directory: String
    private let descriptor: Int32

    init(_ script: @escaping Script) throws {
        var template = Array("/tmp/sahel-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Trouble.system(errno) }
        directory = String(
            decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        path = directory + "/s"
        descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        try UnixSocketAddress.lend(path) { bind(descriptor, $0, $1) }
        guard listen(descriptor, 8) == 0 else { throw Trouble.system(errno) }
        let work = Work(descriptor: descriptor, script: script)
        var thread = pthread_t()
        let code = pthread_create(
            &thread, nil,
            { argument in
                if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run() }
                return nil
            }, Unmanaged.passRetained(work).toOpaque())
        guard code == 0 else { throw Trouble.system(code) }
        pthread_detach(thread)
    }

    /// A client's connection to it.
    @Sendable func connect() throws(Failure) -> UnixSocket {
        do throws(SocketError) {
            return try UnixSocket(connectingTo: path, deadline: .after(seconds: 5))
        } catch {
            throw Failure(error)
        }
    }

    deinit {
        // Wakes the thread from accept(2), which then ends.
        shutdown(descriptor, Int32(SHUT_RDWR))
        unlink(path)
        rmdir(directory)
    }

    private final class Work: Sendable {
        let descriptor: Int32
        let script: Script

        init(descriptor: Int32, script: @escaping Script) {
            self.descriptor = descriptor
            self.script = script
        }

        func run() {
            while true {
                let connection = accept(descriptor, nil, nil)
                guard connection >= 0 else { break }
                script(Connection(UnixSocket(adopting: connection)))
            }
            close(descriptor)
        }
    }

    /// One client's connection as the script sees it. It closes when the script ends.
    final class Connection {
        private let socket: UnixSocket
        private var decoder = MessageDecoder()
        private var buffer = [UInt8](repeating: 0, count: 1 << 16)

        init(_ socket: consuming UnixSocket) {
            self.socket = socket
        }

        /// The next search, or nil where the client has closed.
        func next() -> Search? {
            while true {
                if let message = try? decoder.next() {
                    guard let value = try? JSONValue.parse(message),
                        let id = value["id"].flatMap({ RequestID($0) }),
                        let query = value["params"]?["query"]?.stringValue
                    else { return nil }
                    return Search(id: id, query: query)
                }
                guard let count = try? socket.receive(into: &buffer, deadline: .after(seconds: 20)),
                    count > 0
                else {
                    return nil
                }
                decoder.append(buffer[..<count])
            }
        }

        /// The next request of any method, or nil where the client has closed.
        func nextRequest() -> Request? {
            while true {
                if let message = try? decoder.next() { return try? Request.parse(message) }
                guard let count = try? socket.receive(into: &buffer, deadline: .after(seconds: 20)), count > 0 else {
                    return nil
                }
                decoder.append(buffer[..<count])
            }
        }

        func answer(_ request: Request, _ body: some WireObject) {
            send(framed(Reply.encode(body, id: request.id ?? .null)))
        }

        func refuse(_ request: Request, _ error: ProtocolError) {
            send(framed(Reply.encode(error, id: request.id ?? .null)))
        }

        func answer(_ search: Search, padding: Int = 0) { send(framed(search, padding: padding)) }

        /// An answer whose `understood` is the query.
        func framed(_ search: Search, padding: Int = 0) -> [UInt8] {
            let reply = SearchResults(
                generation: 1, total: .init(count: 0, isExact: true),
                understood: search.query + String(repeating: " ", count: padding), microseconds: 1, hits: []
            )
            return framed(Reply.encode(reply, id: search.id))
        }

        func refuse(_ search: Search, _ error: ProtocolError) {
            send(framed(Reply.encode(error, id: search.id)))
        }

        func send(_ bytes: [UInt8]) { try? socket.send(bytes, deadline: .after(seconds: 20)) }

        private func framed(_ message: [UInt8]) -> [UInt8] {
            var bytes: [UInt8] = []
            (decoder.framing ?? .lines).encode(message, into: &bytes)
            return bytes
        }
    }
}
