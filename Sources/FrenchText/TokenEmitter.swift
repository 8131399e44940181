/// Appends the tokens of one text to a list: one token a word, and the joined tokens beside it.
struct TokenEmitter {
    /// The position of the next word.
    private var position: Int

    /// The index in the list of the prefix before the next word, and where that word must begin to be joined to it.
    private var prefix: (token: Int, end: Int)?

    init(position: Int) {
        self.position = position
    }

    /// Appends the tokens of a word, or nothing if the word is empty.
    ///
    /// - Parameter compoundStart: if the word is a prefix, where the word begins that it is joined to.
    @inline(__always)
    mutating func emit(_ word: Word, compoundStart: Int?, into list: inout TokenList) {
        guard word.count > 0 else { return }
        let start = list.surfaces.count
        word.appendBytes(to: &list.surfaces)
        let surface = start..<list.surfaces.count
        list.tokens.append(
            Token(surface: surface, source: word.start..<word.end, position: position, isJoined: false))
        if word.name != nil || prefix != nil || compoundStart != nil {
            emitJoined(word, compoundStart: compoundStart, into: &list)
        }
        position &+= 1
    }

    private mutating func emitJoined(_ word: Word, compoundStart: Int?, into list: inout TokenList) {
        let number = list.tokens.count - 1
        if let name = word.name {
            append([name.letter], word, from: name.start, to: &list)
        }
        if let prefix, prefix.end == word.start, word.count >= 3 {
            let first = list.tokens[prefix.token]
            append(list.surfaces[first.surface], word, from: first.source.lowerBound, to: &list)
        }
        prefix = compoundStart.map { (number, $0) }
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
