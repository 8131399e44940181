import Glibc
import Messages
import ProgramSupport
import SearchProtocol
import TestFolders
import Testing

@testable import SahelSearch

@Suite(.timeLimit(.minutes(1))) struct DaemonProcessTests {
    @Test(arguments: [
        ("ready", DaemonProcess.Announcement.ready),
        ("error -32001 no index at /x", .failed(ProtocolError(.noIndex, "no index at /x"))),
        ("error -32005 held by 12\u{1B}[2J", .failed(ProtocolError(.busy, "held by 12\u{1B}[2J"))),
        ("", .failed(ProtocolError(.internalError, Message(ClientMessage.diedEarly)))),
        ("error x y", .failed(ProtocolError(.internalError, Message(ClientMessage.diedEarly)))),
        ("readyx", .failed(ProtocolError(.internalError, Message(ClientMessage.diedEarly)))),
    ])
    func `A daemon announces that it is ready, or why not`(_ line: String, _ expected: DaemonProcess.Announcement) {
        #expect(DaemonProcess.parse(line) == expected)
    }

    /// Starts a shell script in the daemon's place; what it writes to standard error is in the log.
    private func start(_ script: String, timeout: Double = 10) throws -> (DaemonProcess.Announcement, log: String) {
        var template = Array("/tmp/sahel-XXXXXX".utf8CString)
        try #require(mkdtemp(&template) != nil)
        let directory = String(decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let path = "\(directory)/daemon"
        let log = "\(directory)/state/deep/searchd.log"
        defer {
            for file in [path, log] { unlink(file) }
            for folder in ["\(directory)/state/deep", "\(directory)/state", directory] { rmdir(folder) }
        }
        let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o700)
        let text = "#!/bin/sh\n\(script)\n"
        #expect(write(descriptor, text, text.utf8.count) == text.utf8.count)
        close(descriptor)
        let locations = Locations(
            index: "/the index", isDefaultIndex: false, socket: "/s", stateDirectory: "\(directory)/state/deep")
        let process = try DaemonProcess(
            locations: locations, named: path, environment: Environment([:]), language: .french)
        let announcement = try process.start(deadline: .after(seconds: timeout))
        return (announcement, String(decoding: try FileSystem<Errno>.read(log, limit: 1 << 16), as: UTF8.self))
    }

    @Test func `The daemon is told what to serve`() throws {
        let (announcement, log) = try start(#"printf '%s|' "$@" >&2; echo ready >&3"#)
        #expect(announcement == .ready)
        #expect(log == "--index|/the index|--socket|/s|--idle-exit|900|--ready-fd|3|--lang|fr|")
    }

    /// The daemon has a session of its own, and nothing of the caller's but the log and the descriptor for `ready`.
    @Test func `The daemon keeps nothing of its caller`() throws {
        let inherited = fcntl(STDIN_FILENO, F_DUPFD, 200)
        try #require(inherited >= 200)
        defer { close(inherited) }
        let (_, log) = try start(
            """
            streams=$(readlink /proc/$$/fd/0 /proc/$$/fd/1)
            session=$(cut -d' ' -f6 /proc/$$/stat)
            [ -e /proc/$$/fd/\(inherited) ] || closed=closed
            echo $streams $closed $(($session == $$)) >&2
            echo ready >&3
            """)
        #expect(log == "/dev/null /dev/null closed 1\n")
    }

    @Test func `A daemon that cannot serve says why`() throws {
        #expect(
            try start("echo 'error -32002 too old' >&3; exit 65").0
                == .failed(ProtocolError(.needsReindex, "too old")))
        #expect(
            try start("exit 3").0
                == .failed(ProtocolError(.internalError, Message(ClientMessage.diedEarly))))
    }

    @Test func `A daemon that is never ready is not waited for without end`() {
        let failure = #expect(throws: Failure.self) { try start("sleep 2", timeout: 0.05) }
        #expect(failure?.status == .tryAgain)
    }

    @Test func `A daemon that is not there is named`() {
        let locations = Locations(index: "/i", isDefaultIndex: false, socket: "/s", stateDirectory: "/t")
        let named = #expect(throws: Failure.self) {
            try DaemonProcess(locations: locations, named: "/nonexistent/d", environment: Environment([:]))
        }
        #expect(named.says("/nonexistent/d: cannot be run: No such file or directory", .noDaemon))
    }
}
