/// Who took a photograph, as the lines under it say.
enum PhotoCredit {
    /// Whether a line says what a photograph shows: by its words, or by the credit at its end.
    static func isCaption(_ line: ScrapedLine) -> Bool {
        guard line.words <= 60 else { return false }
        if !line.hasVerb || line.words <= 8, BoilerplatePlace.photo.matches(line.folded) { return true }
        return !line.endsSentence && endsWithCredit(line.text)
    }

    /// Whether a line is nothing but the credit: `© AFP`, `(Crédits : Présidence)`, `© Présidence par DR`.
    static func isAll(of line: ScrapedLine) -> Bool {
        guard line.words <= 10, !line.endsSentence || line.words <= 4 else { return false }
        let folded = line.folded
        let opens =
            line.text.unicodeScalars.first { $0 != "(" && $0 != " " } == "©"
            || line.words <= 8 && BoilerplatePlace.credit.matches(folded)
        // The foot of a page has its year and its rights.
        return opens
            && !folded.words.contains { word in
                word.count == 4 && word.allSatisfy(\.isASCIIDigit) && word.first == 0x32
            } && !folded.has("tous droits") && !folded.has("rights reserved")
    }

    private static let agencies: Set<String> = [
        "afp", "reuters", "ap", "epa", "sipa", "dr", "getty", "getty images", "unsplash", "maxppp", "hans lucas",
        "abaca", "belga", "keystone", "xinhua", "anadolu", "aa", "aps", "ap sipa", "cc by", "gettyimages",
        "sipa press", "presidence", "minusma", "ortm",
    ]

    private static let afterwards: Set<String> = ["archives", "archive", "illustration"]

    /// `ERIC VIDAL / AFP`, `(Reuters)`, `AFP/Archives`, `REUTERS - Paul Lorgerie`.
    private static func endsWithCredit(_ text: String) -> Bool {
        let tail = text.suffix(60)
        var parts = tail.split { "/(©)-–".contains($0) }.map {
            String(decoding: FoldedText($0.utf8).bytes, as: UTF8.self)
        }
        guard parts.count >= 2 || text.utf8.count < 60 && tail.contains("©") else { return false }
        while let last = parts.last, last.isEmpty || afterwards.contains(last) { parts.removeLast() }
        guard let last = parts.last else { return false }
        if agencies.contains(last) { return parts.count >= 2 || tail.contains("©") }
        // A photographer behind the agency, in capitals.
        guard parts.count >= 2, let before = parts.dropLast().last,
            let agency = before.split(separator: " ").last.map(String.init)
        else { return false }
        return ["afp", "reuters", "ap", "sipa"].contains(agency)
            && text.suffix(12).contains { $0.isUppercase } && last.split(separator: " ").count <= 4
            && tail.reversed().prefix { !"/-–".contains($0) }.allSatisfy { !$0.isLowercase || last.count > 40 }
    }
}
