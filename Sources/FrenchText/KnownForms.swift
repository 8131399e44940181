/// Words whose forms no ending tells: plurals and feminines that the rules keep apart (`œil`, `yeux`; `grec`,
/// `grecque`), the forms of irregular verbs, and those of verbs too short for the rules.
///
/// The forms of one word have one number and one stem. All of them are folded.
enum KnownForms {
    /// The number of the word that a folded form belongs to; nil for a form that is not listed.
    static func lexeme(of form: Span<UInt8>) -> Int? {
        guard form.count <= table.longest else { return nil }
        return table.forms.index(of: form).map { table.lexemes[$0] }
    }

    /// The stem of a folded form; nil for a form that is not listed.
    static func stem(of form: Span<UInt8>) -> [UInt8]? { lexeme(of: form).map { table.stems[$0] } }

    private static let table = Table()

    private struct Table: Sendable {
        var forms: WordSet
        /// By form, the number of its word.
        var lexemes: [Int] = []
        /// By word, its stem.
        var stems: [[UInt8]] = []
        var longest = 0

        init() {
            var all: [String] = []
            var known: Set<String> = []
            var groups = NounForms.groups.split(separator: "\n").map { line in
                let forms = line.split(separator: " ").map(String.init)
                return (stem: Array((forms.first ?? "").utf8), forms: forms)
            }
            for forms in VerbForms.all {
                var stem = Array((forms.first ?? "").utf8)
                LightFrenchStemmer.applyEndings(&stem)
                groups.append((stem, forms))
            }
            for group in groups {
                // A form of two words stays with the first.
                for form in group.forms where known.insert(form).inserted {
                    all.append(form)
                    lexemes.append(stems.count)
                    longest = max(longest, form.utf8.count)
                }
                stems.append(group.stem)
            }
            forms = WordSet(all)
        }
    }
}
