/// The names of months, days of the week and units of time, in French and in English.
///
/// Names are folded: in small letters, without accents and without the dot of an abbreviation.
public enum CalendarNames {
    /// A unit of time in which periods are named.
    public enum Unit: Sendable {
        case day, week, month, year
    }

    /// The names of the months from January on, and how each is abbreviated in French.
    public static let months: [(abbreviation: String, names: [Substring])] = [
        ("janv.", "janvier janv january jan"), ("févr.", "fevrier fevr fev february febr feb"),
        ("mars", "mars march mar"),
        ("avr.", "avril avr april apr"), ("mai", "mai may"), ("juin", "juin june jun"),
        ("juil.", "juillet juill juil july jul"), ("août", "aout aou august aug"),
        ("sept.", "septembre sept september sep"), ("oct.", "octobre oct october"), ("nov.", "novembre nov november"),
        ("déc.", "decembre dec december"),
    ].map { ($0.0, $0.1.split(separator: " ")) }

    /// The names of the days of the week from Monday on; `mar`, which is March too, is not among the abbreviations.
    public static let weekdays: [(names: [Substring], abbreviations: [Substring])] = [
        ("lundi monday", "lun mon"), ("mardi tuesday", "tue tues"), ("mercredi wednesday", "mer wed"),
        ("jeudi thursday", "jeu thu thur thurs"), ("vendredi friday", "ven fri"), ("samedi saturday", "sam sat"),
        ("dimanche sunday", "dim sun"),
    ].map { ($0.0.split(separator: " "), $0.1.split(separator: " ")) }

    /// The month with a folded name, 1…12; nil for any other word.
    public static func month(_ name: String) -> Int? { monthNumbers[name] }

    /// Whether a folded word may be a day of the week, whole or abbreviated; `mar` may be, beside a month.
    public static func isWeekday(_ name: String) -> Bool { weekdayNames.contains(name) }

    /// The unit of time with a folded name or letter, such as `semaine`, `j`, `ans`; nil for any other word.
    public static func unit(_ name: String) -> Unit? { units[name] }

    private static let monthNumbers = byName(months.enumerated().map { ($0.offset + 1, $0.element.names) })

    private static let weekdayNames = Set(
        weekdays.flatMap { $0.names + $0.abbreviations }.map { String($0) } + ["mar"])

    private static let units: [String: Unit] = byName(
        [
            (Unit.day, "j jour jours d day days"), (Unit.week, "s sem semaine semaines w week weeks"),
            (Unit.month, "m mois month months"), (Unit.year, "a an ans annee annees y year years"),
        ].map { ($0.0, $0.1.split(separator: " ")) })

    private static func byName<Meaning>(_ rows: [(Meaning, [Substring])]) -> [String: Meaning] {
        rows.reduce(into: [:]) { table, row in
            for name in row.1 { table[String(name)] = row.0 }
        }
    }
}
