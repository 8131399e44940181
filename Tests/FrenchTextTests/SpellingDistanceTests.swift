import FrenchText
import TestFolders
import Testing

@Suite("Distance of spellings")
struct SpellingDistanceTests {
    @Test(arguments: [
        ("patrouilles", "patrouilles", 0), ("patrouiles", "patrouilles", 1), ("patrouillles", "patrouilles", 1),
        ("patrouilels", "patrouilles", 1), ("patroulles", "patrouilles", 1), ("petrouilles", "patrouilles", 1),
        ("patruoilels", "patrouilles", 2), ("patouiles", "patrouilles", 2), ("trouille", "patrouille", 2),
        ("malie", "mali", 1), ("mli", "mali", 1), ("amli", "mali", 1), ("diboly", "diboli", 1),
        ("bmaako", "bamako", 1), ("bammako", "bamako", 1), ("menakka", "menaka", 1), ("kidall", "kidal", 1),
        ("nigre", "niger", 1), ("keyas", "kayes", 2), ("", "", 0), ("", "ab", 2), ("a", "", 1), ("ab", "ba", 1),
        ("abc", "cab", 2), ("abcd", "badc", 2),
        // No letter is touched twice: with that, `ca` would be `abc` in two.
        ("ca", "abc", 3),
    ])
    func `Errors are counted`(_ one: String, _ other: String, _ errors: Int) {
        #expect(distance(one, other) == errors)
        #expect(distance(other, one) == errors)
    }

    @Test func `What is further off than the bound has no distance`() {
        #expect(distance("patrouiles", "patrouilles", atMost: 0) == nil)
        #expect(distance("bamako", "bamako", atMost: -1) == nil)
        #expect(distance("bamako", "bamako", atMost: 0) == 0)
        #expect(distance("patouiles", "patrouilles", atMost: 1) == nil)
        #expect(distance("mali", "niger", atMost: .max) == nil)
        #expect(distance("abcd", "efgh", atMost: .max) == nil)
        #expect(distance("bcd", "efg", atMost: .max) == SpellingDistance.mostErrors)
    }

    @Test(.random) func `Random words are as far apart as the full table says, both ways`() {
        var generator = SeededGenerator(seed: 41)
        var found = [0, 0, 0, 0, 0]
        for _ in 0..<20_000 {
            let (one, other) = pair(&generator)
            let plain = Self.plainDistance(one, other)
            for bound in 0...4 {
                let expected = plain <= min(bound, SpellingDistance.mostErrors) ? plain : nil
                #expect(SpellingDistance.distance(one.span, other.span, atMost: bound) == expected)
            }
            #expect(
                SpellingDistance.distance(other.span, one.span, atMost: 3)
                    == SpellingDistance.distance(one.span, other.span, atMost: 3))
            found[min(plain, 4)] += 1
        }
        #expect(found.allSatisfy { $0 > 200 }, "\(found)")
    }

    /// With exchanges it can be: `ca` to `ac` to `abc` takes two errors, `ca` to `abc` three.
    @Test(.random) func `A detour over a third word is no shorter where it exchanges nothing`() {
        var generator = SeededGenerator(seed: 43)
        var kept = 0
        for _ in 0..<60_000 {
            let (one, other) = pair(&generator)
            let (third, _) = pair(&generator)
            guard let left = SpellingDistance.distance(one.span, third.span, atMost: 3),
                let right = SpellingDistance.distance(third.span, other.span, atMost: 3),
                Self.plainDistance(one, third, exchanges: false) == left,
                Self.plainDistance(third, other, exchanges: false) == right
            else { continue }
            kept += 1
            #expect(Self.plainDistance(one, other) <= left + right)
        }
        #expect(kept > 300)
    }

    @Test func `Errors that people make cost less than others`() {
        // A doubled letter, a neighbouring key, an exchange, a sound, a mute letter; against one plain error.
        for (typed, likelier, other) in [
            ("balon", "ballon", "balcon"), ("gaoo", "gao", "gaor"), ("avrip", "avril", "avrif"),
            ("pairs", "paris", "paivs"), ("kazern", "kasern", "kapern"), ("diboly", "diboli", "dibola"),
            ("ketin", "kethin", "kepin"), ("patrouill", "patrouille", "patrouilla"),
        ] {
            #expect(distance(typed, likelier) == 1 && distance(typed, other) == 1)
            #expect(cost(typed, likelier) < cost(typed, other), "\(typed) for \(likelier), not \(other)")
        }
        #expect(cost("bamako", "bamako") == 0)
        #expect(cost("bamaco", "bamako") < 100)
        #expect(cost("bamapo", "bamako") == 100)
        #expect(SpellingError.cost(of: bytes("mali").span, for: bytes("niger").span, atMost: 2) == nil)
    }

    @Test(.random) func `A word costs something where it is at a distance, and nothing else`() {
        var generator = SeededGenerator(seed: 47)
        for _ in 0..<20_000 {
            let (one, other) = pair(&generator)
            let errors = SpellingDistance.distance(one.span, other.span, atMost: 2)
            let cost = SpellingError.cost(of: one.span, for: other.span, atMost: 2)
            #expect((errors == nil) == (cost == nil))
            if let errors, let cost { #expect(cost >= 50 * errors && cost <= 200) }
        }
    }

    @Test(.random) func `Any bytes have a distance or none`() {
        var generator = SeededGenerator(seed: 53)
        for _ in 0..<5000 {
            let count = Int.random(in: 0..<200, using: &generator)
            let one = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
            var other = one
            if let index = other.indices.randomElement(using: &generator) {
                other[index] = UInt8.random(in: 0...255, using: &generator)
            }
            let errors = SpellingDistance.distance(one.span, other.span, atMost: 3)
            #expect(errors == (one == other ? 0 : 1))
            #expect((SpellingError.cost(of: one.span, for: other.span, atMost: 3) ?? -1) >= 0)
        }
    }

    // MARK: -

    private func bytes(_ word: String) -> [UInt8] { Array(word.utf8) }

    private func distance(_ one: String, _ other: String, atMost bound: Int = 3) -> Int? {
        SpellingDistance.distance(bytes(one).span, bytes(other).span, atMost: bound)
    }

    private func cost(_ typed: String, _ word: String) -> Int {
        SpellingError.cost(of: bytes(typed).span, for: bytes(word).span, atMost: 2) ?? .max
    }

    /// Two words of few letters, one of them made of the other by a few errors more often than not.
    private func pair(_ generator: inout SeededGenerator) -> ([UInt8], [UInt8]) {
        func letter() -> UInt8 { UInt8.random(in: UInt8(ascii: "a")...UInt8(ascii: "c"), using: &generator) }
        let one = (0..<Int.random(in: 0..<8, using: &generator)).map { _ in letter() }
        var other = one
        for _ in 0..<Int.random(in: 0..<9, using: &generator) {
            let index = Int.random(in: 0..<other.count + 1, using: &generator)
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: other.insert(letter(), at: index)
            case 1 where index < other.count: other.remove(at: index)
            case 2 where index < other.count: other[index] = letter()
            case 3 where index + 1 < other.count: other.swapAt(index, index + 1)
            default: break
            }
        }
        return (one, other)
    }

    /// The distance as its definition has it, from a table of all beginnings.
    private static func plainDistance(_ one: [UInt8], _ other: [UInt8], exchanges: Bool = true) -> Int {
        var table = [[Int]](repeating: Array(0...other.count), count: one.count + 1)
        for row in table.indices { table[row][0] = row }
        for row in table.indices.dropFirst() {
            for column in table[row].indices.dropFirst() {
                let isSame = one[row - 1] == other[column - 1]
                var least = min(table[row - 1][column], table[row][column - 1]) + 1
                least = min(least, table[row - 1][column - 1] + (isSame ? 0 : 1))
                let isExchange =
                    exchanges && row > 1 && column > 1 && one[row - 1] == other[column - 2]
                    && one[row - 2] == other[column - 1]
                if isExchange {
                    least = min(least, table[row - 2][column - 2] + 1)
                }
                table[row][column] = least
            }
        }
        return table[one.count][other.count]
    }
}
