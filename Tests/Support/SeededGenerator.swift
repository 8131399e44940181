/// Random numbers, the same in every run with one `FUZZ_SEED` (SplitMix64; Steele, Lea, Flood, OOPSLA 2014).
public struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    /// A generator for inputs that a test makes at random.
    /// - Parameter seed: tells the generators of a run apart. `FUZZ_SEED` makes all of them others.
    public init(seed: UInt64) { state = seed ^ Self.mixed(Fuzzing.seed) }

    /// A generator whose numbers don't depend on `FUZZ_SEED`, for data about which a test knows more than their rule.
    public init(fixed seed: UInt64) { state = seed }

    /// The next number of SplitMix64, uniform over 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Self.mixed(state)
    }

    /// Gives 0 for 0.
    private static func mixed(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// So many bytes, each uniform.
    public mutating func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8(truncatingIfNeeded: next() >> 24) }
    }

    /// A number from 0 to below `limit`, nearly uniform; traps where that is 0.
    public mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

    /// One of the elements, of which there must be some.
    public mutating func element<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}
