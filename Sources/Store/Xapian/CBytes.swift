internal import CXapian

extension Collection where Element == UInt8 {
    /// Lends the bytes to a call into C.
    func withCBytes<Result>(_ body: (cx_bytes) -> Result) -> Result {
        if let result = withContiguousStorageIfAvailable({ body(cx_bytes($0)) }) { return result }
        return Array(self).withUnsafeBufferPointer { body(cx_bytes($0)) }
    }
}

extension [[UInt8]] {
    /// Lends the runs of bytes to C, all at once.
    func withCBytes<Result>(_ body: ([cx_bytes]) -> Result) -> Result {
        joined().withCBytes { all in
            var start = 0
            return body(
                map { run in
                    defer { start += run.count }
                    return cx_bytes(data: all.data.map { $0 + start }, size: run.count)
                })
        }
    }
}

extension cx_bytes {
    fileprivate init(_ buffer: UnsafeBufferPointer<UInt8>) {
        let raw = UnsafeRawBufferPointer(buffer)
        self.init(data: raw.baseAddress?.assumingMemoryBound(to: CChar.self), size: raw.count)
    }

    var buffer: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: data, count: size) }
    var array: [UInt8] { Array(buffer) }
}
