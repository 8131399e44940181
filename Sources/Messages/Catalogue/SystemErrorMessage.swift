internal import Glibc

/// What the system says of a call that failed; the English is that of strerror(3).
public enum SystemErrorMessage: String, MessageCode {
    case notPermitted, noSuchFile, inputOutput, badDescriptor, noMemory, accessDenied, busy, exists
    case notADirectory, isADirectory
    case invalidArgument, tooManyFilesInSystem, tooManyFiles, fileTooLarge, noSpace, readOnly, tooManyLinks, brokenPipe
    case nameTooLong, directoryNotEmpty, loop, addressInUse, connectionRefused, timedOut, quota, stale
    case other

    /// As in the code `system.noSpace`.
    public static var area: String { "system" }

    /// Those errors that have a sentence of their own.
    private static let numbers: [CInt: SystemErrorMessage] = [
        EPERM: .notPermitted, ENOENT: .noSuchFile, EIO: .inputOutput, EBADF: .badDescriptor, ENOMEM: .noMemory,
        EACCES: .accessDenied, EBUSY: .busy, EEXIST: .exists, ENOTDIR: .notADirectory, EISDIR: .isADirectory,
        EINVAL: .invalidArgument, ENFILE: .tooManyFilesInSystem, EMFILE: .tooManyFiles, EFBIG: .fileTooLarge,
        ENOSPC: .noSpace, EROFS: .readOnly, EMLINK: .tooManyLinks, EPIPE: .brokenPipe, ENAMETOOLONG: .nameTooLong,
        ENOTEMPTY: .directoryNotEmpty, ELOOP: .loop, EADDRINUSE: .addressInUse, ECONNREFUSED: .connectionRefused,
        ETIMEDOUT: .timedOut, EDQUOT: .quota, ESTALE: .stale,
    ]

    fileprivate init(_ number: CInt) { self = Self.numbers[number] ?? .other }

    /// What the error is, without the call that failed.
    public var sentence: Sentence {
        switch self {
        case .notPermitted: Sentence("Operation not permitted", french: "opération non permise")
        case .noSuchFile: Sentence("No such file or directory", french: "aucun fichier ou dossier de ce nom")
        case .inputOutput: Sentence("Input/output error", french: "erreur d’entrée-sortie")
        case .badDescriptor: Sentence("Bad file descriptor", french: "mauvais descripteur de fichier")
        case .noMemory: Sentence("Cannot allocate memory", french: "mémoire insuffisante")
        case .accessDenied: Sentence("Permission denied", french: "permission refusée")
        case .busy: Sentence("Device or resource busy", french: "périphérique ou ressource occupés")
        case .exists: Sentence("File exists", french: "le fichier existe déjà")
        case .notADirectory: Sentence("Not a directory", french: "ce n’est pas un dossier")
        case .isADirectory: Sentence("Is a directory", french: "c’est un dossier")
        case .invalidArgument: Sentence("Invalid argument", french: "argument non valable")
        case .tooManyFilesInSystem:
            Sentence("Too many open files in system", french: "trop de fichiers ouverts dans le système")
        case .tooManyFiles: Sentence("Too many open files", french: "trop de fichiers ouverts")
        case .fileTooLarge: Sentence("File too large", french: "fichier trop gros")
        case .noSpace: Sentence("No space left on device", french: "plus de place sur le périphérique")
        case .readOnly: Sentence("Read-only file system", french: "système de fichiers en lecture seule")
        case .tooManyLinks: Sentence("Too many links", french: "trop de liens")
        case .brokenPipe: Sentence("Broken pipe", french: "tube rompu")
        case .nameTooLong: Sentence("File name too long", french: "nom de fichier trop long")
        case .directoryNotEmpty: Sentence("Directory not empty", french: "le dossier n’est pas vide")
        case .loop: Sentence("Too many levels of symbolic links", french: "trop de liens symboliques successifs")
        case .addressInUse: Sentence("Address already in use", french: "adresse déjà utilisée")
        case .connectionRefused: Sentence("Connection refused", french: "connexion refusée")
        case .timedOut: Sentence("Connection timed out", french: "délai de connexion dépassé")
        case .quota: Sentence("Disk quota exceeded", french: "quota de disque dépassé")
        case .stale: Sentence("Stale file handle", french: "fichier devenu inaccessible sur le réseau")
        case .other: Sentence("system error {number}", french: "erreur système {number}")
        }
    }
}

extension Message {
    /// What an error of errno(3) means; one without a sentence of its own is named by its number.
    public init(systemError number: CInt) {
        let code = SystemErrorMessage(number)
        guard code == .other else {
            self.init(code)
            return
        }
        self.init(code, ["number": Int(number)])
    }
}
