/// Counts words as they come, in pieces.
struct WordCounter {
    var words = 0, functionWords = 0, linkedWords = 0, boldWords = 0
    /// The word so far, folded; as long as function words can be.
    private var word: [UInt8] = []
    private var isInWord = false
    private var isLinked = false, isBold = false
    private var last: UInt8 = 0

    mutating func count(_ bytes: ArraySlice<UInt8>, isLinked: Bool, isBold: Bool) {
        for byte in bytes {
            defer { last = byte }
            if byte.isASCIIAlphanumeric {
                begin(isLinked, isBold)
                if word.count < 12 { word.append(byte < 0x41 ? byte : byte | 0x20) }
            } else if byte < 0x80 {
                endWord()
            } else if byte < 0xC0 {
                // The second byte of a letter from U+00C0 on, or of a sign such as « » ’.
                if last == 0xC3 {
                    begin(isLinked, isBold)
                    if word.count < 12 { _ = WordFolding.append(byte, to: &word) }
                } else if last == 0xC2 || last == 0xE2 {
                    endWord()
                } else if last >= 0xC4 {
                    begin(isLinked, isBold)
                    if word.count < 12 { word.append(byte) }
                }
            }
        }
    }

    mutating func endWord() {
        guard isInWord else { return }
        isInWord = false
        words += 1
        if FunctionWords.contains(word[...]) { functionWords += 1 }
        if isLinked { linkedWords += 1 }
        if isBold { boldWords += 1 }
        word.removeAll(keepingCapacity: true)
    }

    private mutating func begin(_ isLinked: Bool, _ isBold: Bool) {
        guard !isInWord else { return }
        isInWord = true
        self.isLinked = isLinked
        self.isBold = isBold
    }
}
