/// Queries made to be expensive, each within the limit in bytes.
public enum QueriesOfDeath {
    /// All of these queries.
    public static let all: [String] = repeated + phrases + proximities + prefixes + nested + long

    /// The longest query in bytes: `Limits.queryBytes`.
    public static let longestQuery = 2048

    /// As often as a query may have it.
    private static func filled(_ part: String) -> String {
        String(repeating: part, count: longestQuery / part.utf8.count)
    }

    private static let frequent = [
        "de", "la", "le", "et", "les", "des", "en", "un", "du", "une", "que", "est", "pour", "qui", "dans", "a", "par",
        "plus", "pas", "au", "sur", "ne", "se", "ce", "il", "sont", "avec", "son", "aux", "sa", "ont", "cette",
    ]
    private static let content = [
        "deux", "pays", "ans", "france", "apres", "fait", "annees", "mardi", "lundi", "etat", "monde", "premier",
        "president", "police", "entre", "contre", "jours", "homme", "ville", "ministre", "heures", "personnes",
        "gouvernement", "avant", "temps", "an", "jour", "partie", "groupe", "nouveau", "mois", "vie",
    ]

    private static let repeated: [String] =
        [
            "le ", "france ", "\"", "«", "+", "-", "+-", "(", ")", "()", "\"\" ", "* ", "~ ", ": ", "date:", "ET ",
            "' ",
            "+le ", "-le ", "(le OU ", "le ET ", "a'", "é",
        ].map(filled)

    private static let phrases: [String] = [
        phrase(frequent.prefix(10)), filled(phrase(frequent.prefix(10)) + " "), filled("\"de la\" "),
        filled("\"de de de de\" OU "), filled(phrase(frequent.prefix(10)) + " OU "),
        filled("\"de la le et les france\" OU "), filled("\"de la france\" "), filled("\"la france de\" ET "),
        filled(phrase(frequent[...]) + " "), filled("-\"de la\" "), filled("-\"de la le et\" "),
        filled("titre:\"de la le et les\" "), filled("texte:\"de la le et les\" "), filled("titre:le "),
        "\"" + filled("de la ") + "\"",
        "\"de de de de de de de de de de\" \"la la la la la la la la la la\"",
        "\"le de la et les a des en du que\" \"de le la et les a des en du un\"",
        any(content.map { "\"\($0) de\"" }), any(content.map { "\"de \($0) la le et\"" }),
        any(content.map { "\"de la le et les des en un du \($0)\"" }), any(content.map { "\"de la le et \($0)\"" }),
        any(content.map { "\"de \($0)\"" }), any(content.map { "\"la \($0) de\"" }),
    ]

    private static let proximities: [String] = [
        filled("\"de la\"~100 "), filled(phrase(frequent.prefix(10)) + "~100 OU "), "\"le la\"~1 \"de et\"~100",
        filled("\"de de de de\"~9 "),
        phrase(content.prefix(10)) + "~100 " + phrase(content.dropFirst(10).prefix(10)) + "~100",
        "\"france pays\"~100 OU \"deux ans\"~100",
        "\"france france france france\"~100 \"ans ans ans ans ans\"~100", "-\"de la\"~100 -\"le et\"~100",
        phrase(frequent.prefix(10)) + "~100 " + phrase(frequent.dropFirst(10).prefix(10)) + "~100",
        phrase(frequent.prefix(10)) + "~9 " + phrase(frequent.prefix(10).reversed()[...]) + "~9 "
            + "\"de la\" \"et les\"",
    ]

    private static let prefixes: [String] = [
        "con* pro*", "con* ET pro*", "+con* +pro*", any(["con*", "pro*", "ent*", "int*", "par*"]), filled("con* "),
        "-con* -pro*", content.map { $0 + "*" }.joined(separator: " "), "con* pro* " + content.joined(separator: " "),
        filled("aaa* "), "con* \"de la\" \"le les\" \"de et\"~100", all(content.map { $0.prefix(3) + "*" }),
    ]

    private static let nested: [String] = [
        nest("(de ET ", 16, "la"), nest("(de OU (la ET ", 8, "le"), nest("(", 1000, "mali"), nest("-(le ", 100, "la"),
        nest("(france SAUF ", 60, "mali"), nest("(x ET ", 64, "mali"), "(\(any(content))) ET (\(any(frequent)))",
    ]

    private static let long: [String] = [
        content.joined(separator: " "), all(content), any(content), "+" + content.joined(separator: " +"),
        frequent.joined(separator: " "), all(frequent), any(frequent), "+" + frequent.joined(separator: " +"),
        "-" + frequent.joined(separator: " -"), any(content + frequent), any(content.map { "titre:" + $0 }),
        filled("date:2025 "), filled("date:1000..9999 OU "), "date:1000-01-02..9999-12-30", filled("-date:2025 "),
        filled("url:a "), filled("source:le "), filled("anti-"), filled("N’Djamena "), filled("a\u{301}"), filled("l'"),
        filled("1 "), filled("1."), filled("A."), filled("\u{301}"), filled("\u{AD}"), "date:" + digits,
        "depuis:" + digits + "j", "\"a b\"~" + digits,
    ]

    private static let digits = String(repeating: "9", count: 2000)

    private static func phrase(_ words: ArraySlice<String>) -> String { "\"" + words.joined(separator: " ") + "\"" }
    private static func any(_ parts: [String]) -> String { parts.joined(separator: " OU ") }
    private static func all(_ parts: [String]) -> String { parts.joined(separator: " ET ") }

    private static func nest(_ opening: String, _ depth: Int, _ inner: String) -> String {
        let closing = String(repeating: ")", count: depth * opening.count { $0 == "(" })
        return String(repeating: opening, count: depth) + inner + closing
    }
}
