import Testing

@testable import Indexer

@Suite struct UsualLengthTests {
    /// Lengths from 300 on, and `short` of 50 words.
    private static func source(_ count: Int, short: Int = 0) -> [Int] {
        [Int](repeating: 50, count: short) + (short..<count).map { 300 + $0 % 100 }
    }

    @Test(
        arguments: [
            (source(100), 24, true), (source(100), 25, true), (source(100), 69, true), (source(100), 70, false),
            (source(19), 24, true), (source(19), 25, false), ([], 24, true), ([], 25, false),
            // Where dispatches of thirty words are usual, one of twenty-five is not short.
            ([Int](repeating: 30, count: 50), 25, false), ([Int](repeating: 0, count: 50), 25, false),
        ] as [([Int], Int, Bool)])
    func `An article is short by what is usual in its source`(words: [Int], article: Int, isShort: Bool) {
        #expect(UsualLength(words).isShort(article) == isShort)
    }

    @Test(
        arguments: [
            // Three are enough where short articles are rare, two never.
            (source(100), [50, 50, 50], true), (source(100), [50, 50], false), (source(100), [0, 0, 0], true),
            (source(1000, short: 30), [50, 50, 50], true), (source(1000, short: 50), [50, 50, 50], false),
            (source(1000, short: 50), [50, 50, 50, 50], true),
            // Where a third of the articles is short, six may well be short by chance; nine are not likely to.
            (source(1000, short: 330), [Int](repeating: 50, count: 6), false),
            (source(1000, short: 330), [Int](repeating: 50, count: 9), true),
            // Most have to be.
            (source(100), [50, 50, 300], false), (source(100), [50, 50, 50, 50, 300], true),
            (source(1000), [Int](repeating: 50, count: 50) + [Int](repeating: 300, count: 50), false),
            (source(1000), [Int](repeating: 50, count: 51) + [Int](repeating: 300, count: 49), true),
            // A quarter of the median, and not just less than it.
            (source(100), [Int](repeating: 88, count: 50), false),
            (source(100), [Int](repeating: 87, count: 50), true),
            // Of twenty that are known, none being short says less than of a hundred.
            (source(20), [50, 50, 50], true), (source(20), [50, 50, 50, 300], false),
            // Too few are known: what is short anywhere counts.
            (source(19), [39, 39, 300], true), (source(19), [40, 40, 40], false), ([], [39, 39], false),
            ([], [39, 39, 300, 300], false), ([], [0, 0, 0], true), ([], [], false),
            ([Int](repeating: 0, count: 50), [0, 0, 0, 0], false),
        ] as [([Int], [Int], Bool)])
    func `A scraper looks broken where short articles are no chance`(words: [Int], read: [Int], isBroken: Bool) {
        #expect(UsualLength(words).looksBroken(read) == isBroken)
    }

    @Test(
        arguments: [
            ("", 0), (" \n\t", 0), ("un", 1), ("Les deux ministres", 3), ("l'armée", 1), ("L’armée d’abord", 2),
            ("aujourd'hui", 1), ("qu'il n'y a", 3), ("« Oui »,\u{A0}dit-il…", 3), ("les dirigeants' ", 2),
            ("« l’ »", 1), ("– — …", 0), ("22 500 km²", 3), ("œuvre été Ñandú", 3), ("مالي والسنغال", 2), ("l’", 1),
            ("\u{AB}", 0),
            ("’’ a’ b", 2),
        ] as [(String, Int)])
    func `Words are counted as French writes them`(text: String, count: Int) {
        #expect(text.utf8Span.span.wordCount == count)
    }

    @Test(arguments: [[0xE2], [0xE2, 0x80], [0xC2], [0x61, 0xE2, 0x80], [0xFF, 0x27]] as [[UInt8]])
    func `Bytes that end early are at most one word`(bytes: [UInt8]) {
        #expect(bytes.span.wordCount <= 1)
    }
}
