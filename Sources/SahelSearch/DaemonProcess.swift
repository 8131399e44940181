import Glibc
import Messages
import ProgramSupport
import SearchProtocol

/// Starts `sahel-searchd` in a session of its own, so that it outlives this process.
struct DaemonProcess: Sendable {
    /// What the daemon writes to the descriptor of `--ready-fd`.
    enum Announcement: Equatable {
        case ready
        case failed(ProtocolError)
    }

    /// After how many seconds without a client the daemon ends.
    static let idleExit = 900

    private static let readyDescriptor: Int32 = 3
    private static let largestLog = 1 << 20
    /// POSIX_SPAWN_SETSID of spawn.h. Swift's Glibc module leaves out all of _GNU_SOURCE.
    private static let newSession: Int16 = 0x80

    let locations: Locations
    let executable: String
    /// The language in which the daemon says why it cannot serve.
    let language: Language

    /// Finds the executable: the one that the settings name, else the one beside this program, else the first in
    /// `PATH`.
    init(
        locations: Locations, named: String?, environment: Environment, language: Language = .english
    ) throws(Failure) {
        self.locations = locations
        self.language = language
        if let named {
            guard let path = realPath(of: named), access(path, X_OK) == 0 else {
                throw Failure(.noDaemon, .cannotRun, ["path": named, "reason": Errno.last.message])
            }
            executable = path
            return
        }
        var directories = (environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":").map(String.init)
        if let own = realPath(of: "/proc/self/exe"), let slash = own.lastIndex(of: "/") {
            directories.insert(String(own[..<slash]), at: 0)
        }
        let candidates = directories.lazy.filter { $0.hasPrefix("/") }.map { "\($0)/sahel-searchd" }
        guard let path = candidates.first(where: { access($0, X_OK) == 0 }) else {
            throw Failure(.noDaemon, .notFound, ["variable": Setting.searchd.variable])
        }
        executable = path
    }

    /// Starts the daemon and waits for its announcement.
    func start(deadline: Deadline) throws(Failure) -> Announcement {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw Self.failure("pipe", errno) }
        defer { close(ends[0]) }
        do {
            defer { close(ends[1]) }
            try spawn(ready: ends[1])
        }
        return try Self.announcement(from: ends[0], deadline: deadline)
    }

    private func spawn(ready: Int32) throws(Failure) {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_adddup2(&actions, ready, Self.readyDescriptor)
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(
            &actions, STDERR_FILENO, usableLog() ?? "/dev/null", O_WRONLY | O_APPEND | O_CREAT, 0o600)
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(
            &attributes, Self.newSession | Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))

        let words = [
            executable, "--index", locations.index, "--socket", locations.socket, "--idle-exit", "\(Self.idleExit)",
            "--ready-fd", "\(Self.readyDescriptor)", "--lang", language.rawValue,
        ]
        var arguments = words.map { strdup($0) }
        defer { for argument in arguments { free(argument) } }
        arguments.append(nil)
        Self.keepDescriptorsFromChildren()
        var process = pid_t()
        let code = posix_spawn(&process, executable, &actions, &attributes, arguments, environ)
        guard code == 0 else { throw Self.failure(executable, code) }
    }

    /// Otherwise a lock or a pipe of the caller, such as cron's, would stay open as long as the daemon runs.
    private static func keepDescriptorsFromChildren() {
        for name in (try? FileSystem<Errno>.names(in: "/proc/self/fd")) ?? [] {
            if let descriptor = Int32(name), descriptor > STDERR_FILENO { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        }
    }

    /// The path of the log in the state directory, or nil if it cannot be written. A log that is too long is emptied.
    private func usableLog() -> String? {
        let path = "\(locations.stateDirectory)/searchd.log"
        do {
            try FileSystem<Errno>.makeDirectories(locations.stateDirectory)
            let log = try OpenFile<Errno>(path, O_WRONLY | O_APPEND | O_CREAT)
            if try log.status().st_size > Self.largestLog { try log.resize(toBytes: 0) }
            return path
        } catch {
            return nil
        }
    }

    private static func announcement(from descriptor: Int32, deadline: Deadline) throws(Failure) -> Announcement {
        var text: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while !text.contains(UInt8(ascii: "\n")), text.count < 1 << 16 {
            var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let ready = poll(&entry, 1, deadline.milliseconds)
            if ready == 0, deadline.hasPassed {
                throw Failure(.tryAgain, .notReady)
            }
            guard ready > 0 else { continue }
            guard let count = try? retrying({ read(descriptor, &chunk, chunk.count) }), count > 0 else { break }
            text.append(contentsOf: chunk[..<count])
        }
        return parse(String(decoding: text.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
    }

    /// Reads `ready` or `error CODE MESSAGE`. Anything else means that the daemon died.
    static func parse(_ line: String) -> Announcement {
        if line == "ready" { return .ready }
        let words = line.split(separator: " ", maxSplits: 2)
        guard words.count == 3, words[0] == "error", let code = Int(words[1]) else {
            return .failed(ProtocolError(.internalError, Message(ClientMessage.diedEarly)))
        }
        return .failed(ProtocolError(ErrorCode(rawValue: code), Message(verbatim: String(words[2]))))
    }

    private static func failure(_ what: String, _ code: Int32) -> Failure {
        Failure(.noDaemon, .cannotStart, ["what": what, "reason": Message(systemError: code)])
    }
}
