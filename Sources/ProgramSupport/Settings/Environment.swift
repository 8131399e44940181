internal import Glibc

/// The environment variables, and who runs the program.
public struct Environment: Sendable {
    private let variables: [String: String]
    /// Absolute; nil where neither `HOME` nor /etc/passwd tells it.
    public let home: String?

    /// An environment made by hand.
    public init(_ variables: [String: String], home: String? = nil) {
        self.variables = variables
        self.home = variables["HOME"].flatMap(Self.absolute) ?? home
    }

    /// This process's environment. Where `HOME` is missing, as it may be under cron, /etc/passwd tells it.
    public static var process: Environment {
        var variables: [String: String] = [:]
        var entry = environ
        while let text = entry.pointee {
            let pair = String(cString: text)
            if let equals = pair.firstIndex(of: "=") {
                variables[String(pair[..<equals])] = String(pair[pair.index(after: equals)...])
            }
            entry += 1
        }
        let hasHome = variables["HOME"].flatMap(absolute) != nil
        return Environment(variables, home: hasHome ? nil : homeFromPasswd(of: getuid()))
    }

    /// The variable's value; nil where it is not set or empty.
    public subscript(name: String) -> String? {
        guard let value = variables[name], !value.isEmpty else { return nil }
        return value
    }

    /// A base directory of the XDG specification: the variable where it is absolute, else `fallback` under the home.
    func baseDirectory(_ name: String, _ fallback: String) -> String? {
        self[name].flatMap(Self.absolute) ?? home.map { "\($0)/\(fallback)" }
    }

    /// getpwuid(3) would do, but it loads NSS modules at run time, which a statically linked program cannot.
    private static func homeFromPasswd(of user: uid_t) -> String? {
        guard let bytes = try? FileSystem<Errno>.read("/etc/passwd", limit: 1 << 20) else { return nil }
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let fields = line.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
            guard fields.count >= 7, String(decoding: fields[2], as: UTF8.self) == "\(user)" else { continue }
            return absolute(String(decoding: fields[5], as: UTF8.self))
        }
        return nil
    }

    private static func absolute(_ path: String) -> String? {
        path.hasPrefix("/") ? path : nil
    }
}
