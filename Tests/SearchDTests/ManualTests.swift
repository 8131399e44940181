import CommandOptions
import Messages
import TestFolders
import Testing

@testable import SearchD

@Suite struct ManualTests {
    @Test func `The manual page has the options of the table`() throws {
        let manual = CommandInterface<DaemonOption>.daemon.manual
        #expect(try ManualPage.options(of: "sahel-searchd.8", recording: manual) == manual)
    }

    @Test func `Help keeps within a hundred columns`() {
        for language in [Language.english, .french] {
            let help = CommandInterface<DaemonOption>.daemon.help(in: language)
            #expect(help.split(separator: "\n").filter { $0.count > 100 } == [])
        }
    }
}
