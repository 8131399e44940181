/// Who took a photograph, as the lines under it say.
enum PhotoCredit {
    /// Whether a line says what a photograph shows: by its words, or by the credit at its end.
    static func isCaption(_ line: ScrapedLine) -> Bool {
        guard line.words <= 60 else { return false }
        if !line.hasVerb || line.words <= 8, captionWords.contains(where: { line.folded.has($0) }) { return true }
        return !line.endsSentence && endsWithCredit(line.text)
    }

    /// Whether a line is nothing but the credit: `© AFP`, `(Crédits : Présidence)`, `© Présidence par DR`.
    static func isAll(of line: ScrapedLine) -> Bool {
        guard line.words <= 10, !line.endsSentence || line.words <= 4 else { return false }
        let folded = line.folded
        let opens =
            line.text.unicodeScalars.first { $0 != "(" && $0 != " " } == "©"
            || openings.contains { folded.starts(with: $0) && line.words <= 8 }
        // The foot of a page has its year and its rights.
        return opens
            && !folded.words.contains { word in
                word.count == 4 && word.allSatisfy { (0x30...0x39).contains($0) } && word.first == 0x32
            } && !folded.has(rights) && !folded.has(reserved)
    }

    private static let rights = Array("tous droits".utf8)
    private static let reserved = Array("rights reserved".utf8)

    private static let openings = ["credit photo", "credits photo", "credit", "credits", "photo", "ph", "image"].map {
        Array($0.utf8)
    }

    /// In a line without a verb they make it a caption.
    private static let captionWords = [
        "photo d archives", "photo d archive", "photo d illustration", "image d illustration", "photo illustration",
        "image illustration", "afp photo", "photo afp", "reuters photo", "capture d ecran", "captures d ecran",
        "credit photo", "getty images", "droits reserves", "ap photo", "ph dr", "photo dr", "archives afp",
        "via reuters", "via afp", "shutterstock",
    ].map { Array($0.utf8) }

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
