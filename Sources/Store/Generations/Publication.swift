internal import Glibc

/// That a generation was published in an index: another one each time, also where the index was removed or replaced and
/// its generations count from one again.
public struct Publication: Sendable, Equatable {
    /// The number of the generation.
    public let number: Int
    private let device: dev_t
    private let inode: ino_t
    private let seconds: Int
    private let nanoseconds: Int

    /// What is published now; nil where nothing is. Two system calls: cheap enough to ask at every request.
    ///
    /// Of a generation that is opened after this, the publication is this one or a later one.
    public init?(in index: IndexDirectory) {
        var status = stat()
        guard lstat(index.currentLink, &status) == 0, let number = index.currentNumber() else { return nil }
        self.number = number
        device = status.st_dev
        inode = status.st_ino
        seconds = status.st_ctim.tv_sec
        nanoseconds = status.st_ctim.tv_nsec
    }
}
