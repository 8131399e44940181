internal import SearchModel

/// What a word means to someone who looks for dates.
enum DateWord: Equatable, Sendable {
    /// Any word without a meaning here.
    case other
    /// From 1. `mar` is a month after a day and a weekday before one.
    case month(Int)
    case weekday(Weekday, isAbbreviated: Bool)
    /// `mar.`: mardi or mars.
    case tuesdayOrMarch
    /// `er` in `1er`, `th` in `5th`.
    case ordinal
    case first
    /// `le`, `the`, `on`.
    case article
    /// `de`, `of`.
    case of
    /// `et`, `au`, `à`, `to`: stands between two days.
    case and
    /// `ce`, `cet`, `this`: of the day of writing.
    case this
    case last, next
    case today
    /// The `h` of `14h30`.
    case hour
    /// Introduces the date of publication: `publié`, `posted`.
    case published
    /// `date`: introduces the date of publication where it begins a line.
    case dateLabel
    /// Introduces the date of a change: `modifié`, `updated`.
    case updated
    /// `mis`, `mise`, `dernière`, which make what follows a change or a publication.
    case put
    /// `jour`, `ligne`: `mis à jour`, `mise en ligne`.
    case day, line
    case year
    /// Says that what follows is yet to come: `d’ici`, `prévu`, `jusqu’au`.
    case planned
    /// `en`, `depuis`, `fin`: a year may follow.
    case period
    /// `par`, `by`.
    case by
    /// Stands beside a date of publication: `1 204 vues`, `3 min de lecture`, `12 commentaires`, `Par la rédaction`.
    case beside

    /// The meaning of a word that is folded to small letters without accents.
    init(_ word: PackedWord) {
        self = Self.table[word] ?? .other
    }

    private static let table: [PackedWord: DateWord] = {
        var table: [PackedWord: DateWord] = [:]
        func add(_ words: String, _ meaning: DateWord) {
            for word in words.split(separator: " ") { table[PackedWord(word)] = meaning }
        }
        for (index, month) in CalendarNames.months.enumerated() {
            for name in month.names { table[PackedWord(name)] = .month(index + 1) }
        }
        // What is left where the accented letter was damaged.
        for (name, month) in [("fvrier", 2), ("aot", 8), ("dcembre", 12)] { add(name, .month(month)) }
        for (weekday, words) in zip(Weekday.allCases, CalendarNames.weekdays) {
            for name in words.names { table[PackedWord(name)] = .weekday(weekday, isAbbreviated: false) }
            for name in words.abbreviations { table[PackedWord(name)] = .weekday(weekday, isAbbreviated: true) }
        }
        add("mar", .tuesdayOrMarch)
        add("er ere e eme st nd rd th ste", .ordinal)
        add("premier", .first)
        add("le the on", .article)
        add("de of d du", .of)
        add("et au a to and", .and)
        add("ce cet this", .this)
        add("dernier derniere last passe passee ecoule", .last)
        add("prochain prochaine next", .next)
        add("aujourdhui today", .today)
        add("h heures heure am pm", .hour)
        add(
            """
            publie publiee publies publiees publication published poste postee posted paru parue parution redige \
            redigee ecrit cree creee created ajoute ajoutee diffuse diffusee written publish publiele publieele
            """, .published)
        add("date", .dateLabel)
        add("modifie modifiee modification updated update modified actualise actualisee actualisation maj", .updated)
        add("mis mise", .put)
        add("jour", .day)
        add("ligne", .line)
        add("an annee year", .year)
        add(
            """
            ici horizon jusqu prevu prevue prevus prevues fixe fixee fixees fixes attendu attendue attendus attendues \
            programme programmee programmes programmees avant echeance projete projetee reporte reportee sera seront \
            aura auront tiendra tiendront debutera debuteront commencera commenceront devra devront devrait devraient \
            doit doivent pourra pourrait scheduled expected until before will planifie planifiee \
            expire expirera expirent expireront prendra prendront entrera entreront ouvrira deroulera derouleront
            """, .planned)
        add("en depuis fin debut courant in since dans", .period)
        add("par by", .by)
        add(
            """
            vue vues lu lus lecture lectures fois commentaire commentaires partage partages min mn minute minutes \
            view views read comment comments share shares mins temps redaction
            """, .beside)
        return table
    }()
}

/// Up to 16 small ASCII letters in a number, to look a word up without making a string of it.
struct PackedWord: Hashable, Sendable {
    private var letters: UInt128 = 0

    init() {}

    init(_ word: Substring) {
        for byte in word.utf8 { append(byte) }
    }

    /// All words of more than 16 letters are the same number, which is not in any table.
    mutating func append(_ letter: UInt8) {
        letters = letters >> 120 != 0 ? .max : letters << 8 | UInt128(letter)
    }
}
