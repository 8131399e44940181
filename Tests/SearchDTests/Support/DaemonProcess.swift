import Glibc
import TestFolders
import Testing

/// The real `sahel-searchd`, started in a directory of its own.
final class DaemonProcess {
    let processID: pid_t
    private let readyEnd: CInt
    private let errorPath: String
    private var status: CInt?

    /// What it wrote to standard error.
    var errorText: String {
        let descriptor = open(errorPath, O_RDONLY)
        defer { close(descriptor) }
        return readToEnd(descriptor)
    }

    /// Starts it with these arguments and nothing else in the environment than `environment` and what sanitizers need.
    /// A descriptor given as `inheriting` becomes 3, the one of `--ready-fd` 4.
    init(
        _ arguments: [String], in directory: TemporaryDirectory, environment: [String: String] = [:],
        inheriting: CInt? = nil
    ) throws {
        var ends: [CInt] = [0, 0]
        // A pair of sockets, because pipe(2) cannot close on exec from the start: other tests' daemons would inherit
        // it.
        let type = CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, type, 0, &ends) == 0 else { throw TestFailure("socketpair: errno \(errno)") }
        readyEnd = ends[0]
        errorPath = "\(directory.path)/stderr.\(ends[0])"
        defer { close(ends[1]) }

        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 2, errorPath, O_CREAT | O_WRONLY | O_TRUNC, 0o600)
        // By way of high numbers, so that neither copy overwrites the other's source.
        posix_spawn_file_actions_adddup2(&actions, ends[1], 100)
        if let inheriting {
            posix_spawn_file_actions_adddup2(&actions, inheriting, 101)
            posix_spawn_file_actions_adddup2(&actions, 101, 3)
            posix_spawn_file_actions_addclose(&actions, 101)
        }
        posix_spawn_file_actions_adddup2(&actions, 100, 4)
        posix_spawn_file_actions_addclose(&actions, 100)

        var environment = environment
        environment["HOME"] = environment["HOME"] ?? directory.path
        // Without a PATH they do not find what turns addresses into the names that suppressions go by.
        for name in ["ASAN_OPTIONS", "LSAN_OPTIONS", "TSAN_OPTIONS", "PATH"] {
            if let value = getenv(name) { environment[name] = String(cString: value) }
        }
        // LISTEN_PID must be the daemon's own id, which only a shell that becomes it can know.
        let script = "export LISTEN_PID=$$; exec \"$0\" \"$@\""
        let words = ["/bin/sh", "-c", script, try Self.executable(), "--ready-fd", "4"] + arguments
        var argv = words.map { strdup($0) } + [nil]
        var envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for pointer in argv + envp { free(pointer) } }
        var child: pid_t = 0
        let result = posix_spawn(&child, "/bin/sh", &actions, nil, &argv, &envp)
        guard result == 0 else { throw TestFailure("posix_spawn: errno \(result)") }
        processID = child
    }

    deinit {
        if status == nil {
            kill(processID, SIGKILL)
            waitpid(processID, nil, 0)
        }
        close(readyEnd)
    }

    /// What it says on `--ready-fd` until it closes that.
    func readiness() -> String { readToEnd(readyEnd) }

    func terminate() { kill(processID, SIGTERM) }

    /// Waits until it has ended and gives its exit status, or 128 and the signal that killed it.
    func wait() throws -> CInt {
        try eventually("the daemon exits") {
            var raw: CInt = 0
            guard waitpid(processID, &raw, WNOHANG) == processID else { return false }
            status = raw & 0x7F == 0 ? raw >> 8 & 0xFF : 128 + raw & 0x7F
            return true
        }
        return status ?? -1
    }

    /// Waits until it has ended and expects this of `wait`. Where it ended otherwise, its standard error is told.
    func expectExit(_ expected: CInt, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let status = try wait()
        #expect(status == expected, "\(errorText)", sourceLocation: sourceLocation)
    }

    private func readToEnd(_ descriptor: CInt) -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
            bytes += buffer[..<count]
        }
    }

    /// The executable that was built beside the tests.
    private static func executable() throws -> String {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        let test = String(decoding: buffer.prefix(max(count, 0)), as: UTF8.self)
        var directories = [test[..<(test.lastIndex(of: "/") ?? test.startIndex)]]
        for argument in CommandLine.arguments where argument.hasSuffix(".xctest") {
            directories.append(argument[..<(argument.lastIndex(of: "/") ?? argument.startIndex)])
        }
        for directory in directories {
            let path = "\(directory)/sahel-searchd"
            if exists(path) { return path }
        }
        throw TestFailure("no sahel-searchd in \(directories); run swift build first")
    }
}
