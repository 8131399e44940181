internal import Glibc

/// The one name of a path, whether or not it exists yet: absolute, symbolic links of the part that exists resolved, no
/// `.`, `..` or slash too many.
///
/// Returns nil where the path holds a NUL, or is relative and there is no current directory.
public func realPath(of path: String) -> String? {
    guard !path.utf8.contains(0) else { return nil }
    var absolute = path
    if !path.hasPrefix("/") {
        guard let current = getcwd(nil, 0) else { return nil }
        defer { free(current) }
        absolute = String(cString: current) + "/" + path
    }
    let components = absolute.split(separator: "/").filter { $0 != "." }
    for existing in stride(from: components.count, through: 0, by: -1) {
        let prefix = "/" + components[..<existing].joined(separator: "/")
        guard let resolved = realpath(prefix, nil) else { continue }
        defer { free(resolved) }
        var names = String(cString: resolved).split(separator: "/")
        for component in components[existing...] {
            if component == ".." { _ = names.popLast() } else { names.append(component) }
        }
        return "/" + names.joined(separator: "/")
    }
    return nil
}
