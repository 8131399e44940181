public import Glibc
internal import Messages

/// What programs do with files by their paths. Each failure is one of `Failure`, with the path in its action.
public enum FileSystem<Failure: SystemCallError> {
    // MARK: - Files

    /// All bytes of a file.
    /// - Throws: for more than `limit` of them, `fileTooLarge` being the reason.
    public static func read(_ path: String, limit: Int = .max) throws(Failure) -> [UInt8] {
        try OpenFile<Failure>(path).contents(limit: limit)
    }

    /// Writes a file anew, and its bytes to the disk.
    public static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        let file = try OpenFile<Failure>(path, O_WRONLY | O_CREAT | O_TRUNC)
        try file.write(bytes)
        try file.synchronise()
    }

    /// Writes a file anew; its bytes reach the disk when the system likes.
    /// - Parameter permissions: of a file that was not there, less what the process's umask takes away.
    public static func replace(
        _ path: String, with bytes: [UInt8], permissions: mode_t = 0o600
    ) throws(Failure) {
        try OpenFile<Failure>(path, O_WRONLY | O_CREAT | O_TRUNC, permissions: permissions).write(bytes)
    }

    /// Makes the entries of a folder, or the bytes of a file, survive a power cut.
    public static func synchronise(_ path: String) throws(Failure) {
        try OpenFile<Failure>(path).synchronise()
    }

    /// Copies a file within the kernel, to a path where there is none.
    public static func copy(_ source: String, to destination: String) throws(Failure) {
        let from = try OpenFile<Failure>(source)
        let to = try OpenFile<Failure>(destination, O_WRONLY | O_CREAT | O_EXCL)
        let (input, output) = (from.descriptor.rawValue, to.descriptor.rawValue)
        while true {
            let count = try Failure.naming(Message(.copy, source, destination)) { () throws(Errno) in
                try retrying { sendfile(output, input, nil, 1 << 30) }
            }
            if count == 0 { return }
        }
    }

    /// Renames a file or a folder, over a file that has the name.
    public static func move(_ source: String, to destination: String) throws(Failure) {
        try Failure.naming(Message(.rename, source, destination)) { () throws(Errno) in
            _ = try retrying { rename(source, destination) }
        }
    }

    /// Whether there is anything at a path.
    public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// What stat(2) says of what is at a path.
    /// - Parameters:
    ///   - folder: where a relative path begins; nil for the working directory.
    ///   - followsLinks: whether a symbolic link stands for what it leads to, or for itself.
    public static func status(
        _ path: UnsafePointer<CChar>, in folder: FileDescriptor? = nil, followsLinks: Bool = true
    ) throws(Failure) -> stat {
        try Failure.naming(Message(.stat, String(cString: path))) { () throws(Errno) in
            var status = stat()
            try retrying {
                fstatat(folder?.rawValue ?? AT_FDCWD, path, &status, followsLinks ? 0 : AT_SYMLINK_NOFOLLOW)
            }
            return status
        }
    }

    // MARK: - Folders

    /// Makes a folder and those above it, for the user alone; one that is there is fine.
    public static func makeDirectories(_ path: String) throws(Failure) {
        do {
            try makeDirectory(path)
        } catch {
            guard error == .noSuchFileOrDirectory, let slash = path.dropFirst().lastIndex(of: "/") else {
                throw Failure(Message(.create, path), error)
            }
            try makeDirectories(String(path[..<slash]))
            try Failure.naming(Message(.create, path)) { () throws(Errno) in try makeDirectory(path) }
        }
    }

    private static func makeDirectory(_ path: String) throws(Errno) {
        do {
            try retrying { mkdir(path, 0o700) }
        } catch {
            if error != .fileExists { throw error }
        }
    }

    /// The names in a folder, sorted.
    public static func names(in path: String) throws(Failure) -> [String] {
        guard let directory = opendir(path) else {
            let reason = Errno.last
            throw Failure(Message(.open, path), reason)
        }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Removes a file, or a folder with all that is in it; nothing there is fine.
    public static func removeTree(_ path: String) throws(Failure) {
        if unlink(path) == 0 { return }
        let reason = Errno.last
        if reason == .noSuchFileOrDirectory { return }
        guard reason == .isDirectory || reason == .notPermitted else { throw Failure(Message(.remove, path), reason) }
        for name in try names(in: path) { try removeTree("\(path)/\(name)") }
        if rmdir(path) == 0 { return }
        let failure = Errno.last
        if failure != .noSuchFileOrDirectory { throw Failure(Message(.remove, path), failure) }
    }

    // MARK: - Symbolic links

    /// Makes a symbolic link to `target`.
    public static func link(_ path: String, to target: String) throws(Failure) {
        try Failure.naming(Message(.link, path)) { () throws(Errno) in _ = try retrying { symlink(target, path) } }
    }

    /// Where a symbolic link points; nil where there is none.
    public static func linkTarget(_ path: String) -> String? {
        withUnsafeTemporaryAllocation(byteCount: Int(PATH_MAX), alignment: 1) { buffer in
            guard let base = buffer.baseAddress else { return nil }
            let count = readlink(path, base, buffer.count)
            return count < 0 ? nil : String(decoding: buffer.prefix(count), as: UTF8.self)
        }
    }
}
