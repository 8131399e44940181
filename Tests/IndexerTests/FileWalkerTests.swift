import Articles
import Glibc
import Messages
import ProgramSupport
import TestFolders
import Testing

@testable import Indexer

@Suite struct FileWalkerTests {
    let folder: TemporaryDirectory

    init() throws { folder = try TemporaryDirectory() }

    func make(folders: [String] = [], files: [String] = [], links: [(name: String, target: String)] = []) throws {
        for name in folders { try folder.makeDirectory(name) }
        for name in files { try folder.write(name, to: name) }
        for link in links { try folder.link(link.name, to: link.target) }
    }

    /// What the walk found, with paths as they lie in the folder.
    func walk(_ names: [String] = [""]) throws -> (files: [String], skipped: [String], unknown: [String]) {
        let tree = try FileWalker.walk(names.map { FilePath("\(folder.path)/\($0)") }, check: {})
        let local = { (path: FilePath) in
            path.description == folder.path ? "" : String(path.description.dropFirst(folder.path.count + 1))
        }
        return (
            tree.files.map { local($0.path) }, tree.skipped.map { "\(local($0.path)): \($0.what)" }.sorted(),
            tree.unknown.map(local)
        )
    }

    @Test func `Articles are found in the order of their names' bytes, and hidden ones are not`() throws {
        try make(
            folders: ["a", "a/b", "é", ".hidden"],
            files: [
                "a.txt", "a/z.md", "a/b/c.jsonl", "a-b.TXT", "é/x y.txt", "a/\n.txt", "Z.txt", "a/.h.txt",
                ".hidden/a.txt", "a/page.html", "a/page.php", "a/b/readme", "a/b/c.txt~",
            ])
        let found = try walk()
        #expect(
            found.files == [
                "Z.txt", "a-b.TXT", "a.txt", "a/\\n.txt", "a/b/c.jsonl", "a/page.html", "a/z.md", "é/x y.txt",
            ])
        #expect(found.skipped == [] && found.unknown == [])
    }

    @Test(arguments: [
        "_files", "_fichiers", "-Dateien", "_archivos", "_arquivos", "-filer", "_bestanden", "_file", "_pliki",
        ".files",
    ])
    func `The folder with the parts of a saved page holds no articles`(_ ending: String) throws {
        try make(
            folders: ["a", "a/Mil\(ending)", "a/Mil\(ending)/deep", "a/Riz\(ending)", "a/\(ending)", "Mil\(ending)"],
            files: [
                "a/Mil.html", "a/Mil\(ending)/frame.html", "a/Mil\(ending)/f(1).txt", "a/Mil\(ending)/deep/b.html",
                // There is no page beside these.
                "a/Riz.txt", "a/Riz\(ending)/c.html", "Mil\(ending)/d.html",
            ])
        #expect(
            try walk().files == ["Mil\(ending)/d.html", "a/Mil.html", "a/Riz\(ending)/c.html", "a/Riz.txt"].sorted())
        // One that is named is read.
        #expect(try walk(["a/Mil\(ending)"]).files.count == 3)
    }

    @Test(arguments: [".htm", ".HTML", ".xhtml"]) func `A saved page may have any ending of pages`(_ ending: String)
        throws
    {
        try make(folders: ["L’été à Kayes_files"], files: ["L’été à Kayes\(ending)", "L’été à Kayes_files/a.html"])
        #expect(try walk().files == ["L’été à Kayes\(ending)"])
    }

    @Test func `A file is found with its format and its status`() throws {
        try make(files: ["a.jsonl"])
        let file = try #require(try FileWalker.walk([FilePath(folder.path)], check: {}).files.first)
        var status = stat()
        #expect(stat("\(folder.path)/a.jsonl", &status) == 0)
        #expect(file.format == .jsonLines)
        #expect(file.status == FileStatus(status))
        #expect(file.status.size == 7 && file.status.inode == UInt64(status.st_ino))
        #expect(file.status.modified == status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec)
    }

    @Test func `Names that are no text work`() throws {
        let name: [UInt8] = [0x61, 0xE9, 0xFF] + ".txt".utf8
        let path = FilePath(folder.path).appending(name)
        let descriptor = open(path.cString, O_CREAT | O_WRONLY, 0o600)
        #expect(descriptor >= 0 && close(descriptor) == 0)
        let files = try FileWalker.walk([FilePath(folder.path)], check: {}).files
        #expect(files.map(\.path) == [path])
        #expect(try FileWalker.walk([path], check: {}).files == files)
        #expect((try? InputFile(path).status) == files.first?.status)
    }

    @Test func `Links are followed once, and real names preferred to them`() throws {
        try make(
            folders: ["real", "other"], files: ["real/z.txt", "other/o.txt", "real/store"],
            links: [
                ("a.txt", "real/z.txt"), ("b.txt", "real/store"), ("c.txt", "real/store"), ("dir", "real"),
                ("real/loop", ".."), ("real/self", "."), ("real/note.pdf", "z.txt"),
            ])
        let found = try walk(["real", "dir", "a.txt", "b.txt", "c.txt"])
        #expect(found.files == ["b.txt", "real/loop/other/o.txt", "real/z.txt"])
        #expect(found.skipped == [])
        #expect(try walk().files == ["b.txt", "other/o.txt", "real/z.txt"])
    }

    @Test func `Links that lead nowhere or in circles are skipped`() throws {
        try make(
            files: ["a.txt"],
            links: [
                ("gone.txt", "nothing"), ("x", "y"), ("y", "x"), ("through.txt", "a.txt/b"), (".#lock", "user@host"),
            ])
        let found = try walk()
        #expect(found.files == ["a.txt"])
        #expect(
            found.skipped == [
                "gone.txt: is a symbolic link to nothing", "through.txt: is a symbolic link to nothing",
                "x: is a circle of symbolic links", "y: is a circle of symbolic links",
            ])
        #expect(found.unknown == [])
    }

    @Test func `The same file counts once, however often it is named or linked`() throws {
        try make(folders: ["a"], files: ["a/one.txt"])
        #expect(link("\(folder.path)/a/one.txt", "\(folder.path)/hard.txt") == 0)
        #expect(try walk(["a", "", "a/one.txt", "a/../a", "./a//"]).files == ["a/one.txt"])
    }

    @Test func `What is named and not there is unknown`() throws {
        try make(files: ["a.txt", "b.pdf"], links: [("dangling", "none")])
        #expect(mkfifo("\(folder.path)/pipe.txt", 0o600) == 0)
        let found = try walk(["a.txt", "none", "none/b.txt", "a.txt/b", "dangling", "b.pdf", "pipe.txt"])
        #expect(found.files == ["a.txt"])
        #expect(
            found.skipped == [
                "a.txt/b: there is no such file or folder", "b.pdf: is of a kind that is not read",
                "dangling: is a symbolic link to nothing", "none/b.txt: there is no such file or folder",
                "none: there is no such file or folder", "pipe.txt: is neither a file nor a folder",
            ])
        #expect(found.unknown == ["none", "none/b.txt", "a.txt/b", "dangling"])
    }

    @Test func `Special files in a folder are ignored`() throws {
        #expect(mkfifo("\(folder.path)/pipe.txt", 0o600) == 0)
        let found = try walk()
        #expect(found.files == [] && found.skipped == [] && found.unknown == [])
    }

    /// Root reads everything; on Linux the file-system user is the thread's own, and dropping it drops that right too.
    @Test func `Folders that cannot be read are unknown`() throws {
        try make(
            folders: ["locked", "names", "open", "open/deep"],
            files: ["locked/a.txt", "names/a.txt", "names/b.txt", "open/a.txt", "open/deep/b.txt"])
        for name in ["", "/open", "/open/deep"] { #expect(chmod(folder.path + name, 0o755) == 0) }
        #expect(chmod("\(folder.path)/locked", 0) == 0)
        #expect(chmod("\(folder.path)/names", 0o744) == 0)
        // Not in the Glibc module: sys/fsuid.h.
        let setfsuid = unsafeBitCast(
            try #require(dlsym(nil, "setfsuid")), to: (@convention(c) (uid_t) -> CInt).self)
        let user = setfsuid(65_534)
        let found = Result { try walk() }
        let named = Result { try walk(["locked", "locked/a.txt", "open/deep"]) }
        _ = setfsuid(uid_t(user))
        _ = chmod("\(folder.path)/locked", 0o700)

        #expect(try found.get().files == ["open/a.txt", "open/deep/b.txt"])
        #expect(
            try found.get().skipped == [
                "locked: cannot be read: Permission denied", "names: cannot be read: Permission denied",
            ])
        #expect(try found.get().unknown.sorted() == ["locked", "names"])
        #expect(try named.get().files == ["open/deep/b.txt"])
        #expect(try named.get().unknown == ["locked", "locked/a.txt"])
    }

    @Test func `Folders too deep for a path are unknown`() throws {
        let name = String(repeating: "d", count: 250)
        var descriptor = open(folder.path, O_RDONLY | O_DIRECTORY)
        for _ in 0..<20 {
            #expect(mkdirat(descriptor, name, 0o700) == 0)
            let next = openat(descriptor, name, O_RDONLY | O_DIRECTORY)
            close(descriptor)
            descriptor = next
        }
        close(descriptor)
        let tree = try FileWalker.walk([FilePath(folder.path)], check: {})
        #expect(tree.files == [])
        #expect(tree.skipped.map(\.what.description) == ["cannot be read: File name too long"])
        let unknown = try #require(tree.unknown.first)
        #expect(tree.isUnknown(unknown.appending("a.txt".utf8)) && !tree.isUnknown(FilePath(folder.path)))
        // Such a tree can only be taken away from below.
        var levels = [open(folder.path, O_RDONLY | O_DIRECTORY)]
        for _ in 0..<19 { levels.append(openat(levels[levels.count - 1], name, O_RDONLY | O_DIRECTORY)) }
        for level in levels.reversed() {
            #expect(unlinkat(level, name, AT_REMOVEDIR) == 0)
            close(level)
        }
    }

    @Test func `A walk stops when it is asked to`() throws {
        try make(folders: ["a", "b"])
        var asked = 0
        let error = #expect(throws: Interrupted.self) {
            try FileWalker.walk([FilePath(folder.path)]) { () throws(Interrupted) in
                asked += 1
                if asked == 2 { throw Interrupted(signal: SIGTERM) }
            }
        }
        #expect(error?.signal == SIGTERM)
    }

    @Test func `A walk covers its roots and what is below them`() {
        let tree = FileTree(roots: ["/a/b", "/c.txt"], unknown: ["/a/b/d"])
        for path in ["/a/b", "/a/b/x.txt", "/c.txt"] { #expect(tree.covers(FilePath(path))) }
        for path in ["/a", "/a/bc", "/c", "/"] { #expect(!tree.covers(FilePath(path))) }
        #expect(tree.isUnknown("/a/b/d/e.txt") && !tree.isUnknown("/a/b/e.txt"))
    }

    @Test(arguments: [
        ("/a/b", "/a/b"), ("/a//b/", "/a/b"), ("/./a/./b/.", "/a/b"), ("/", "/"), ("//", "/"), ("/usr/../usr", "/usr"),
        ("/none/..", "/none/.."),
    ])
    func `An absolute path has no dots and no slash too many`(path: String, absolute: String) {
        #expect(FilePath(path).absolute == FilePath(absolute))
    }

    @Test func `Relative paths start at the working directory`() throws {
        let here = try #require(getcwd(nil, 0))
        defer { free(here) }
        #expect(FilePath(".").absolute == FilePath(String(cString: here)))
        #expect(FilePath("a/./b").absolute == FilePath(String(cString: here)).appending("a/b".utf8))
    }
}
