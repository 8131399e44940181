/// Texts that between them use every rule of the analysis: what the tests of `TextAnalysis.version` analyse. All of
/// them are made up. A new rule comes with a text here.
public enum AnalysisTexts {
    /// A text and what it is there for.
    public struct Example: Sendable {
        /// What the text is there for.
        public let name: String
        /// The text to analyse.
        public let text: String
    }

    /// Every example, in the order in which the tests analyse them.
    public static let all: [Example] = [
        Example(
            name: "elision",
            text: """
                L'armée, l’école, d'Ibrahim, qu’elle, jusqu'ici, lorsqu’on, puisqu'il, quoiqu’absent, ç’a, s'en, j’ai,
                t'es, c’est, m'a, n’est. L’« armée » et l' armée, d’'hier', aujourd'hui, presqu’île, prud'homme, rock'n'roll.
                """),
        Example(
            name: "names",
            text: """
                N’Djamena et N'Golo, M’Bala, M'Hamed, N’EST PAS, Touré, Kayes, Sévaré, Ouagadougou, Ménaka, O’Brien,
                Abdoulaye-Sékou, al-Qaïda, El Hadj, Mc Intyre, Ndiaye, Mbodj.
                """),
        Example(
            name: "acronyms",
            text:
                "C.E.D.E.A.O., O.N.U., U.A, l’O.M.S., J. Dupont, CEDEAO, Cédéao, J.N.I.M, G5 Sahel, AES, a.b.c.d. fin."),
        Example(
            name: "numbers",
            text: """
                1 404 soldats, 12.500, 1,404,500, 802,8, 802.8, 1 404,5, 1.404,5, 1,404.5, 19.05.2025, 192.168.1.1, 1,2,3,
                21h05, 1er, 2e, 12'500, 5′30, 007, 0.5, 12,500, 1\u{A0}404, 1\u{202F}404\u{202F}500, 2025-05-19, 50%, ٣٤, 3,14.
                """),
        Example(
            name: "prefixes",
            text: """
                anti-terroriste, antiterroriste, contre-attaque, ex-président, ex‑rebelles, week-end, week end, co-auteur, mi-juin,
                non-lieu, sous-préfet, vice-président, franco-malien, inter-africain, porte-parole, télé-réalité, éco-garde.
                """),
        Example(
            name: "hyphens",
            text:
                "Burkina-Faso, Mali–Niger, Gao—Kidal, c’est-à-dire, peut-être, va-t-en, Saint-Louis, 2024-2025, −5, a‐b"
        ),
        Example(
            name: "letters",
            text: """
                Œuvre, œuf, Æther, ẞ, straße, Éléphant, cafe\u{301}, naı\u{308}ve, ÀÂÄÇÈÉÊËÎÏÔÖÙÛÜŸ, ñandú, Łódź, ðorn, ﬁn, ﬀ,
                İstanbul, ıslak, ſ, µm, n\u{AD}ovembre, sa\u{200B}hel, \u{FEFF}bom, \u{202A}mot\u{202C}, ɓaawo, ɗow, ŋaari, ƴiwo,
                ɲa, ɛ, ɔ, ə, fulfulɗe.
                """),
        Example(
            name: "scripts",
            text: """
                مالي، النيجر، أفريقيا، إسلام، آخر، مدرسة، على، مؤتمر، شئون، مُحَمَّد، الـقـوات. Москва, ёлка, Ђорђе, їжак. Αθήνα,
                άνεμος, Όμηρος, ΐ. ירושלים. 東京 と 大阪, カタカナ, 한국어. हिन्दी, ไทย, አማርኛ, ⴰⵎⴰⵣⵉⵖ, ߒߞߏ.
                """),
        Example(
            name: "English",
            text: "The army’s armed patrols don’t stop; soldiers were killed near Gao. It's an arm's length."),
        Example(
            name: "punctuation",
            text:
                "«Mali», “Niger” ; (Tchad) [Gao] {Kidal} a/b a_b a@b.org https://exemple.org/une-page?x=1 #mot 😀 \u{91}mot\u{92} a\u{96}b a…b"
        ),
        Example(
            name: "long words",
            text: String(repeating: "anticonstitutionnellement", count: 5) + " " + String(repeating: "é", count: 80)),
        Example(
            name: "stop words",
            text: """
                le la les un une des du de au aux l d a avec chez dans depuis durant en envers et hors jusqua jusque lors malgré
                outre par parmi pendant pour sans sauf selon sur vers via aucun autre ce ceci cela celle cet dont il ils je leur
                lui même mon nous on plusieurs que qui quoi sa se ses son ta te tel tous tout vous y ai avait avoir est étaient
                être eut fut ont sera seront soit sont suis ainsi alors assez aussi cependant comme déjà donc encore enfin ici
                jamais lorsque moins ne ni non notamment ou parce pas peu plus pourtant puis quand si toujours très trop
                """),
        Example(
            name: "not stop words",
            text:
                "avions or été contre mais car sommes sons état nouveau jour homme sud nord ouest ans guerre entre sous avant après"
        ),
        Example(
            name: "questions",
            text:
                "Combien, comment, laquelle, lequel, lesquels, où, pourquoi, quand, que, quel, quelles, qui, quoi, qu’est-ce ?"
        ),
        Example(
            name: "nouns and adjectives",
            text: """
                national nationale nationaux nationales travaux journaux jeux niveaux prix choix oiseaux heureux heureuse
                sénégalaise chinoise malienne nigérienne burkinabés policière première professionnelle opérationnel massive
                économique publique islamiques travail détail ministère ministre département parlement bombardements
                établissement massivement modernisation nation opératrice opérateur directrice chanteuse danseuse fraise
                économies copie coopération idées armées tuée blessées terroristes
                """),
        Example(
            name: "verbs",
            text: """
                patrouillent patrouillait patrouillaient patrouillant patrouillé annoncera annonceront annoncerait
                annonceraient annoncèrent finissent finissant finissante manifestante présidente combattant souhait
                attaquer attaquons attaquez attaquions saisir saisissaient tombe tombèrent
                """),
        Example(name: "every ending at every length", text: endings),
    ]

    /// Made-up words of one to eight letters before each ending, with and without a plural: what tells a changed rule
    /// of the stemmer and a changed minimum length.
    private static let endings: String = {
        let beginnings = ["b", "ba", "bac", "baco", "bacod", "bacodi", "bacodif", "bacodifu"]
        let endings = """
            issement artement arlement ivement ement ation atrice ateur trice teur teuse euse nnelle nnel aise oise ique ere
            ive ail eraient issante issant issent erait erent eront aient ante ente ant ent ait era isme iste able ible
            tion sion ance ence age ure if eur ois ais ien ienne esse et ette el elle al ale aux eaux eux oux er ir re ons
            ez ions iez asse e ee ie ier iere ille ote ade ard ois ette ite ement ment ir issons erions
            """
        return endings.split { $0.isWhitespace }.flatMap { ending in
            beginnings.flatMap { ["\($0)\(ending)", "\($0)\(ending)s", "\($0)\(ending)x"] }
        }.joined(separator: " ")
    }()

    /// Bytes that are not UTF-8 among those that are.
    public static let brokenBytes: [UInt8] =
        Array("avant ".utf8) + [0xC3] + Array(" apr\u{E8}s ".utf8) + [0xE9, 0x74, 0xE9, 0x20, 0xFF, 0xED, 0xA0, 0x80]
        + Array("fin".utf8) + [0xF0, 0x9F]
}
