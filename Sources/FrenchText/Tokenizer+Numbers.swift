extension Tokenizer {
    /// Reads the number that begins at `start`, appends its folded form and returns where it ends.
    ///
    /// | written | read |
    /// |---|---|
    /// | `1 404`, `12.500`, `1,404,500`: groups of three after one to three digits | `1404`, `12500`, `1404500` |
    /// | `802,8`, `802.8`, `1 404,5`, `1.404,5`, `1,404.5` | `802,8`, `802,8`, `1404,5` (three times) |
    /// | `19.05.2025`, `192.168.1.1`, `1,2,3` | each part by itself |
    ///
    /// `12,500` is the decimal that it is in French. Letters that follow at once (`21h05`, `1er`) are read by the caller.
    func scanNumber(_ text: Span<UInt8>, from start: Int, _ list: inout TokenList) -> Int {
        appendDigits(text, from: start, &list)
    }

    private func appendDigits(_ text: Span<UInt8>, from start: Int, _ list: inout TokenList) -> Int {
        var index = start
        while index < text.count {
            let character = table.character(text, at: index)
            guard character.kind == .digit else { break }
            character.info.appendFolded(to: &list.surfaces)
            index = character.end
        }
        return index
    }
}
