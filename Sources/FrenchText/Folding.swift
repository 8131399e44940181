/// Folds whole texts in the way in which the tokenizer folds words: lower case, without accents, ligatures spelled out,
/// invisible characters dropped. All other characters, such as punctuation and spaces, stay as they are.
public enum Folding {
    /// The folded text. Folding it again changes nothing.
    public static func fold(_ text: String) -> String {
        var folded: [UInt8] = []
        folded.reserveCapacity(text.utf8.count)
        let table = CharacterTable.shared
        for scalar in text.unicodeScalars {
            let info = table.info(of: scalar.value)
            switch info.kind {
            case .mark, .ignorable: break
            case .letter, .digit, .numeral: info.appendFolded(to: &folded)
            default: folded.append(contentsOf: String(scalar).utf8)
            }
        }
        return String(decoding: folded, as: UTF8.self)
    }
}

extension CharacterInfo {
    /// Appends the folded form to `bytes`.
    @inline(__always)
    func appendFolded(to bytes: inout [UInt8]) {
        var folded = folded
        for _ in 0..<foldedCount {
            bytes.append(UInt8(truncatingIfNeeded: folded))
            folded >>= 8
        }
    }
}
