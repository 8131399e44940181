/// What a program tells whoever ran it when it ends; the numbers from 64 on are those of sysexits.h.
public struct ExitStatus: Sendable, Hashable {
    /// What exit(3) is called with.
    public let code: Int32

    /// All was done; `sahel-search` found something.
    public static let success = ExitStatus(code: 0)
    /// `sahel-search` found nothing.
    public static let nothingFound = ExitStatus(code: 1)
    /// `sahel-index` skipped something, and indexed everything else.
    public static let skipped = ExitStatus(code: 1)
    /// An option, a setting or a path that cannot be used.
    public static let usage = ExitStatus(code: 2)
    /// The index is damaged, or another version built it.
    public static let badIndex = ExitStatus(code: 65)
    /// There is no index, or none that can be searched.
    public static let noIndex = ExitStatus(code: 66)
    /// No daemon serves the index, and none can be started.
    public static let noDaemon = ExitStatus(code: 69)
    /// A defect of the program itself.
    public static let internalError = ExitStatus(code: 70)
    /// The socket cannot be created.
    public static let cannotCreate = ExitStatus(code: 73)
    /// The system failed to read or write: the index, or what is printed.
    public static let inputOutput = ExitStatus(code: 74)
    /// Another process has what is needed, or there was no answer in time: the same may go well later.
    public static let tryAgain = ExitStatus(code: 75)

    /// A signal ended the program before it was done.
    public static func signal(_ number: Int32) -> ExitStatus { ExitStatus(code: 128 + number) }

    private init(code: Int32) { self.code = code }
}
