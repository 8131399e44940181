internal import SearchModel

/// Puts lines together that a scraper or an editor broke within a sentence.
enum LineJoiner {
    /// The longest line that was broken at a width, in characters.
    private static let mostWidth = 120

    static func joined(_ lines: [ScrapedLine]) -> [ScrapedLine] {
        let width = wrapWidth(lines)
        let lines = width.map { unwrapped(lines, $0) } ?? lines
        var result: [ScrapedLine] = []
        result.reserveCapacity(lines.count)
        var index = 0
        var block = 0..<0
        while index < lines.count {
            if index >= block.upperBound { block = index..<blockEnd(lines, from: index) }
            // A title may stand right above the lines that were broken; further down they need not be looked for again.
            let isWrapped = index < block.lowerBound + 3 && isWrapped(lines[index..<block.upperBound])
            let end = isWrapped ? block.upperBound : index + 1
            var line = lines[index]
            for next in lines[(index + 1)..<end] { join(next, to: &line) }
            index = end
            // Where links and names stood on lines of their own: `Le président | Assimi Goïta | a reçu`.
            if let last = result.last,
                opens(last, line) || continues(line, after: last, before: index < lines.count ? lines[index] : nil)
            {
                join(line, to: &result[result.count - 1])
            } else {
                result.append(line)
            }
        }
        return result
    }

    // MARK: - Files that were broken at one width

    /// The width at which all of a text was broken: no line is longer, and most of those that have one below them have
    /// no room for its first word.
    private static func wrapWidth(_ lines: [ScrapedLine]) -> Int? {
        // A table or an address may be wider.
        let widths = lines.lazy.filter { $0.words > 1 }.map(\.width).sorted()
        guard let width = widths.dropLast(widths.count / 50).last, (40...mostWidth).contains(width) else { return nil }
        var pairs = 0
        var full = 0
        for (line, next) in zip(lines, lines.dropFirst()) where isPair(line, next) && 2 * line.width > width {
            pairs += 1
            if isFull(line, next, width) { full += 1 }
        }
        return full >= 5 && 4 * full >= 3 * pairs ? width : nil
    }

    /// A heading may go over two lines too; nothing else does in one that begins anew.
    private static func isPair(_ line: ScrapedLine, _ next: ScrapedLine) -> Bool {
        !next.isAfterBlank && !next.isBullet && next.headingLevel == 0
    }

    private static func isFull(_ line: ScrapedLine, _ next: ScrapedLine, _ width: Int) -> Bool {
        line.width + 1 + next.firstWordWidth > width
    }

    private static func unwrapped(_ lines: [ScrapedLine], _ width: Int) -> [ScrapedLine] {
        var result: [ScrapedLine] = []
        result.reserveCapacity(lines.count)
        for index in lines.indices {
            if index > 0, !result.isEmpty, isPair(lines[index - 1], lines[index]),
                isFull(lines[index - 1], lines[index], width)
            {
                join(lines[index], to: &result[result.count - 1])
            } else {
                result.append(lines[index])
            }
        }
        return result
    }

    // MARK: - Broken sentences

    /// The end of the lines from an index on that stand together.
    private static func blockEnd(_ lines: [ScrapedLine], from start: Int) -> Int {
        var end = start + 1
        guard isWrappable(lines[start]) else { return end }
        while end < lines.count, !lines[end].isAfterBlank, isWrappable(lines[end]) { end += 1 }
        return end
    }

    /// Whether the lines of a block were broken at one width.
    private static func isWrapped(_ block: ArraySlice<ScrapedLine>) -> Bool {
        guard let first = block.first, let second = block.dropFirst().first,
            block.count >= 3 || breaksSentence(first, second)
        else { return false }
        let width = block.map(\.width).max() ?? 0
        guard width <= mostWidth, width >= 40 else { return false }
        // A line is full where the next line's first word had no room.
        let full = zip(block, block.dropFirst()).count { line, next in
            line.width + 1 + next.firstWordWidth > width - 6
        }
        let open = block.dropLast().count { !$0.endsSentence }
        let starts = block.dropFirst().count(where: \.startsLowercase)
        return 10 * full >= 8 * (block.count - 1) && 2 * open >= block.count - 1 && 3 * starts >= block.count - 1
    }

    private static func isWrappable(_ line: ScrapedLine) -> Bool {
        !line.isBullet && line.headingLevel == 0 && line.length <= mostWidth
    }

    /// `Par`, `Publié le` on a line of their own, with what belongs to them on the next.
    private static func opens(_ last: ScrapedLine, _ line: ScrapedLine) -> Bool {
        last.words <= 3 && last.length <= 20 && !line.isBullet && line.headingLevel == 0 && line.words <= 8
            && !line.endsSentence && openings.contains { last.folded.isEqual(to: $0) }
    }

    private static let openings = [
        "par", "by", "ecrit par", "publie par", "posted by", "auteur", "publie le", "posted on", "published", "date",
        "mis en ligne le", "source",
    ].map { Array($0.utf8) }

    /// Whether a line goes on with the sentence of the one before.
    private static func continues(_ line: ScrapedLine, after last: ScrapedLine, before next: ScrapedLine?) -> Bool {
        guard !line.isBullet, line.headingLevel == 0, last.headingLevel == 0, !last.endsSentence, isProse(last) else {
            return false
        }
        if breaksSentence(last, line) { return true }
        // A single `est` between two links.
        if let next, line.words >= 1, line.functionWords == line.words, line.startsLowercase, next.startsLowercase,
            last.length >= 40
        {
            return true
        }
        // A name between the halves of a sentence.
        guard let next, line.length <= 60, !line.endsSentence, !line.text.hasSuffix(":"), last.functionWords >= 2 else {
            return false
        }
        if ScrapedByline.opensByline(next) || opensDate(next) { return false }
        let goesOn =
            next.startsLowercase || next.text.unicodeScalars.first.map { ",;)".unicodeScalars.contains($0) } == true
        return goesOn && !next.isBullet && next.headingLevel == 0 && endsWithin(last)
    }

    private static func breaksSentence(_ line: ScrapedLine, _ next: ScrapedLine) -> Bool {
        if line.endsSentence || line.text.hasSuffix(":") { return false }
        if let first = next.text.unicodeScalars.first, ",.;)".unicodeScalars.contains(first) { return true }
        guard next.startsLowercase,
            next.words > 1 || next.endsSentence || next.folded.words.first?.elementsEqual("par".utf8) != true,
            !ScrapedByline.isByline(next), !ScrapedByline.opensByline(next), !opensDate(next)
        else { return false }
        return endsWithin(line) || next.functionWords >= 1 && next.words >= 3
    }

    /// `février 21, 2025 by Awa Diallo`, `publié le 21 février 2025`: what stands under titles.
    private static func opensDate(_ line: ScrapedLine) -> Bool {
        guard line.words <= 10, !line.endsSentence, line.text.hasDigit
        else {
            return false
        }
        return DateScanner().readings(in: line.text).contains { reading in
            let introduction = reading.introduction?.utf8.count ?? 0
            return reading.precision == .day && reading.range.lowerBound - introduction <= 2
        }
    }

    /// Whether a line ends in the middle: with a comma, a hyphen or a word that asks for another.
    private static func endsWithin(_ line: ScrapedLine) -> Bool {
        if let last = line.text.unicodeScalars.last, ",;-–(«".unicodeScalars.contains(last) { return true }
        return line.endsWithFunctionWord
    }

    private static func isProse(_ line: ScrapedLine) -> Bool {
        !line.isBullet && line.words >= 3 && (line.functionWords >= 1 || line.length >= 40)
    }

    private static func join(_ next: ScrapedLine, to line: inout ScrapedLine) {
        if let first = next.text.unicodeScalars.first, ",.)".unicodeScalars.contains(first) {
            line.append(next, separator: "")
        } else if line.text.utf8.last == UInt8(ascii: "-"), next.startsLowercase, !keepsHyphen(line, next) {
            line.text.removeLast()
            line.append(next, separator: "")
        } else {
            line.append(next, separator: line.text.utf8.last == UInt8(ascii: "-") ? "" : " ")
        }
    }

    /// Whether the hyphen at a line's end belongs to the word: `dit-il`, `celui-ci`, `a-t-il`, `peut-être`. Most end a
    /// syllable: `me-` and `né`.
    private static func keepsHyphen(_ line: ScrapedLine, _ next: ScrapedLine) -> Bool {
        let isEnd = { (scalar: Unicode.Scalar) in !scalar.properties.isAlphabetic }
        let word = String(String.UnicodeScalarView(next.text.unicodeScalars.prefix(12).prefix { !isEnd($0) }))
            .lowercased()
        let head = line.text.unicodeScalars.dropLast().suffix(12)
        let before = String(String.UnicodeScalarView(head.reversed().prefix { !isEnd($0) }.reversed())).lowercased()
        switch word {
        case "il", "ils", "elle", "elles", "on", "je", "nous", "vous", "t", "même", "mêmes", "à": return true
        case "ci": return ["celui", "celle", "ceux", "celles"].contains(before)
        case "là": return before != "voi"
        case "ce": return before == "est"
        case "être": return before == "peut"
        case "dire", "vis": return before == "à"
        default: return false
        }
    }
}
