import Archive
import Glibc
import Store
import TestFolders

/// The real `sahel-index`, started with nothing in its environment but a home.
final class IndexerProcess {
    let processID: pid_t
    private let errorPath: String
    private var status: CInt?

    /// The executable that was built beside the tests; nil where it was not.
    static let executable: String? = {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        let programs = [String(decoding: buffer.prefix(max(count, 0)), as: UTF8.self)] + CommandLine.arguments
        // The bundle is run by itself or handed to a helper of the toolchain.
        for program in programs {
            let path = program[..<(program.lastIndex(of: "/") ?? program.startIndex)] + "/sahel-index"
            if access(String(path), X_OK) == 0 { return String(path) }
        }
        return nil
    }()

    /// - Parameters:
    ///   - wrapper: a program, with its arguments, that becomes the indexer.
    ///   - output: where standard output goes.
    init(
        _ arguments: [String], in work: Workspace, wrapper: [String] = [], output: String = "/dev/null"
    ) throws {
        guard let executable = Self.executable else { throw FailedCall("find sahel-index", ENOENT) }
        errorPath = work.path("stderr \(UInt64.random(in: 0...UInt64.max))")
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 2, errorPath, O_CREAT | O_WRONLY | O_TRUNC, 0o600)
        let words = wrapper + [executable, "--index", work.index.path] + arguments
        var argv: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        var envp = [strdup("HOME=\(work.folder.path)"), nil]
        defer { for pointer in argv + envp { free(pointer) } }
        var child: pid_t = 0
        let result = posix_spawnp(&child, words[0], &actions, nil, &argv, &envp)
        guard result == 0 else { throw FailedCall("posix_spawn \(words[0])", result) }
        processID = child
    }

    deinit {
        guard status == nil else { return }
        kill(processID, SIGKILL)
        waitpid(processID, nil, 0)
    }

    /// What it wrote to standard error.
    func errorText() throws -> String {
        guard let file = fopen(errorPath, "r") else { throw FailedCall("fopen \(errorPath)") }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }

    func signal(_ number: CInt) { kill(processID, number) }

    /// Whether it has ended.
    var hasEnded: Bool {
        if status != nil { return true }
        var raw: CInt = 0
        guard waitpid(processID, &raw, WNOHANG) == processID else { return false }
        status = raw & 0x7F == 0 ? raw >> 8 & 0xFF : -(raw & 0x7F)
        return true
    }

    /// Waits until it has ended and gives its exit status, or the negative of the signal that killed it.
    func wait() async throws -> CInt {
        try await eventually { hasEnded }
        return status ?? CInt.min
    }
}

/// Waits, for three minutes at most, until `condition` holds.
func eventually(_ condition: () throws -> Bool) async throws {
    let end = ContinuousClock.now + .seconds(180)
    while try !condition() {
        if ContinuousClock.now > end { throw FailedCall("wait", ETIMEDOUT) }
        try await Task.sleep(for: .milliseconds(2))
    }
}
