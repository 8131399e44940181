import Glibc
import Testing

@testable import SahelSearch

/// A shell reads back what was quoted for it.
@Suite struct ShellWordTests {
    @Test(arguments: [
        ("patrouilles", "patrouilles", "'patrouilles'"),
        ("l’armée", "l’armée", "'l’armée'"),
        ("", "''", "''"),
        ("a b", "'a b'", "'a b'"),
        ("l'armée", "\"l'armée\"", "\"l'armée\""),
        ("\"l'eau\"", #"'"l'\''eau"'"#, #"'"l'\''eau"'"#),
        ("$HOME `ls` \\ !x *", #"'$HOME `ls` \ !x *'"#, #"'$HOME `ls` \ !x *'"#),
        ("l'$HOME", #"'l'\''$HOME'"#, #"'l'\''$HOME'"#),
        ("~/x", "'~/x'", "'~/x'"),
        ("date:2025-02..2025-05", "date:2025-02..2025-05", "'date:2025-02..2025-05'"),
    ])
    func `A shell reads what is quoted as it was`(_ text: String, _ word: String, _ quoted: String) throws {
        #expect(shellWord(text) == word)
        #expect(shellQuoted(text) == quoted)
        for written in [word, quoted] {
            let pipe = try #require(popen("printf %s \(written)", "r"))
            defer { pclose(pipe) }
            var buffer = [CChar](repeating: 0, count: 200)
            let count = fread(&buffer, 1, buffer.count, pipe)
            #expect(String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self) == text)
        }
    }
}
