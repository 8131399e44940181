import CommandOptions
import Messages
import TestFolders
import Testing

@testable import SahelSearch

@Suite struct ManualTests {
    @Test func `The manual page has the options of the table`() throws {
        let manual = CommandInterface<ClientOption>.client.manual
        #expect(try ManualPage.options(of: "sahel-search.1", recording: manual) == manual)
    }
}
