import Glibc

/// How many inputs made at random a test tries, and where they begin: `FUZZ_INPUTS` and `FUZZ_SEED`.
public enum Fuzzing {
    public static func inputs(default count: Int) -> Int { setting("FUZZ_INPUTS") ?? count }

    public static func seed(default seed: UInt64) -> UInt64 {
        setting("FUZZ_SEED").map { UInt64(clamping: $0) } ?? seed
    }

    private static func setting(_ name: String) -> Int? { getenv(name).flatMap { Int(String(cString: $0)) } }
}
