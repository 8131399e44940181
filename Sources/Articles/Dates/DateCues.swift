internal import SearchModel

/// Tells from the words around a date what it is the date of.
struct DateCues {
    typealias Cue = (cue: DateReading.Cue, range: Range<Int>?)

    let tokens: [DateToken]

    /// How many words before a date may introduce it.
    private static let reach = 9

    /// The cue of a date; the tokens from `lower` belong to no other one before it.
    func cue(of date: FoundDate, after lower: Int) -> Cue {
        if let cue = sameDay(date, after: lower) { return cue }
        if let cue = label(of: date, after: lower) { return cue }
        if precedesUpdate(date) { return (.published, nil) }
        if isPlanned(date) { return (.planned, nil) }
        if date.date.precision == .day, isDateline(date) { return (.dateline, nil) }
        if date.date.precision != .year, isAlone(date) { return (.alone, nil) }
        return (.none, nil)
    }

    // MARK: - The day of writing

    private func sameDay(_ date: FoundDate, after lower: Int) -> Cue? {
        guard date.date.day != nil else { return nil }
        let start = date.tokens.lowerBound
        guard start > lower else { return nil }
        let gap = tokens[start].gap
        guard gap.lineBreaks <= 1, gap.marks == 0 || gap.isOnly(UInt8(ascii: ",")) else { return nil }
        switch tokens[start - 1].word {
        case .this where gap.marks == 0: return (.sameDay, range(start - 1, start))
        // « aujourd’hui, mercredi 5 novembre 2025 », « ce jour, 5 novembre 2025 »
        case .today: return (.sameDay, range(start - 1, start))
        case .day where start - 1 > lower && tokens[start - 2].word == .this:
            return (.sameDay, range(start - 2, start))
        default: return nil
        }
    }

    // MARK: - Labels

    private func label(of date: FoundDate, after lower: Int) -> Cue? {
        let start = date.tokens.lowerBound
        var index = start - 1
        var last = max(lower, start - Self.reach)
        while index >= last {
            // The label may stand on the line above, if that ends with it.
            let breaks = tokens[index + 1].gap.lineBreaks
            if breaks > 0 {
                if index + 1 != start || breaks > 2 { return nil }
                last = max(lower, start - 3)
            }
            if let (cue, first) = label(endingAt: index, after: lower) {
                guard introduces(date, from: first) else { return nil }
                return (cue, range(first, start))
            }
            index -= 1
        }
        return nil
    }

    /// A label whose last word is at the index, and where it begins.
    private func label(endingAt index: Int, after lower: Int) -> (DateReading.Cue, Int)? {
        func isPut(_ index: Int) -> Bool { index >= lower && index >= 0 && tokens[index].word == .put }
        switch tokens[index].word {
        case .updated:
            // « dernière modification », « last updated »
            let first = index > lower && tokens[index - 1].word == .last ? index - 1 : index
            return (.updated, first)
        case .day where isPut(index - 2) && tokens[index - 1].word == .and:
            let first = index - 2
            return (.updated, first > lower && tokens[first - 1].word == .last ? first - 1 : first)
        case .line where isPut(index - 2): return (.published, index - 2)
        case .published:
            // « date de publication »
            let first = index - 2
            let isDate = first >= lower && tokens[first].word == .dateLabel && tokens[index - 1].word == .of
            return (.published, isDate ? first : index)
        case .dateLabel where index == 0 || tokens[index].gap.separates || tokens[index].isCapitalised:
            return (.published, index)
        default: return nil
        }
    }

    /// Whether a label stands as labels do, rather than in a sentence: « un rapport publié le 12 mars 2025 par l’ONU ».
    private func introduces(_ date: FoundDate, from first: Int) -> Bool {
        let line = lineBounds(around: first)
        let end = date.tokens.upperBound
        let lineEnd = lineBounds(around: end - 1).upperBound
        let remaining = lineEnd - end
        let before = first - line.lowerBound
        let startsSegment =
            before == 0 || tokens[first].gap.separates || ":|(/".utf8.contains(tokens[first].gap.lastMark)
        let goesOn =
            remaining > 8 && !tokens[end].isCapitalised
            && (tokens[end].gap.marks == 0 || tokens[end].gap.mark == UInt8(ascii: ","))
            && !isLabelWord(end) && !date.hasTime
        if startsSegment || tokens[first].isCapitalised { return !goesOn }
        if tokens[first].gap.mark == UInt8(ascii: ",") { return lineEnd - line.lowerBound <= 24 && remaining <= 8 }
        return before <= 4 && (date.hasTime && remaining <= 8 || remaining == 0)
    }

    private func isLabelWord(_ index: Int) -> Bool {
        switch tokens[index].word {
        case .published, .updated, .put, .by, .last: true
        default: false
        }
    }

    /// Whether the line goes on with the day of a change, and begins with names: `Awa Diallo — 10 mars 2025 à 7h00 —
    /// mis à jour le 17 mars 2025`.
    private func precedesUpdate(_ date: FoundDate) -> Bool {
        let line = lineBounds(around: date.tokens.lowerBound)
        let end = date.tokens.upperBound
        guard date.date.precision == .day, line.contains(end), date.tokens.lowerBound - line.lowerBound <= 8,
            tokens[end].gap.marks > 0 || tokens[end].isCapitalised,
            (line.lowerBound..<date.tokens.lowerBound).allSatisfy({ isNameOrParticle($0) })
        else { return false }
        return (end..<min(end + 4, line.upperBound)).contains { label(endingAt: $0, after: end)?.0 == .updated }
    }

    // MARK: - What is to come

    private func isPlanned(_ date: FoundDate) -> Bool {
        let (start, end) = (date.tokens.lowerBound, date.tokens.upperBound)
        if end < tokens.count, tokens[end].word == .next, tokens[end].gap.isBlank { return true }
        var index = start
        while index > 0, index > start - Self.reach, !endsSentence(tokens[index].gap) {
            // A line of its own does not go on with the one above, unless that ends in the middle of a phrase.
            if tokens[index].gap.lineBreaks > 0, isAlone(date), !leadsOn(index - 1) { return false }
            index -= 1
            if tokens[index].word == .planned { return true }
        }
        return false
    }

    /// Whether a phrase does not end with the word: `prévu le`, `d’ici au`.
    private func leadsOn(_ index: Int) -> Bool {
        switch tokens[index].word {
        case .article, .of, .and, .planned: true
        default: false
        }
    }

    private func endsSentence(_ gap: DateToken.Gap) -> Bool {
        gap.lineBreaks > 1 || gap.marks > 0 && [gap.mark, gap.lastMark].contains { ".;!?".utf8.contains($0) }
    }

    // MARK: - The line

    /// The tokens on the line of one of them.
    private func lineBounds(around index: Int) -> Range<Int> {
        let line = tokens[index].line
        var lower = index
        while lower > 0, lower > index - 64, tokens[lower - 1].line == line { lower -= 1 }
        var upper = index + 1
        while upper < tokens.count, upper < index + 64, tokens[upper].line == line { upper += 1 }
        return lower..<upper
    }

    /// `Bamako, 20 février 2025 (AFP) – Le ministre …`
    private func isDateline(_ date: FoundDate) -> Bool {
        let line = lineBounds(around: date.tokens.lowerBound)
        let end = date.tokens.upperBound
        guard line.contains(end), line.upperBound - end >= 8, date.tokens.lowerBound - line.lowerBound <= 6,
            date.tokens.lowerBound > line.lowerBound
        else { return false }
        guard (line.lowerBound..<date.tokens.lowerBound).allSatisfy({ isNameOrParticle($0) }) else { return false }
        let isDash = { (gap: DateToken.Gap) in gap.lastMark == UInt8(ascii: "-") && gap.hasSpace }
        if isDash(tokens[end].gap) { return true }
        guard tokens[end].gap.mark == UInt8(ascii: "(") else { return false }
        return (end + 1...min(end + 4, line.upperBound - 1)).contains { tokens[$0].gap.mark == UInt8(ascii: ")") }
    }

    /// Whether all the rest of the line is names and small words: the author, the section, the place; and numbers, and
    /// what pages write beside a date.
    private func isAlone(_ date: FoundDate) -> Bool {
        let line = lineBounds(around: date.tokens.lowerBound)
        if isPart(date, of: line) { return true }
        guard line.count - date.tokens.count <= 12, date.tokens.upperBound <= line.upperBound else { return false }
        let others = line.filter {
            !date.tokens.contains($0) && tokens[$0].number == nil && tokens[$0].word != .beside
        }
        guard others.count <= 6 else { return false }
        // `février 21, 2025 by admin`
        let author = (date.tokens.upperBound..<line.upperBound).first { tokens[$0].word == .by }
        let opensLine = date.tokens.lowerBound == line.lowerBound
        let end = author.map { opensLine && line.upperBound - $0 <= 3 ? $0 : line.upperBound } ?? line.upperBound
        return (line.lowerBound..<end).allSatisfy {
            date.tokens.contains($0) || isNameOrParticle($0) || $0 >= date.tokens.upperBound && isSection($0)
        }
    }

    /// Whether the date is one of the short parts of a line: `dans Élevage / Régions — par Awa Diallo — 10 mai 2024`.
    private func isPart(_ date: FoundDate, of line: Range<Int>) -> Bool {
        guard line.count <= 24, date.tokens.upperBound <= line.upperBound else { return false }
        var start = line.lowerBound
        var parts: [Range<Int>] = []
        for index in line.dropFirst() where !date.tokens.dropFirst().contains(index) {
            let gap = tokens[index].gap
            guard gap.marks == 1, gap.hasSpace, gap.isOnly(UInt8(ascii: "-")) || gap.isOnly(UInt8(ascii: "|")) else {
                continue
            }
            parts.append(start..<index)
            start = index
        }
        parts.append(start..<line.upperBound)
        return parts.count > 1
            && parts.allSatisfy { part in
                let others = part.filter { !date.tokens.contains($0) }
                return others.count <= 6 && (others.count == part.count || others.allSatisfy { isNameOrParticle($0) })
            }
    }

    /// The small word of `30 janvier 2026 dans Interview`.
    private func isSection(_ index: Int) -> Bool {
        tokens[index].word == .period && index + 1 < tokens.count && tokens[index + 1].isCapitalised
    }

    private func isNameOrParticle(_ index: Int) -> Bool {
        let token = tokens[index]
        switch token.word {
        case nil, .article, .of, .and, .by, .published, .updated, .dateLabel, .put, .day, .line, .weekday, .ordinal,
            .hour, .beside:
            return true
        default: return token.isCapitalised || token.end - token.start <= 2
        }
    }

    // MARK: - The words

    /// The bytes from a token to the date, without the space before that.
    private func range(_ first: Int, _ start: Int) -> Range<Int> {
        tokens[first].start..<max(tokens[start - 1].end, tokens[first].start)
    }
}
