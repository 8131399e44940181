internal import Articles
internal import Glibc

extension FilePath {
    /// The path from the root, so that it means the same in every working directory.
    ///
    /// Symbolic links stay as they are written, and `.` and double slashes go. Only a path with `..` is resolved by the
    /// system, because what lies above a link is above where it leads.
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
