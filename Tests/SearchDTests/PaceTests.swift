import Testing

@testable import SearchD

@Suite struct PaceTests {
    @Test func `Searches are quick once enough of them in a row have been`() {
        let pace = Pace()
        #expect(!pace.isQuick)
        for _ in 1..<Pace.run { pace.note(microseconds: 100) }
        #expect(!pace.isQuick)
        pace.note(microseconds: Pace.quick)
        #expect(pace.isQuick)
    }

    @Test func `One that is slow begins the count anew`() {
        let pace = Pace()
        for _ in 0..<Pace.run { pace.note(microseconds: 100) }
        pace.note(microseconds: Pace.quick + 1)
        #expect(!pace.isQuick)
        for _ in 1..<Pace.run { pace.note(microseconds: 100) }
        #expect(!pace.isQuick)
    }
}
