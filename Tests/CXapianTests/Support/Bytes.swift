import CXapian

/// A string of any bytes, which the C API takes as `cx_bytes`.
struct Bytes: Sendable, Equatable, Hashable, ExpressibleByStringInterpolation, CustomStringConvertible {
    var raw: [UInt8]

    init(_ raw: [UInt8]) { self.raw = raw }
    init(_ text: String) { raw = Array(text.utf8) }
    init(stringLiteral text: String) { self.init(text) }

    /// A copy of what C points at.
    init(_ bytes: cx_bytes) {
        raw = Array(UnsafeRawBufferPointer(start: bytes.data, count: bytes.size))
    }

    var description: String { String(decoding: raw, as: UTF8.self) }

    /// Lends the bytes to C for the length of `body`.
    func lend<Result>(_ body: (cx_bytes) -> Result) -> Result {
        raw.withUnsafeBytes { buffer in
            body(cx_bytes(data: buffer.baseAddress?.assumingMemoryBound(to: CChar.self), size: buffer.count))
        }
    }

    /// Lends several at once.
    static func lend<Result>(_ all: [Bytes], _ body: ([cx_bytes]) -> Result) -> Result {
        func next(_ rest: ArraySlice<Bytes>, _ lent: [cx_bytes]) -> Result {
            guard let first = rest.first else { return body(lent) }
            return first.lend { next(rest.dropFirst(), lent + [$0]) }
        }
        return next(all[...], [])
    }
}

func + (left: Bytes, right: Bytes) -> Bytes { Bytes(left.raw + right.raw) }
