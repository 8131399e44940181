extension Tokenizer {
    /// First parts of compounds of which several spellings are in use: `anti-terroriste` and `antiterroriste`,
    /// `week-end` and `weekend`, `al-Qaïda` and `Alqaida`. Folded.
    static let compoundPrefixes = WordSet(
        text: """
            aero afro agro al anti archi audio auto basket bi bio cardio co contre crypto cyber demi e eco el electro
            entre euro ex extra foot franco geo hand hydro hyper hypo infra inter intra islamo macro maxi mega meta
            micro mini mono multi narco neo neuro non omni para petro photo pluri poly porte post pre pro pseudo
            psycho quasi radio re retro semi socio sous sub super supra techno tele thermo tiers trans tri ultra vice
            video week
            """)

    /// Where the word begins that `word` is joined to as its prefix. It is nil if `word` is not a prefix, or if its
    /// hyphen is not followed by a letter at once.
    @inline(__always)
    func compoundStart(after word: Word, _ text: Span<UInt8>) -> Int? {
        guard word.end < text.count, text[word.end] == UInt8(ascii: "-") || text[word.end] >= 0x80 else { return nil }
        return findCompoundStart(after: word, text)
    }

    private func findCompoundStart(after word: Word, _ text: Span<UInt8>) -> Int? {
        let hyphen = table.character(text, at: word.end)
        guard hyphen.kind == .hyphen, hyphen.end < text.count, word.isIn(Self.compoundPrefixes) else { return nil }
        return table.character(text, at: hyphen.end).kind == .letter ? hyphen.end : nil
    }
}
