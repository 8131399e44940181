/// What of a query was left out, or read otherwise than it looks.
public enum QueryMessage: String, MessageCode {
    case tooManyWords, tooManyTerms, phraseTooLong, tooManyStopPhrases, tooManyProximities, proximityTooWide
    case prefixTooShort, tooManyPrefixes, prefixTooDear, tooDeep, notADate
    case impossibleDay, impossibleDate, starIgnored, unknownField, quotationNotFound

    /// As in the code `query.tooDeep`.
    public static var area: String { "query" }

    /// A warning; `{part}` is what was typed.
    public var sentence: Sentence {
        switch self {
        case .tooManyWords:
            Sentence(
                "the words from “{part}” on are left out: a query has at most {limit} different words",
                french: """
                    les mots à partir de « {part} » sont laissés de côté : une requête a {limit} mots différents au plus
                    """)
        case .tooManyTerms:
            Sentence(
                """
                “{part}” is left out: a query has at most {limit} words, where a stop word in a phrase counts for {stopWord} \
                and a prefix for {prefix}
                """,
                french: """
                    « {part} » est laissé de côté : une requête a {limit} mots au plus, où un mot vide d’une expression \
                    compte pour {stopWord} et un préfixe pour {prefix}
                    """)
        case .phraseTooLong:
            Sentence(
                "of “{part}”, the first {limit} words are searched: a phrase has no more",
                french: "de « {part} », les {limit} premiers mots sont cherchés : une expression n’en a pas plus")
        case .tooManyStopPhrases:
            Sentence(
                "“{part}” is left out: a query has at most {limit} phrases of stop words",
                french: "« {part} » est laissé de côté : une requête a {limit} expressions de mots vides au plus")
        case .tooManyProximities:
            Sentence(
                "“{part}” is read as words: a query has at most {limit} phrases with ~",
                french: "« {part} » est lu comme des mots : une requête a {limit} expressions avec ~ au plus")
        case .proximityTooWide:
            Sentence(
                "“{part}” is read with ~{limit}: words are near each other at that distance at most",
                french: "« {part} » est lu avec ~{limit} : des mots sont proches à cette distance au plus")
        case .prefixTooShort:
            Sentence(
                "“{part}” is read as a word: a prefix has at least {limit} letters",
                french: "« {part} » est lu comme un mot : un préfixe a {limit} lettres au moins")
        case .tooManyPrefixes:
            Sentence(
                "“{part}” is read as a word: a query has at most {limit} prefixes",
                french: "« {part} » est lu comme un mot : une requête a {limit} préfixes au plus")
        case .prefixTooDear:
            Sentence(
                "“{part}” is read as a word: a prefix counts for {prefix} of the {limit} words of a query",
                french:
                    "« {part} » est lu comme un mot : un préfixe compte pour {prefix} des {limit} mots d’une requête")
        case .tooDeep:
            Sentence(
                "the parentheses are not read: they nest at most {limit} deep",
                french: "les parenthèses ne sont pas lues : elles s’emboîtent sur {limit} niveaux au plus")
        case .notADate:
            Sentence(
                "“{part}” is read as words: a date is 2025, 2025-05, 19/5/2025, “mai 2025”, hier or “mois dernier”",
                french: """
                    « {part} » est lu comme des mots : une date est 2025, 2025-05, 19/5/2025, « mai 2025 », hier ou \
                    « mois dernier »
                    """)
        case .impossibleDay:
            Sentence(
                "“{part}”: there is no such day, as {month} has {count} days",
                french: "« {part} » : ce jour n’existe pas, {month} a {count} jours")
        case .impossibleDate:
            Sentence(
                "“{part}” is read as words: the calendar has no such date",
                french: "« {part} » est lu comme des mots : cette date n’existe pas dans le calendrier")
        case .starIgnored:
            Sentence(
                "a star in “{part}” is left out: it stands at the end of {limit} letters or more, as in jihad*",
                french: """
                    une étoile de « {part} » est laissée de côté : elle se met au bout de {limit} lettres au moins, comme dans \
                    jihad*
                    """)
        case .unknownField:
            Sentence(
                "“{part}” is read as words: there is no field “{name}:”; the fields are {fields|and}",
                french:
                    "« {part} » est lu comme des mots : le champ « {name}: » n’existe pas ; les champs sont {fields|et}"
            )
        case .quotationNotFound:
            Sentence(
                "no article has “{part}” word for word: these come nearest to it (+\"…\" asks for every word)",
                french: """
                    aucun article n’a « {part} » mot pour mot : voici ceux qui s’en approchent (+"…" l’exige mot pour mot)
                    """)
        }
    }
}
