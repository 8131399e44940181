/// A set of bytes: thirty-two bytes in place, without storage elsewhere.
public struct ByteSet: Sendable, Equatable {
    /// Byte b is bit b % 64 of number b / 64.
    private var words = SIMD4<UInt64>()

    /// An empty set.
    public init() {}

    /// Whether a byte is in it.
    public func contains(_ byte: UInt8) -> Bool { words[Int(byte >> 6)] >> UInt64(byte & 63) & 1 == 1 }

    /// Adds a byte.
    public mutating func insert(_ byte: UInt8) { words[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }

    /// Adds all bytes of a range.
    public mutating func insert(_ range: ClosedRange<UInt8>) {
        for byte in range { insert(byte) }
    }

    /// Removes a byte.
    public mutating func remove(_ byte: UInt8) { words[Int(byte >> 6)] &= ~(1 << UInt64(byte & 63)) }

    /// Exchanges the bytes in it for the others.
    public mutating func invert() { words = ~words }
}
