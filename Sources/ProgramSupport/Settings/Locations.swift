internal import Messages

/// Where the index, the daemon's socket, the settings and the logs are.
public struct Locations: Sendable, Equatable {
    /// The index's directory: its real path, so that every way of naming it finds the same daemon.
    public var index: String
    /// Whether that is the index that is used when nobody names one.
    public var isDefaultIndex: Bool
    /// The path of the daemon's socket; `resolve` sees to it that it fits into a socket address.
    public var socket: String
    /// Logs and, without a run-time directory, the socket. Not created here.
    public var stateDirectory: String

    /// These paths as they are, neither resolved nor checked.
    public init(index: String, isDefaultIndex: Bool, socket: String, stateDirectory: String) {
        self.index = index
        self.isDefaultIndex = isDefaultIndex
        self.socket = socket
        self.stateDirectory = stateDirectory
    }

    /// Resolves the paths; `index` and `socket` are what was asked for, if anything was.
    ///
    /// - index: as asked, else `${XDG_DATA_HOME:-~/.local/share}/sahel-search/index`, or the folder above it while an
    ///   index of an older version is there and none in the new place;
    /// - socket: as asked, else `searchd.sock` in `$XDG_RUNTIME_DIR/sahel-search`, else in /run/sahel-search if it is
    ///   there, else in `${XDG_STATE_HOME:-~/.local/state}/sahel-search`. For an index that is not the default one the
    ///   name is `searchd-HASH.sock`, HASH being the FNV-1a-64 of the index's real path in 16 hexadecimal digits.
    public static func resolve(
        index: String?, socket: String?, environment: Environment,
        systemDirectory: String = "/run/sahel-search"
    ) throws(SettingsError) -> Locations {
        let defaultIndex = environment.baseDirectory("XDG_DATA_HOME", ".local/share").map(indexFolder)
        guard let asked = index ?? defaultIndex else {
            throw SettingsError(.noHome)
        }
        guard !asked.isEmpty, let path = realPath(of: asked) else {
            throw SettingsError(.notAnIndexPath, ["path": asked])
        }
        let state = environment.baseDirectory("XDG_STATE_HOME", ".local/state").map { "\($0)/sahel-search" }
        let isDefault = index == nil || isSame(path, as: defaultIndex)
        let resolved: String
        if let socket {
            guard !socket.isEmpty, let path = realPath(of: socket) else {
                throw SettingsError(.notASocketPath, ["path": socket])
            }
            resolved = path
        } else {
            let name = isDefault ? "searchd.sock" : "searchd-\(digits(fnv1a64(path.utf8), 16, radix: 16)).sock"
            let system = "\(systemDirectory)/\(name)"
            if let runtime = environment["XDG_RUNTIME_DIR"], runtime.hasPrefix("/") {
                resolved = "\(runtime)/sahel-search/\(name)"
            } else if FileSystem<Errno>.exists(system) {
                resolved = system
            } else if let state {
                resolved = "\(state)/\(name)"
            } else {
                throw SettingsError(.noSocketFolder)
            }
        }
        guard resolved.utf8.count <= UnixSocketAddress.longestPath else {
            throw SettingsError(
                .socketPathTooLong,
                ["path": resolved, "count": resolved.utf8.count, "limit": UnixSocketAddress.longestPath])
        }
        return Locations(
            index: path, isDefaultIndex: isDefault, socket: resolved,
            stateDirectory: state ?? directory(of: resolved))
    }

    /// Where the default index is below the folder of data.
    private static func indexFolder(_ data: String) -> String {
        let (old, new) = ("\(data)/sahel-search", "\(data)/sahel-search/index")
        let isOld = FileSystem<Errno>.exists("\(old)/current") && !FileSystem<Errno>.exists("\(new)/current")
        return isOld ? old : new
    }

    /// Whether a real path and the default index are the same directory or, while neither is there, have the same name.
    private static func isSame(_ path: String, as defaultIndex: String?) -> Bool {
        guard let defaultIndex else { return false }
        if path == defaultIndex { return true }
        // Two system calls tell directories apart; a real path costs several for each of its folders.
        guard let one = FileStatus(path: path) else {
            return !FileSystem<Errno>.exists(defaultIndex) && path == realPath(of: defaultIndex)
        }
        return FileStatus(path: defaultIndex).map { $0.inode == one.inode && $0.device == one.device } ?? false
    }

    private static func directory(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
        return String(path[..<slash])
    }
}

/// FNV-1a, 64 bits (G. Fowler, L. C. Noll, K.-P. Vo, draft-eastlake-fnv).
func fnv1a64(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
}
