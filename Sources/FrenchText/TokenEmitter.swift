/// Appends the tokens of one text to a list: one token a word, and the joined tokens beside it.
struct TokenEmitter {
    /// The position of the next word.
    private var position: Int

    /// What is joined to the next word: the indices in the list of up to three words, where the next one must begin,
    /// and whether a space stands before it.
    private var chain: (words: [Int], next: Int, isSpaced: Bool)?

    /// The most words that have one joined form: `Bab-el-Oued`.
    private static let mostJoined = 4

    init(position: Int) {
        self.position = position
    }

    /// Appends the tokens of a word, or nothing if the word is empty.
    ///
    /// - Parameter link: what joins the word to the one after it.
    @inline(__always)
    mutating func emit(_ word: Word, link: WordLink?, into list: inout TokenList) {
        guard word.count > 0 else { return }
        let start = list.surfaces.count
        word.appendBytes(to: &list.surfaces)
        let surface = start..<list.surfaces.count
        list.tokens.append(
            Token(surface: surface, source: word.start..<word.end, position: position, isJoined: false))
        if word.name != nil || chain != nil || link != nil {
            emitJoined(word, link: link, into: &list)
        }
        position &+= 1
    }

    private mutating func emitJoined(_ word: Word, link: WordLink?, into list: inout TokenList) {
        let number = list.tokens.count - 1
        if let name = word.name {
            append([name.letter], word, from: name.start, to: &list)
        }
        var before = chain
        chain = nil
        if before?.next != word.start { before = nil }
        if let before { join(word, to: before.words, in: &list) }
        guard let link else { return }
        if !link.isHyphen {
            // A space joins two words that nothing else is joined to.
            if before == nil { chain = ([number], link.next, true) }
        } else if let before, !before.isSpaced {
            chain = (before.words.suffix(Self.mostJoined - 2) + [number], link.next, false)
        } else {
            chain = ([number], link.next, false)
        }
    }

    /// Appends the joined forms that end with `word`, each of which depends on its own words alone.
    private func join(_ word: Word, to words: [Int], in list: inout TokenList) {
        for start in words.indices.reversed() {
            let tokens = words[start...].map { list.tokens[$0] }
            guard let first = tokens.first else { continue }
            let surface = Array(list.surfaces[first.surface])
            let areJoined =
                tokens.count == 1
                ? CompoundRules.areJoined(surface.span, word)
                : CompoundRules.areEnds(surface.span, word)
                    && !tokens.contains { CompoundRules.isDigit(list.surfaces[$0.surface.lowerBound]) }
            guard areJoined else { continue }
            let bytes = tokens.flatMap { list.surfaces[$0.surface] }
            append(bytes, word, from: first.source.lowerBound, to: &list)
        }
    }

    /// Appends a joined token, unless its folded form would be too long.
    private func append(_ first: some Collection<UInt8>, _ word: Word, from start: Int, to list: inout TokenList) {
        guard first.count + word.count <= Word.capacity else { return }
        let surfaceStart = list.surfaces.count
        list.surfaces.append(contentsOf: first)
        word.appendBytes(to: &list.surfaces)
        list.tokens.append(
            Token(
                surface: surfaceStart..<list.surfaces.count, source: start..<word.end, position: position,
                isJoined: true))
    }
}
