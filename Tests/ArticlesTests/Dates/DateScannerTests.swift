import SearchModel
import Testing

@testable import Articles

@Suite struct DateScannerTests {
    /// Text, and the dates that it states: date, then the text that was read as it.
    static let table: [(text: String, dates: [String])] = [
        // Glued to what stands beside them
        ("10 mars 202514 mars 2025", ["2025-03-10 10 mars 2025", "2025-03-14 14 mars 2025"]),
        ("10 mars 20251er avril 2025", ["2025-03-10 10 mars 2025", "2025-04-01 1er avril 2025"]),
        ("10/03/202514/03/2025", ["2025-03-10 10/03/2025", "2025-03-14 14/03/2025"]),
        ("10.3.20251.4.2025", ["2025-03-10 10.3.2025", "2025-04-01 1.4.2025"]),
        ("2025-03-102025-03-14", ["2025-03-10 2025-03-10", "2025-03-14 2025-03-14"]),
        ("March 10, 2025March 14, 2025", ["2025-03-10 March 10, 2025", "2025-03-14 March 14, 2025"]),
        (
            "2 octobre 2018 A 19:012 octobre 2018 A 19:04",
            ["2018-10-02 2 octobre 2018 A 19:01", "2018-10-02 2 octobre 2018 A 19:04"]
        ),
        ("2 octobre 2018 à 19h0112 octobre 2018", ["2018-10-02 2 octobre 2018 à 19h01", "2018-10-12 12 octobre 2018"]),
        ("Publié10 mars 2025, 21:35", ["2025-03-10 10 mars 2025, 21:35"]),
        ("Publié le12/03/2025", ["2025-03-12 12/03/2025"]), ("Publiéle 12/03/2025", ["2025-03-12 12/03/2025"]),
        ("Mis à jour10/03/2025", ["2025-03-10 10/03/2025"]),
        ("mercredi12 mars 2025", ["2025-03-12 mercredi12 mars 2025"]),
        ("Awa Diallo10 mars 2025", ["2025-03-10 10 mars 2025"]),
        ("10 mars 2025Mis à jour le 14 mars 2025", ["2025-03-10 10 mars 2025", "2025-03-14 14 mars 2025"]),
        ("10/03/2025Par Awa Diallo", ["2025-03-10 10/03/2025"]),
        // and what is not
        ("le G7 mars 2025", ["2025-03 mars 2025"]), ("Covid19 mars 2020", ["2020-03 mars 2020"]),
        ("tél. 20251 mars", []), ("en mars 20256 personnes", []), ("réf. 10/03/20251234", []), ("à 19:0412", []),
        // Written out
        ("mercredi 5 novembre 2025", ["2025-11-05 mercredi 5 novembre 2025"]),
        ("Le 5 novembre 2025.", ["2025-11-05 5 novembre 2025"]),
        ("le 1er août 2024", ["2024-08-01 1er août 2024"]),
        ("le 1 er aout 2024", ["2024-08-01 1 er aout 2024"]),
        ("le 1ᵉʳ août 2024", ["2024-08-01 1ᵉʳ août 2024"]),
        ("le 1° août 2024", ["2024-08-01 1° août 2024"]),
        ("le premier août 2024", ["2024-08-01 premier août 2024"]),
        ("samedi 22 fevrier 2025", ["2025-02-22 samedi 22 fevrier 2025"]),
        ("SAMEDI 22 FÉVRIER 2025", ["2025-02-22 SAMEDI 22 FÉVRIER 2025"]),
        ("samedi 22 fe\u{301}vrier 2025", ["2025-02-22 samedi 22 fe\u{301}vrier 2025"]),
        ("22 f\u{FFFD}vrier 2025", ["2025-02-22 22 f\u{FFFD}vrier 2025"]),
        ("22 févr. 2025", ["2025-02-22 22 févr. 2025"]),
        ("22 fév 2025", ["2025-02-22 22 fév 2025"]),
        ("3 janv. 2025", ["2025-01-03 3 janv. 2025"]),
        ("14 juil. 2025", ["2025-07-14 14 juil. 2025"]), ("14 juill. 2025", ["2025-07-14 14 juill. 2025"]),
        ("30 sept. 2024", ["2024-09-30 30 sept. 2024"]),
        ("30 oct 2024", ["2024-10-30 30 oct 2024"]),
        ("12 déc. 2024", ["2024-12-12 12 déc. 2024"]),
        ("12 mar 2024", ["2024-03-12 12 mar 2024"]),
        ("mar. 12 nov. 2024", ["2024-11-12 mar. 12 nov. 2024"]),
        // `mar` is a month where the date has no other, and else a day of the week.
        ("Mar 12, 2025", ["2025-03-12 Mar 12, 2025"]), ("Mar. 12, 2025", ["2025-03-12 Mar. 12, 2025"]),
        ("MAR 12, 2025", ["2025-03-12 MAR 12, 2025"]), ("Mar 12 2025", ["2025-03-12 Mar 12 2025"]),
        ("Published on Mar 12, 2025 at 08:30", ["2025-03-12 Mar 12, 2025 at 08:30"]),
        ("By Awa Diallo | Mar 1, 2024", ["2024-03-01 Mar 1, 2024"]), ("Mar 2025", ["2025-03 Mar 2025"]),
        ("mar. 11 févr. 2025", ["2025-02-11 mar. 11 févr. 2025"]), ("mar 11 mar 2025", ["2025-03-11 mar 11 mar 2025"]),
        ("12 mar 2025", ["2025-03-12 12 mar 2025"]), ("12-Mar-2025", ["2025-03-12 12-Mar-2025"]),
        ("Tue Mar 11 2025", ["2025-03-11 Tue Mar 11 2025"]), ("mardi 4 mar. 2025", ["2025-03-04 mardi 4 mar. 2025"]),
        ("12.03.25", ["2025-03-12 12.03.25"]), ("12/3/25", ["2025-03-12 12/3/25"]), ("3/25/25", []),
        ("mar. 11/02/2025", ["2025-02-11 mar. 11/02/2025"]),
        ("jeu. 6 févr. 2025", ["2025-02-06 jeu. 6 févr. 2025"]),
        ("le jeudi 6\u{A0}février\u{202F}2025", ["2025-02-06 jeudi 6\u{A0}février\u{202F}2025"]),
        ("le jeudi, 6 février, 2025", ["2025-02-06 jeudi, 6 février, 2025"]),
        ("jeudi le 6 février 2025", ["2025-02-06 jeudi le 6 février 2025"]),
        ("le 6 du mois de février 2025", ["2025-02 février 2025"]),
        ("le 6 février de 2025", ["2025-02-06 6 février de 2025"]),
        ("reçu le 6\nfévrier 2025 à Bamako", ["2025-02-06 6\nfévrier 2025"]),
        ("reçu le 6 février\n2025 à Bamako", ["2025-02-06 6 février\n2025"]),
        ("6-février-2025", ["2025-02-06 6-février-2025"]),
        ("05-nov-25", ["2025-11-05 05-nov-25"]),
        (
            "l’accord du 12 août 2024, et celui du 17 octobre 2024",
            ["2024-08-12 12 août 2024", "2024-10-17 17 octobre 2024"]
        ),
        ("le 29 février 2024", ["2024-02-29 29 février 2024"]),
        // Months and years
        ("en février 2025", ["2025-02 février 2025"]),
        ("Depuis mars 2021, les échanges", ["2021-03 mars 2021"]),
        ("En septembre\n2024", ["2024-09 septembre\n2024"]),
        ("En 2022, le Mali", ["2022 2022"]),
        ("depuis l’année 2019", ["2019 2019"]),
        ("depuis l'an 2000", ["2000 2000"]),
        ("fin 2023", ["2023 2023"]),
        // Ranges
        ("Les 10 et 11 septembre 2024", ["2024-09-10 10", "2024-09-11 11 septembre 2024"]),
        ("du 28 février au 2 mars 2025", ["2025-02-28 28 février", "2025-03-02 2 mars 2025"]),
        ("du 28 décembre au 2 janvier 2025", ["2024-12-28 28 décembre", "2025-01-02 2 janvier 2025"]),
        ("du lundi 3 au vendredi 7 mars 2025", ["2025-03-03 lundi 3", "2025-03-07 7 mars 2025"]),
        ("10-12 mai 2025", ["2025-05-10 10", "2025-05-12 12 mai 2025"]),
        ("10 – 12 mai 2025", ["2025-05-10 10", "2025-05-12 12 mai 2025"]),
        // Figures
        ("19/05/2025", ["2025-05-19 19/05/2025"]),
        ("19/05/2025 à 14h30", ["2025-05-19 19/05/2025 à 14h30"]),
        ("19/5/2025", ["2025-05-19 19/5/2025"]),
        ("19.05.2025", ["2025-05-19 19.05.2025"]),
        ("19-05-2025", ["2025-05-19 19-05-2025"]),
        ("5/11/2025", ["2025-11-05 5/11/2025"]),
        ("11/25/2025", ["2025-11-25 11/25/2025"]),
        ("19/05/25", ["2025-05-19 19/05/25"]),
        ("2025-05-19", ["2025-05-19 2025-05-19"]),
        ("2025/05/19", ["2025-05-19 2025/05/19"]),
        ("2025-05-19T08:30:00Z", ["2025-05-19 2025-05-19T08:30:00"]),
        ("2025-05-19 08:30", ["2025-05-19 2025-05-19 08:30"]),
        ("2025-05", ["2025-05 2025-05"]),
        // Times of day
        ("19 mai 2025 à 14h", ["2025-05-19 19 mai 2025 à 14h"]),
        ("19 mai 2025 à 14 h 30", ["2025-05-19 19 mai 2025 à 14 h 30"]),
        ("19 mai 2025 - 14:30", ["2025-05-19 19 mai 2025 - 14:30"]),
        ("19 mai 2025, 14:30:05", ["2025-05-19 19 mai 2025, 14:30:05"]),
        ("19 mai 2025 | 07h02", ["2025-05-19 19 mai 2025 | 07h02"]),
        ("19 mai 2025 à 14 heures", ["2025-05-19 19 mai 2025 à 14 heures"]),
        ("19 mai 2025, 14 morts", ["2025-05-19 19 mai 2025"]),
        // English
        ("November 5, 2025", ["2025-11-05 November 5, 2025"]),
        ("Wednesday, November 5th, 2025", ["2025-11-05 Wednesday, November 5th, 2025"]),
        ("5 November 2025", ["2025-11-05 5 November 2025"]),
        ("the 5th of November 2025", ["2025-11-05 5th of November 2025"]),
        ("Nov. 5, 2025", ["2025-11-05 Nov. 5, 2025"]),
        ("Wed, 05 Nov 2025 10:00:00 GMT", ["2025-11-05 Wed, 05 Nov 2025 10:00:00"]),
        ("in May 2024", ["2024-05 May 2024"]),
        ("Aug 3, 2025 at 2:05 pm", ["2025-08-03 Aug 3, 2025 at 2:05"]),
        // What is none
        ("", []), (" \n ", []), ("le 31 février 2025", ["2025-02 février 2025"]), ("30/02/2025", []),
        ("le 29 février 2025", ["2025-02 février 2025"]),
        ("32 mai 2025", ["2025-05 mai 2025"]), ("00/05/2025", []), ("19/13/2025", []), ("2025-13-01", []),
        ("0000-00-00", []),
        ("+223 76 86 80 67 / 99 42 52 50", []), ("192.168.1.2024", []), ("1.2.2025.3", []), ("1 404,5 milliards", []),
        ("12-05-2025-4421", []), ("20 février", []), ("le 17 octobre, le professeur", []), ("mardi dernier", []),
        ("hier", []), ("avant-hier", []), ("en mai et en mars", []), ("le 29 septembre prochain", []), ("demain", []),
        ("en février dernier", []), ("3/4", []), ("14h30", []), ("COP16", []), ("N°4", []), ("2024-25", []),
        ("Mai", []), ("mars", []),
        ("la saison 2024-2025", []), ("50 %", []), ("802,8 milliards FCFA", []), ("2025", []), ("Édition 2024", []),
        ("ISO 8601-1", []),
        ("12:30:45", []), ("10/10", []), ("3-0", []), ("2,5.2025", []), ("MH370", []), ("G5 Sahel", []),
    ]

    static func dates(_ text: String) -> [DateReading] { DateScanner().readings(in: text) }

    @Test(arguments: table)
    func `Each date of a text is found with the words that state it`(example: (text: String, dates: [String])) {
        let readings = Self.dates(example.text)
        #expect(readings.map { "\($0.date) \($0.matched)" } == example.dates)
        for reading in readings {
            #expect(Array(example.text.utf8)[reading.range].elementsEqual(reading.matched.utf8))
        }
    }

    /// Text, what introduces its first date, and how.
    static let cues: [(text: String, cue: DateReading.Cue, introduction: String?)] = [
        ("Publié le lundi 19 mai 2025", .published, "Publié le"),
        ("Publié le : 19/05/2025", .published, "Publié le"),
        ("PUBLIE LE 19/05/2025", .published, "PUBLIE LE"),
        ("Publié le samedi 22 fevrier 2025 | Agence de Presse Africaine", .published, "Publié le"),
        ("Publié par Moussa Traoré le 19 mai 2025", .published, "Publié par Moussa Traoré le"),
        ("Posté le 19 mai 2025 par Awa", .published, "Posté le"),
        ("Mis en ligne le 19 mai 2025", .published, "Mis en ligne le"),
        ("Par Awa, mis en ligne le 19 mai 2025 à 10h", .published, "mis en ligne le"),
        ("Date de publication : 19 mai 2025", .published, "Date de publication"),
        ("Date : 19 mai 2025", .published, "Date"),
        ("AFP, publié le mardi 19 mai 2020 à 07h02", .published, "publié le"),
        ("Article publié le 19 mai 2025", .published, "publié le"),
        ("Posted on November 5, 2025 by Awa", .published, "Posted on"),
        ("Published: November 5, 2025", .published, "Published"),
        ("Publié le\n19 mai 2025", .published, "Publié le"),
        ("L’axe Mali–Sénégal et la coopération sécuritaire Publié le lundi 19 mai 2025", .published, "Publié le"),
        ("Mis à jour le 19 mai 2025", .updated, "Mis à jour le"),
        ("Dernière mise à jour : 19 mai 2025", .updated, "Dernière mise à jour"),
        ("Modifié le 19/05/2025 à 10:00", .updated, "Modifié le"),
        ("Dernière modification le 19 mai 2025", .updated, "Dernière modification le"),
        ("Last updated November 5, 2025", .updated, "Last updated"),
        ("À Dakar, ce mercredi 5 novembre 2025, les drapeaux", .sameDay, "ce"),
        ("reçu ce 5 novembre 2025 à Dakar par le ministre de la Défense", .sameDay, "ce"),
        ("Aujourd’hui, mercredi 5 novembre 2025, les ministres ont", .sameDay, "Aujourd’hui"),
        ("ce jour, 5 novembre 2025, les ministres ont discuté de", .sameDay, "ce jour"),
        ("this Wednesday, November 5, 2025, the ministers met in Dakar", .sameDay, "this"),
        ("Bamako, 20 février 2025 (AFP) – Le ministre malien de la Défense a reçu son homologue", .dateline, nil),
        ("BAMAKO, le 20 février 2025 - Le ministre malien de la Défense a reçu son homologue", .dateline, nil),
        ("8 octobre 2025", .alone, nil), ("Par Awa Diallo, le 8 octobre 2025", .alone, nil),
        ("Kayes : deux gendarmes tués\nle 05 novembre 2025", .alone, nil),
        ("Des pêcheurs tués en mer\nmer. 5 novembre 2025", .alone, nil),
        ("Par Awa Diallo — 5 novembre 2025 à 14h30 1 204 vues 0", .alone, nil),
        ("par Sidwaya  30 janvier 2026  dans Interview  Temps de lecture : 6 mins", .alone, nil),
        ("Par la rédaction de Tchadinfos, le 24/03/2025", .alone, nil),
        ("Une attaque dans la région le 24/03/2025", .none, nil),
        ("Awa Diallo · 5 nov. 2025 · 3 min de lecture · 12 commentaires", .alone, nil),
        ("Bamako, le 8 octobre 2025", .alone, nil), ("Awa Diallo | 8 octobre 2025 à 10h20", .alone, nil),
        ("Dans un communiqué publié le 12 mars 2025, le gouvernement annonce une réforme de l’État", .none, nil),
        ("Un rapport publié le 12 mars 2025 par l’ONU", .none, nil),
        (
            "Le rapport, publié le 12 mars 2025, indique que les attaques se sont multipliées dans la région de Kayes",
            .none, nil
        ),
        ("Publié le 12 mars 2025, le rapport indique que les attaques se sont multipliées dans la région", .none, nil),
        ("Le jeudi 6 février 2025, le ministre malien de la Défense", .none, nil),
        ("Des soldats maliens à Gao, le 12 mars 2024. © AFP", .none, nil),
        ("son procès fixé au 29 septembre 2025", .planned, nil), ("d’ici décembre 2030", .planned, nil),
        ("Les élections sont prévues le 12 mars 2026", .planned, nil),
        ("La foire se tiendra du 3 mars 2026", .planned, nil),
        ("jusqu’au 12 mars 2026", .planned, nil), ("à l’horizon décembre 2030", .planned, nil),
    ]

    @Test(arguments: cues)
    func `What stands around a date tells what it is the date of`(
        example: (text: String, cue: DateReading.Cue, introduction: String?)
    ) throws {
        let reading = try #require(Self.dates(example.text).first)
        #expect(reading.cue == example.cue)
        #expect(reading.introduction == example.introduction)
    }

    @Test func `A weekday that the calendar has confirms a date, another one makes it doubtful`() throws {
        let right = try #require(Self.dates("mercredi 5 novembre 2025").first)
        let none = try #require(Self.dates("5 novembre 2025").first)
        let wrong = try #require(Self.dates("lundi 5 novembre 2025").first)
        #expect(wrong.confidence <= 0.5 && wrong.confidence < none.confidence && none.confidence < right.confidence)
        #expect(wrong.date == right.date)
    }

    @Test func `The fewer parts of a date are given in full, the less certain it is`() throws {
        let confidences = try ["5 novembre 2025", "novembre 2025", "19/05/25", "en 2025"].map {
            try #require(Self.dates($0).first).confidence
        }
        #expect(confidences == confidences.sorted(by: >))
    }

    @Test func `Whatever the bytes, readings lie in the text, in order, and say what stands there`() {
        let pieces = [
            "5", "19", "2025", "/", "-", ".", " ", "\n", "mai", "mars", "février", "mercredi", "lundi", "le ", "du ",
            "au ", "et ", "ce ",
            "er", "à ", "14h30", "dernier", "prochain", "Publié ", "mis à jour ", "hier", "aujourd’hui", "en ", "1er ",
            "l’", "d’", "\u{A0}",
            "\u{301}", "99999999999999999999999", "premier ", "année ", "(", ")", ",", ":", "T", "é", "ß", "م", "😀",
        ].map { Array($0.utf8) }
        var generator = SystemRandomNumberGenerator()
        for round in 0..<6_000 {
            var text: [UInt8] = []
            for _ in 0..<Int.random(in: 0...24, using: &generator) {
                if round % 3 == 0 {
                    text.append(UInt8.random(in: 0...255, using: &generator))
                } else {
                    text += pieces.randomElement(using: &generator) ?? []
                }
            }
            if round % 3 == 1, !text.isEmpty { text.remove(at: Int.random(in: 0..<text.count, using: &generator)) }
            let readings = DateScanner().readings(in: text)
            var end = 0
            for reading in readings {
                #expect(reading.range.lowerBound >= end && reading.range.upperBound <= text.count)
                #expect(!reading.range.isEmpty && (0.0...1.0).contains(reading.confidence))
                end = reading.range.upperBound
            }
            if let first = readings.first {
                #expect(String(decoding: text[first.range], as: UTF8.self) == first.matched)
            }
        }
    }

    @Test(arguments: [
        "5 et ", "du 5 au ", "1", "1/", "lundi ", "mai ", "publié le ", "le ", "en l’an ", "5 mai 2025 ", "ce ", "\n",
        "é", "premier ", "2025-",
    ])
    func `What leads the grammar on, many times over, is read in the time that its length takes`(piece: String) {
        let text = String(repeating: piece, count: 200_000 / piece.utf8.count)
        let readings = Self.dates(text)
        #expect(readings.count <= text.utf8.count / 2)
    }
}
