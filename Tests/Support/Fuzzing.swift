import Glibc
public import Testing

/// Settings of the tests that make their inputs at random: `FUZZ_INPUTS` is how many inputs each of them tries, and
/// `FUZZ_SEED` makes them others. Every `SeededGenerator` takes the seed into account.
public enum Fuzzing {
    /// How many inputs to try.
    public static func inputs(default count: Int) -> Int {
        getenv("FUZZ_INPUTS").flatMap { Int(String(cString: $0)) } ?? count
    }

    /// The seed of this run: 0 unless `FUZZ_SEED` says another one.
    public static let seed: UInt64 = getenv("FUZZ_SEED").flatMap { UInt64(String(cString: $0)) } ?? 0
}

extension Trait where Self == IssueHandlingTrait {
    /// Of a test or suite that makes its inputs at random: a failure says how the same inputs are made again.
    public static var random: Self {
        .compactMapIssues { issue in
            var issue = issue
            issue.comments.append("The inputs are random: repeat them with FUZZ_SEED=\(Fuzzing.seed).")
            return issue
        }
    }
}
