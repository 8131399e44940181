import Glibc
import ProgramSupport

enum ResidentMemory {
    /// The bytes of this process in RAM, from /proc/self/statm; 0 if that cannot be read.
    static func bytes() -> Int {
        guard let text = try? FileSystem<Errno>.read("/proc/self/statm", limit: 1 << 10) else { return 0 }
        let fields = text.split(separator: UInt8(ascii: " "))
        guard fields.count > 1, let pages = Int(String(decoding: fields[1], as: UTF8.self)) else { return 0 }
        return pages * sysconf(CInt(_SC_PAGESIZE))
    }
}
