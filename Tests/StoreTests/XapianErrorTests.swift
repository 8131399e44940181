import CXapian
import Messages
import SearchModel
import Testing

@testable import Store

/// What is said of an error of Xapian's: the catalogue's words, and Xapian's own as their detail.
@Suite struct XapianErrorTests {
    private static let codes: [(cx_code, ArchiveErrorCode)] = [
        (CX_NOT_FOUND, .noIndex), (CX_VERSION, .needsReindex), (CX_CORRUPT, .corrupt), (CX_LOCKED, .locked),
        (CX_MODIFIED, .io), (CX_NO_SPACE, .noSpace), (CX_IO, .io), (CX_INVALID_ARGUMENT, .internalError),
        (CX_TOO_COMPLEX, .queryTooLarge), (CX_NO_MEMORY, .internalError), (CX_INTERNAL, .internalError),
        (CX_EXISTS, .internalError),
    ]

    @Test(arguments: codes)
    func `Each kind of error is told in both languages, with what to do`(_ code: cx_code, _ kind: ArchiveErrorCode) {
        var native = cx_error()
        native.code = code
        withUnsafeMutableBytes(of: &native.message) { $0.copyBytes(from: "opening 'é': Xapian's words".utf8) }
        let error = ArchiveError(native)
        #expect(error.code == kind)
        let (english, french) = (error.message.text(in: .english), error.message.text(in: .french))
        #expect(english.hasSuffix(": “opening 'é': Xapian's words”"))
        #expect(french.hasSuffix(" : « opening 'é': Xapian's words »"))
        #expect(error.hint != nil)
    }

    @Test func `A database that is not there is told with its path`() {
        let error = #expect(throws: ArchiveError.self) { _ = try Database("/nonexistent/database") }
        #expect(error?.code == .noIndex)
        #expect(error?.message.text(in: .french).hasPrefix("l’index n’a pas de base : « ") == true)
        #expect(error?.message.description.contains("/nonexistent/database") == true)
    }
}
