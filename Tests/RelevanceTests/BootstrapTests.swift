import Testing

@testable import Relevance

@Suite struct BootstrapTests {
    typealias Sample = Bootstrap.Sample

    private static func values(_ values: [Double]) -> [String: Double] {
        Dictionary(uniqueKeysWithValues: values.enumerated().map { ("q\($0.offset)", $0.element) })
    }

    @Test func `Equal values leave no doubt`() {
        let (each, mean) = Bootstrap(resamples: 100).intervals([
            Sample(folder: "a", values: Self.values([0.5, 0.5, 0.5])), Sample(folder: "b", values: ["q": 0.25]),
        ])
        #expect(each[0] == Bootstrap.Interval(mean: 0.5, lower: 0.5, upper: 0.5))
        #expect(each[1] == Bootstrap.Interval(mean: 0.25, lower: 0.25, upper: 0.25))
        #expect(mean == Bootstrap.Interval(mean: 0.375, lower: 0.375, upper: 0.375))
    }

    /// Of 400 values of which half are 1, the mean's standard error is 0.5/√400 = 0.025: the interval is 0.5 ± 0.049.
    @Test(arguments: [1, 2, 3] as [UInt64])
    func `An interval is as wide as the standard error says`(_ seed: UInt64) {
        let sample = Sample(folder: "a", values: Self.values((0..<400).map { Double($0 % 2) }))
        let interval = Bootstrap(resamples: 2000, seed: seed).intervals([sample]).each[0]
        #expect(interval.mean == 0.5)
        #expect(abs(interval.lower - 0.451) < 0.006)
        #expect(abs(interval.upper - 0.549) < 0.006)
    }

    @Test func `The same seed gives the same interval, whatever stands beside`() {
        let sample = Sample(folder: "a", values: Self.values((0..<50).map { Double($0) / 50 }))
        let other = Sample(folder: "b", values: Self.values([0, 1, 0.5]))
        let alone = Bootstrap(resamples: 500, seed: 7).intervals([sample]).each[0]
        #expect(Bootstrap(resamples: 500, seed: 7).intervals([other, sample]).each[1] == alone)
        #expect(Bootstrap(resamples: 500, seed: 8).intervals([sample]).each[0] != alone)
    }

    /// Two variants of one folder that are each other's opposite always make up for each other; were they of two
    /// folders, they would not.
    @Test func `The variants of a folder are asked about the same topics`() {
        let values = Self.values((0..<40).map { Double($0 % 2) })
        let opposite = values.mapValues { 1 - $0 }
        let together = Bootstrap(resamples: 500).intervals([
            Sample(folder: "a", values: values), Sample(folder: "a", values: opposite),
        ]).mean
        let apart = Bootstrap(resamples: 500).intervals([
            Sample(folder: "a", values: values), Sample(folder: "b", values: opposite),
        ]).mean
        #expect(together.upper - together.lower < 1e-9)
        #expect(apart.upper - apart.lower > 0.1)
    }

    @Test func `A variant without some of the topics has a mean of those that it has`() {
        let interval = Bootstrap(resamples: 500).intervals([
            Sample(folder: "a", values: Self.values([0, 0, 0, 0])), Sample(folder: "a", values: ["q3": 1, "q9": 1]),
        ]).each[1]
        #expect(interval == Bootstrap.Interval(mean: 1, lower: 1, upper: 1))
    }

    @Test func `A difference beyond chance is one whose interval leaves 0 out`() {
        #expect(Bootstrap.Interval(mean: 0.1, lower: 0.01, upper: 0.2).excludesZero)
        #expect(Bootstrap.Interval(mean: -0.1, lower: -0.2, upper: -0.01).excludesZero)
        #expect(!Bootstrap.Interval(mean: 0.1, lower: -0.01, upper: 0.2).excludesZero)
        #expect(!Bootstrap.Interval(mean: 0, lower: 0, upper: 0).excludesZero)
    }

    @Test func `Random numbers are all below the limit and all likely`() {
        var generator = SplitMix64(seed: 1)
        var counts = [0, 0, 0, 0, 0]
        for _ in 0..<5000 { counts[generator.below(5)] += 1 }
        #expect(counts.allSatisfy { (900...1100).contains($0) }, "\(counts)")
    }
}
