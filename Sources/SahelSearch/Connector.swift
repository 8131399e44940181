import Glibc
import Messages
import ProgramSupport
import SearchProtocol

/// Connects to the daemon, or starts one.
struct Connector: Sendable {
    let locations: Locations
    let maySpawn: Bool
    /// What is said where no daemon runs and none may be started.
    let absence: ClientMessage
    let daemon: String?
    let environment: Environment
    let timeout: Double
    let language: Language

    /// How many seconds to wait for a daemon that another process is starting.
    private static let patience = 0.5
    private static let pause: UInt32 = 10_000

    func connect() throws(Failure) -> UnixSocket {
        let deadline = Deadline.after(seconds: timeout)
        while true {
            if let socket = try existing(deadline) { return socket }
            guard maySpawn else {
                throw Failure(.noDaemon, absence, ["path": locations.socket])
            }
            let process = try DaemonProcess(
                locations: locations, named: daemon, environment: environment, language: language)
            switch try process.start(deadline: deadline) {
            case .ready:
                if let socket = try existing(deadline) { return socket }
            case .failed(let error) where error.code == .busy:
                // Another daemon has the socket, or is about to have it.
                let end = Deadline.after(seconds: Self.patience)
                repeat {
                    if let socket = try existing(deadline) { return socket }
                    usleep(Self.pause)
                } while !end.hasPassed
            case .failed(let error):
                if let socket = try existing(deadline) { return socket }
                let code = ExitStatus(error.code)
                guard code != .noIndex else { throw Failure(.noIndex, error.message) }
                let log = "\(locations.stateDirectory)/searchd.log"
                throw Failure(.noDaemon, .daemonFailed, ["reason": error.message, "path": log])
            }
            guard !deadline.hasPassed else { throw Failure(.timedOut) }
        }
    }

    /// The connection, or nil if nobody listens.
    private func existing(_ deadline: Deadline) throws(Failure) -> UnixSocket? {
        do {
            return try UnixSocket(connectingTo: locations.socket, deadline: deadline)
        } catch {
            switch error {
            case .absent, .refused: return nil
            case .notPermitted(let path):
                throw Failure(.noDaemon, .otherUser, ["path": path])
            default: throw Failure(error)
            }
        }
    }
}
