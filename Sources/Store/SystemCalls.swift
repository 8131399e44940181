public import Messages
public import ProgramSupport
public import SearchModel

/// What the archive does with files; what fails is an `ArchiveError` that names the file.
package typealias Files = FileSystem<ArchiveError>
typealias FileHandle = OpenFile<ArchiveError>

extension ArchiveError: SystemCallError {
    /// A failure of the system: `noSpace` where a disk is full, else `io`.
    public init(_ action: Message, _ reason: Errno) {
        self.init(
            reason.isNoSpace ? .noSpace : .io, .failedCall, ["what": action, "reason": reason.message],
            hint: reason.isNoSpace ? .freeSpace : nil)
    }
}
