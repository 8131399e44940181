/// What networks write around a post that a page quotes.
enum EmbeddedPosts {
    /// Of the account of who wrote a post, and the date, in characters.
    private static let longestSignature = 120

    /// Whether a line only says where the post is.
    static func isNotice(_ text: String) -> Bool { openings.contains { text.hasPrefix($0) } }

    /// The text without the addresses of pictures, and without the account behind the name of who wrote it:
    /// `— Préfecture de Kayes (@prefkayes) September 9, 2024`.
    static func withoutAddresses(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "@") }) else { return text }
        var rest = text
        if let account = account(in: text) {
            rest = String(text[..<account.lowerBound].trimmed + text[account.upperBound...])
        }
        guard hosts.contains(where: { rest.contains($0) }) else { return rest }
        return rest.split(separator: "\n").map { line in
            line.split(separator: " ").map { beforeHost($0) }.filter { !$0.isEmpty }.joined(separator: " ")
        }.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// `équipes!` of `équipes!pic.twitter.com/…`
    private static func beforeHost(_ word: Substring) -> Substring {
        guard let place = hosts.lazy.compactMap({ word.firstRange(of: $0)?.lowerBound }).first else { return word }
        let before = word[..<place]
        return ["https://", "http://"].first { before.hasSuffix($0) }.map { before.dropLast($0.count) } ?? before
    }

    /// An account in brackets, behind a dash and a name; only a date may follow.
    private static func account(in text: String) -> Range<String.Index>? {
        guard text.utf8.contains(UInt8(ascii: "@")) else { return nil }
        let tail = text.suffix(longestSignature)
        guard let dash = tail.lastIndex(where: { "—–―".contains($0) }),
            let account = tail[dash...].firstIndex(of: "@"), account > dash,
            tail[tail.index(before: account)] == "(", let close = tail[account...].firstIndex(of: ")"),
            tail[tail.index(after: close)...].split(whereSeparator: \.isWhitespace).count <= mostWordsOfADate
        else { return nil }
        return tail.index(before: account)..<tail.index(after: close)
    }

    /// `September 9, 2024`, `le 9 septembre 2024 à 10 h 12`
    private static let mostWordsOfADate = 8

    /// Where the pictures of posts are.
    private static let hosts = ["pic.twitter.com/", "pic.x.com/"]

    private static let openings = [
        "Une publication partagée par", "Voir cette publication sur Instagram",
        "Afficher cette publication sur Instagram", "A post shared by", "View this post on Instagram",
    ]
}
