/// Chooses between the author that a page's metadata state and the one in its byline.
enum PageAuthor {
    static func choose(_ metadata: PageMetadata, _ content: MainContent) -> String? {
        let sites = metadata[.siteNames].map { Set(FoldedText($0.text.utf8).words.map { Array($0) }) }
        let stated = stated(metadata)
        guard let byline = content.byline(sites: sites) else { return stated }
        guard let stated else { return byline.name }
        // Who is named beside the title wrote it, where the metadata name whoever put it in.
        guard isPerson(byline.name, sites), !share(stated, byline.name) else { return stated }
        return byline.isMarked && byline.name.contains(" ") || isAccount(stated, sites) ? byline.name : stated
    }

    /// The first one that is neither the address of a profile nor the name of an account.
    private static func stated(_ metadata: PageMetadata) -> String? {
        for value in metadata[.authors] {
            guard !value.text.utf8.contains(UInt8(ascii: "/")) || value.text.contains(" "),
                !accounts.contains(FoldedText(value.text.utf8).bytes)
            else { continue }
            // `Écrit par Awa Diallo`
            return ScrapedByline.author(in: ScrapedLine(value.text, number: 0)) ?? value.text
        }
        return nil
    }

    private static let accounts = Set(
        ["admin", "administrateur", "administrator", "super user", "webmaster"].map { Array($0.utf8) })

    /// Whether a name is that of the site, or of a desk or a trainee there, or one to log in with.
    private static func isAccount(_ name: String, _ sites: [Set<[UInt8]>]) -> Bool {
        let words = FoldedText(name.utf8).words.map { Array($0) }
        guard !words.isEmpty, !isSite(words, sites) else { return true }
        if words.contains(where: { accountWords.contains($0) }) { return true }
        if name.hasDigit || name.contains("@") || name.contains("_") { return true }
        // `mkante`, `m.kante`
        return !name.contains(" ") && name == name.lowercased()
    }

    private static let accountWords = Set(
        """
        admin administrateur administration administrator compte contributeur contributor desk digital edition editeur editor equipe
        info infos integrateur journal media newsdesk newsroom numerique online pigiste publisher redac redacteur redaction root
        secretariat service staff stage stagiaire stagiaires team test trainee user utilisateur web webmaster webredac
        """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })

    private static func isSite(_ words: [[UInt8]], _ sites: [Set<[UInt8]>]) -> Bool {
        sites.contains { site in words.allSatisfy { site.contains($0) } }
    }

    /// Two words or more, or initials: `E.R.`
    private static func isPerson(_ name: String, _ sites: [Set<[UInt8]>]) -> Bool {
        let isInitials =
            name.utf8.count <= 8 && name.contains(".") && name.allSatisfy { $0.isUppercase || "-.".contains($0) }
        return (name.split(separator: " ").count >= 2 || isInitials) && !isAccount(name, sites)
    }

    private static func share(_ one: String, _ other: String) -> Bool {
        !Set(FoldedText(one.utf8).words).isDisjoint(with: FoldedText(other.utf8).words)
    }
}
