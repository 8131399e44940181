import ProgramSupport
import Testing

@Suite struct LockedTests {
    @Test func `Threads that change the value follow one another`() async {
        let counts = Locked<[Int]>([])
        await withTaskGroup(of: Void.self) { group in
            for task in 0..<8 {
                group.addTask { for number in 0..<500 { counts.withLock { $0.append(task * 500 + number) } } }
            }
        }
        #expect(counts.withLock { $0.sorted() } == Array(0..<4000))
    }

    @Test func `An error leaves the lock free`() {
        struct Failed: Error, Equatable {}
        let value = Locked(1)
        #expect(throws: Failed()) {
            try value.withLock { number throws(Failed) in
                number = 2
                throw Failed()
            }
        }
        #expect(value.withLock { $0 } == 2)
    }
}
