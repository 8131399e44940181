import Glibc
import ProgramSupport
import SearchProtocol
import TestFolders

/// The real `sahel-search`, run to its end with nothing of this process's environment but what a sanitizer reads.
struct ClientProcess {
    var standardOutput: String
    var standardError: String
    /// The exit status, or 128 and the signal that ended it.
    var status: Int32

    struct Trouble: Error {
        var description: String
    }

    /// All three as one text, for a snapshot.
    var transcript: String {
        "stdout:\n\(standardOutput)stderr:\n\(standardError)exit status: \(status)\n"
    }

    init(_ arguments: [String], environment: [String: String] = [:]) throws {
        let directory = try TemporaryDirectory()
        let paths = [directory("out"), directory("err")]
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        for (descriptor, path) in zip([1, 2] as [Int32], paths) {
            posix_spawn_file_actions_addopen(&actions, descriptor, path, O_CREAT | O_WRONLY | O_TRUNC, 0o600)
        }
        let path = try Self.executable()
        var variables = environment.merging(["HOME": directory.path]) { given, _ in given }
        // Without PATH no symbolizer is found, and without symbols nothing can be told from a leak.
        for name in ["ASAN_OPTIONS", "LSAN_OPTIONS", "TSAN_OPTIONS", "PATH"] {
            if let value = getenv(name) { variables[name] = String(cString: value) }
        }
        var argv = ([path] + arguments).map { strdup($0) } + [nil]
        var envp = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for pointer in argv + envp { free(pointer) } }
        var child: pid_t = 0
        let code = posix_spawn(&child, path, &actions, nil, &argv, &envp)
        guard code == 0 else { throw Trouble(description: "\(path): \(Errno(rawValue: code))") }
        var raw: Int32 = 0
        while waitpid(child, &raw, 0) < 0 {
            guard errno == EINTR else { throw Trouble(description: "waitpid: errno \(errno)") }
        }
        status = raw & 0x7F == 0 ? raw >> 8 & 0xFF : 128 + raw & 0x7F
        standardOutput = try Self.text(paths[0])
        standardError = try Self.text(paths[1])
        withExtendedLifetime(directory) {}
    }

    private static func text(_ path: String) throws -> String {
        do {
            return String(decoding: try FileSystem<Errno>.read(path, limit: 1 << 20), as: UTF8.self)
        } catch {
            throw Trouble(description: "\(path): \(error)")
        }
    }

    /// The executable that was built beside the tests.
    private static func executable() throws -> String {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        let test = String(decoding: buffer.prefix(max(count, 0)), as: UTF8.self)
        for program in [test] + CommandLine.arguments.filter({ $0.hasSuffix(".xctest") }) {
            let path = program[..<(program.lastIndex(of: "/") ?? program.startIndex)] + "/sahel-search"
            if access(String(path), X_OK) == 0 { return String(path) }
        }
        throw Trouble(description: "no sahel-search beside \(test); run swift build first")
    }
}
