import SearchModel
import Testing

@testable import Articles

@Suite struct DateChooserTests {
    static func choose(today: String = "2026-01-15", _ add: (inout DateChooser) -> Void) throws -> DateChooser.Choice {
        var chooser = DateChooser(today: try #require(CalendarDate(today)))
        add(&chooser)
        return chooser.choose()
    }

    @Test(arguments: [
        ("2025-05-19", "2025-05-19"), ("2025-05-19T08:30:00+01:00", "2025-05-19"),
        ("2025-05-19T23:30:00.000Z", "2025-05-19"),
        ("2025-05-19T08:30:00+0100", "2025-05-19"), ("20250519", "2025-05-19"), ("20250519T083000Z", "2025-05-19"),
        ("20250519083000", "2025-05-19"), ("1747642200", "2025-05-19"), ("1747642200000", "2025-05-19"),
        ("Mon, 19 May 2025 08:30:00 GMT", "2025-05-19"), ("19/05/2025 14:30", "2025-05-19"),
        ("2025/05/19", "2025-05-19"),
        (" lundi 19 mai 2025 ", "2025-05-19"), ("Mon May 19 2025 08:30:00 GMT+0200", "2025-05-19"),
        ("2025-05", "2025-05"),
        ("mai 2025", "2025-05"), ("2025", "2025"), ("May 19, 2025 8:30 AM", "2025-05-19"),
        ("2025-05-19 08:30:00 +0100 CET", "2025-05-19"), ("Créé le 18 mai 2025, publié le 19 mai 2025", "2025-05-18"),
    ])
    func `A value of metadata is read in any of the usual forms`(value: String, date: String) {
        #expect(MetadataDate.read(value)?.description == date)
    }

    @Test(arguments: [
        "", " ", "0000-00-00", "hier", "null", "2025-02-30", "12", "123456789012345678901234567890", "-1",
        "il y a 3 jours",
    ])
    func `A value that states no day, month or year is no date`(value: String) {
        #expect(MetadataDate.read(value) == nil)
    }

    @Test(
        arguments: [
            ("https://www.exemple.ml/2025/11/05/cooperation-militaire/", "2025-11-05"),
            ("https://exemple.ml/actualites/2025-11-05-cooperation", "2025-11-05"),
            ("https://exemple.ml/cooperation-2025-11-05.html", "2025-11-05"),
            ("https://exemple.ml/20251105/cooperation", "2025-11-05"),
            ("https://exemple.ml/a_20251105_4421.html", "2025-11-05"),
            ("https://exemple.ml/05-11-2025/cooperation", "2025-11-05"),
            ("https://exemple.ml/2025/11/cooperation", "2025-11"),
            ("https://exemple.ml/2025/1/5/cooperation", "2025-01-05"),
            ("/2025/11/05/", "2025-11-05"), ("https://exemple.ml/p?date=2025-11-05", "2025-11-05"),
            ("https://exemple.ml/2025/13/45/x", nil), ("https://2024.exemple.ml/2025/x", nil),
            ("https://exemple.ml/article1234-5678", nil),
            ("https://exemple.ml/cop16-2024", nil), ("https://exemple.ml/a20251105b", nil),
            ("https://exemple.ml/12345678", nil),
            ("https://exemple.ml/objectif-2030", nil), ("", nil), ("://", nil), ("https://exemple.ml", nil),
        ] as [(String, String?)])
    func `An address gives the date in its path, and not any number`(url: String, date: String?) {
        #expect(AddressDate.reading(url: url)?.date.description == date)
    }

    @Test(
        arguments: [
            ("2025-11-05-cooperation.txt", "2025-11-05"), ("cooperation 2025-11-05.html", "2025-11-05"),
            ("20251105.md", "2025-11-05"),
            ("date 2025-02.txt", "2025-02"), ("2025-02_cooperation.txt", "2025-02"),
            ("archives/2024/12/05-11-2025.txt", "2025-11-05"),
            ("202502.txt", "2025-02"), ("2025_11_05.txt", "2025-11-05"), ("000_27a5067589dbf81e.txt", nil),
            ("003_540666b13cd33ea5.txt", nil),
            ("2025.txt", nil), ("article.txt", nil), ("", nil), ("/", nil), ("20259999.txt", nil), ("2024-25.txt", nil),
        ] as [(String, String?)])
    func `A file's name gives the day or month in it, and not a year alone`(name: String, date: String?) {
        #expect(AddressDate.reading(fileName: name)?.date.description == date)
    }

    @Test func `Metadata come first, and what else says the same confirms them`() throws {
        let choice = try Self.choose {
            $0.add(value: "2025-05-19T08:30:00Z", kind: .published, source: .jsonLD)
            $0.add(value: "2025-05-21", kind: .updated, source: .jsonLD)
            $0.add(header: "Publié le lundi 19 mai 2025")
            $0.add(url: "https://exemple.ml/2025/05/cooperation")
            $0.add(text: "Le 12 mai 2025, les ministres se sont rencontrés.")
        }
        #expect(choice.published?.date.description == "2025-05-19")
        #expect(choice.published?.source == .jsonLD)
        #expect(choice.published.map { $0.confidence > 0.95 } == true)
        #expect(choice.updated?.date.description == "2025-05-21")
        #expect(choice.notBefore == nil)
        #expect(choice.considered.count == 4)
    }

    @Test func `An address and a date line that agree outweigh metadata`() throws {
        // Metadata that was written anew when the page moved; address and date line still say it.
        let choice = try Self.choose {
            $0.add(value: "2025-09-01", kind: .published, source: .meta)
            $0.add(header: "Publié le 12 mai 2019 à 10h")
            $0.add(url: "https://exemple.ml/2019/05/12/cooperation")
        }
        #expect(choice.published?.date.description == "2019-05-12")
    }

    @Test func `A day to come is rejected, whatever states it, and today is not`() throws {
        let choice = try Self.choose(today: "2025-05-19") {
            $0.add(value: "2025-05-20", kind: .published, source: .jsonLD)
            $0.add(url: "https://exemple.ml/2025/06/cooperation")
            $0.add(header: "Publié le 21 mai 2025")
            $0.add(
                text:
                    "Le 22 mai 2025, ils se sont vus. Le 3 mai 2025 aussi. En 2022 déjà. Un sommet est prévu le 10 mai 2025."
            )
        }
        #expect(choice.published == nil)
        #expect(choice.rejected.map(\.reason) == [.future, .future, .future])
        #expect(choice.notBefore?.date.description == "2025-05-03")
        #expect(choice.notBefore?.kind == .notBefore)
        // Today itself, and the month that it is in, are no future.
        let today = try Self.choose(today: "2025-05-19") { $0.add(value: "2025-05", kind: .published, source: .meta) }
        #expect(today.published?.date.description == "2025-05")
    }

    @Test(arguments: ["1970-01-01T00:00:00Z", "0", "1900-01-01", "0001-01-01", "1989"])
    func `The date of a clock that was not set is rejected`(value: String) throws {
        let choice = try Self.choose { $0.add(value: value, kind: .published, source: .jsonLD) }
        #expect(choice.published == nil)
        #expect(choice.rejected.count == 1)
    }

    /// Texts of articles: the date of publication that they state, and the one that they are not older than.
    @Test(
        arguments: [
            ("À Dakar, ce mercredi 5 novembre 2025, les drapeaux flottaient.", "2025-11-05", nil),
            (
                "Le jeudi 6 février 2025, le ministre a accueilli son homologue. En mars 2021, un accord.", nil,
                "2025-02-06"
            ),
            ("a reçu ce mercredi à Dakar. En février 2025 déjà. En janvier 2025. En hausse en 2024.", nil, "2025-02"),
            (
                "Bamako, 20 février 2025 (AFP) – Le ministre de la Défense a reçu hier son homologue du Sénégal.",
                "2025-02-20", nil
            ),
            ("Le ministre a reçu hier son homologue.", nil, nil),
            ("En 2022, 50,5 % des exportations.", nil, "2022"),
            ("Les élections de 2030 sont prévues pour mars 2030.", nil, nil),
            ("Dans un communiqué publié le 12 mars 2025, le gouvernement annonce des mesures.", nil, "2025-03-12"),
            ("", nil, nil),
        ] as [(String, String?, String?)])
    func `A text alone gives its day, or a bound to it`(text: String, published: String?, notBefore: String?) throws {
        let choice = try Self.choose { $0.add(text: text) }
        #expect(choice.published?.date.description == published)
        #expect(choice.notBefore?.date.description == notBefore)
    }

    /// Texts that say the same day, or other days, over and over.
    @Test func `Of very many days in a text, some are considered`() throws {
        let same = try Self.choose { $0.add(text: String(repeating: "ce 2 mai 2020 ", count: 5_000)) }
        #expect(same.published?.date.description == "2020-05-02")
        #expect(same.considered.count <= 4)
        let days = (1990...2024).flatMap { year in (1...20).map { "ce \($0) mai \(year)" } }.joined(separator: ", ")
        let choice = try Self.choose { $0.add(text: days) }
        #expect(choice.considered.count <= 256)
        #expect(choice.published != nil)
    }

    @Test func `Of what a source says of a date, the most confident is kept`() throws {
        let choice = try Self.choose {
            for _ in 0..<10 { $0.add(value: "2025-05-19", kind: .published, source: .meta, trust: 0.5) }
            $0.add(value: "2025-05-19", kind: .published, source: .meta)
        }
        #expect(choice.considered.count == 4)
        #expect(choice.considered.contains { $0.confidence == 0.9 })
    }

    @Test func `A scraper's month gives way to the day of a date line, not to one in the text`() throws {
        let month = try #require(CalendarDate("2025-05"))
        let choice = try Self.choose {
            $0.add(
                DateEvidence(
                    date: month, kind: .published, source: .scraperMark, matched: "date 2025-05", confidence: 0.7))
            $0.add(header: "Publié le lundi 19 mai 2025")
        }
        #expect(choice.published?.date.description == "2025-05-19")
        #expect(choice.published?.matched == "Publié le lundi 19 mai 2025")
        let alone = try Self.choose {
            $0.add(
                DateEvidence(
                    date: month, kind: .published, source: .scraperMark, matched: "date 2025-05", confidence: 0.7))
            $0.add(text: "Le 12 mai 2025, ils se sont vus.")
        }
        #expect(alone.published?.date.description == "2025-05")
    }

    @Test func `What is changed on the day of publication is no update`() throws {
        let choice = try Self.choose {
            $0.add(header: "Publié le 19 mai 2025 à 14h30, mis à jour le 19 mai 2025 à 18h")
        }
        #expect(choice.published?.date.description == "2025-05-19")
        #expect(choice.updated == nil)
        let later = try Self.choose { $0.add(header: "Publié le 19 mai 2025 à 14h30, mis à jour le 20 mai 2025 à 18h") }
        #expect(later.published?.date.description == "2025-05-19")
        #expect(later.updated?.date.description == "2025-05-20")
    }

    @Test func `Whatever the evidence, no date is to come and no confidence is beyond its bounds`() throws {
        let pieces = [
            "2025", "-", "05", "/", "mai", " ", "19", "T", "Publié le ", "ce ", "https://", "ml", ".", "\n", "é", "0",
        ]
        var generator = SystemRandomNumberGenerator()
        let today = try #require(CalendarDate("2025-06-01"))
        for _ in 0..<2_000 {
            let text = (0..<Int.random(in: 0...12, using: &generator))
                .compactMap { _ in pieces.randomElement(using: &generator) }.joined()
            let choice = try Self.choose(today: "2025-06-01") {
                $0.add(value: text, kind: .published, source: .jsonLD)
                $0.add(url: text)
                $0.add(fileName: text)
                $0.add(header: text)
                $0.add(text: text)
            }
            for evidence in [choice.published, choice.updated, choice.notBefore].compactMap({ $0 }) {
                #expect(!evidence.date.isAfter(today))
                #expect((0.0...1.0).contains(evidence.confidence) && !evidence.matched.isEmpty)
            }
            #expect(choice.published == nil || choice.notBefore == nil)
        }
    }
}
