internal import Articles
internal import Glibc

extension FilePath {
    /// The absolute path, which means the same in every working directory.
    ///
    /// Symbolic links stay, and `.` and double slashes are removed. The system resolves a path with `..`, because the
    /// folder above a link is the one above its target.
    var absolute: FilePath {
        var full = bytes
        if full.first != UInt8(ascii: "/"), let folder = getcwd(nil, 0) {
            full =
                FilePath(bytes: Array(UnsafeRawBufferPointer(start: folder, count: strlen(folder)))).appending(bytes)
                .bytes
            free(folder)
        }
        let parts = full.split(separator: UInt8(ascii: "/")).filter { !$0.elementsEqual(".".utf8) }
        if parts.contains(where: { $0.elementsEqual("..".utf8) }),
            let real = realpath(FilePath(bytes: full).cString, nil)
        {
            defer { free(real) }
            return FilePath(bytes: Array(UnsafeRawBufferPointer(start: real, count: strlen(real))))
        }
        return FilePath(bytes: [UInt8(ascii: "/")] + parts.joined(separator: [UInt8(ascii: "/")]))
    }
}
