/// Numbers in sets that are joined one by one (R. Tarjan, "Efficiency of a good but not linear set union algorithm",
/// 1975).
struct DisjointSets {
    private var parents: [Int]

    /// Each of the numbers below `count` in a set of its own.
    init(count: Int) { parents = Array(0..<count) }

    /// The lowest number of the set that a number is in.
    mutating func first(_ number: Int) -> Int {
        var number = number
        while parents[number] != number {
            parents[number] = parents[parents[number]]
            number = parents[number]
        }
        return number
    }

    mutating func join(_ left: Int, _ right: Int) {
        let (left, right) = (first(left), first(right))
        parents[max(left, right)] = min(left, right)
    }
}
