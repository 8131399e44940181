/// The candidate that someone who typed `word` most likely meant, or nil where none is near.
///
/// Near is an optimal string alignment distance (Damerau-Levenshtein without substring edits twice) of at most a third
/// of the longer word, or a candidate that begins with the word.
public func nearest(to word: String, in candidates: [String]) -> String? {
    guard !word.isEmpty, word.utf8.count <= 64 else { return nil }
    let scored = candidates.map { (candidate: $0, distance: alignmentDistance(Array(word), Array($0))) }
    if let best = scored.min(by: { $0.distance < $1.distance }),
        best.distance * 3 <= max(word.count, best.candidate.count)
    {
        return best.candidate
    }
    return candidates.filter { $0.hasPrefix(word) }.min { $0.count < $1.count }
}

private func alignmentDistance(_ first: [Character], _ second: [Character]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...second.count)
    for row in first.indices {
        var current = [row + 1]
        for column in second.indices {
            let isSame = first[row] == second[column]
            var best = min(previous[column + 1] + 1, current[column] + 1, previous[column] + (isSame ? 0 : 1))
            if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
                best = min(best, beforePrevious[column - 1] + 1)
            }
            current.append(best)
        }
        beforePrevious = previous
        previous = current
    }
    return previous[second.count]
}
