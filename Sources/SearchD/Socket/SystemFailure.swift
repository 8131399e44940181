import Glibc
import ProgramSupport
import SearchProtocol

/// A system call that failed: its errno and the text that goes with it.
struct SystemFailure: Error, CustomStringConvertible {
    var code: CInt

    /// What the last call in this thread failed with.
    static var last: SystemFailure { SystemFailure(code: errno) }

    var description: String { describeSystemError(code) }
}

/// Calls again as long as a signal interrupts the call; throws where it returns -1.
@discardableResult
func retrying(_ call: () -> CInt) throws(SystemFailure) -> CInt {
    while true {
        let result = call()
        if result != -1 { return result }
        let failure = SystemFailure.last
        if failure.code != EINTR { throw failure }
    }
}
