extension Tokenizer {
    /// First parts of compounds that are written with a hyphen, with a space or as one word, as people please:
    /// `anti-terroriste`, `antiterroriste`; `week-end`, `weekend`; `al-Qaïda`, `Alqaida`. Folded.
    static let compoundPrefixes = WordSet(
        text: """
            aero afro agro al anti archi audio auto basket bi bio cardio co contre crypto cyber demi e eco el electro
            entre euro ex extra foot franco geo hand hydro hyper hypo infra inter intra islamo macro maxi mega meta
            micro mini mono multi narco neo neuro non nord omni ouest para petro photo pluri poly porte post pre pro
            pseudo psycho quasi radio re retro semi socio sous sub sud super supra sur techno tele thermo tiers trans
            tri ultra uni vice video week
            """)

    /// Where the word begins that the prefix in `surface` is joined to; nil when it is no prefix, or no letter follows
    /// its hyphen at once.
    func prefixEnd(_ surface: Range<Int>, _ text: Span<UInt8>, _ end: Int, _ list: TokenList) -> Int? {
        guard end < text.count, surface.count <= 8 else { return nil }
        let hyphen = table.character(text, at: end)
        guard hyphen.kind == .hyphen, hyphen.end < text.count else { return nil }
        let next = table.character(text, at: hyphen.end)
        guard next.kind == .letter, Self.compoundPrefixes.contains(list.surfaces.span.extracting(surface)) else {
            return nil
        }
        return next.start
    }
}
