import FrenchText
import Glibc
import Messages
import ProgramSupport
import TestFolders
import Testing

@testable import Archive
@testable import Store

/// The file of synonyms: what is read of it, and what is said of lines that cannot be used.
@Suite struct SynonymListTests {
    private static func outline(_ list: SynonymList) -> [String] {
        list.groups.map { group in
            let sides = [group.sources, group.targets].map { names in
                names.map { $0.surfaces.joined(separator: " ") }.joined(separator: " = ")
            }
            return group.sources == group.targets ? sides[0] : sides.joined(separator: " => ")
        }
    }

    @Test(
        arguments: [
            ("", []), ("\n\n  \n# rien\n   # rien non plus\n", []),
            ("AES = Alliance des États du Sahel", ["aes = alliance des etats du sahel"]),
            ("GARSI => groupe d’action rapide", ["garsi => groupe action rapide"]),
            ("A1=B2=C3", ["a1 = b2 = c3"]),
            ("UA = OUA => Union africaine = African Union", ["ua = oua => union africaine = african union"]),
            ("N'Djaména = Fort-Lamy", ["ndjamena = fort lamy"]),
            ("anti-terroriste = lutte", ["anti terroriste = lutte"]),
            (
                "  C.E.D.E.A.O. =\tECOWAS  # un mot\r\nMali = Soudan français#1\r\n",
                ["cedeao = ecowas", "mali = soudan francais 1"]
            ),
            ("\u{FEFF}AES = EAS", ["aes = eas"]),
            // Names that are read alike count once.
            ("Sénégal = Senegal = Sunugaal", ["senegal = sunugaal"]),
            ("@alone\nAES = EAS", ["aes = eas"]),
        ] as [(String, [String])])
    func `What is read`(_ text: String, _ groups: [String]) {
        let list = SynonymList(text.utf8)
        #expect(Self.outline(list) == groups)
        #expect(list.problems == [])
    }

    @Test(
        arguments: [
            ("CEDEAO", "1:1: one name alone; write two or more with “=” between them, or “=>” for one way"),
            (
                "\n  CEDEAO -> ECOWAS",
                "2:3: one name alone; write two or more with “=” between them, or “=>” for one way"
            ),
            ("AES = ", "1:6: a name is missing; write a word on either side of “=” and “=>”"),
            ("= AES", "1:1: a name is missing; write a word on either side of “=” and “=>”"),
            ("AES == EAS", "1:6: a name is missing; write a word on either side of “=” and “=>”"),
            ("AES = => EAS", "1:6: a name is missing; write a word on either side of “=” and “=>”"),
            ("AES = —", "1:7: “—” has no word; write a word on either side of “=” and “=>”"),
            ("a1 => b2 => c3", "1:10: a second “=>”; write a line of its own for it"),
            (
                "Sénégal = SENEGAL",
                "1:1: all its names are read alike, as “senegal”; "
                    + "remove the line: accents, capitals and apostrophes make no difference"
            ),
            (
                "Sénégal => SENEGAL",
                "1:1: all its names are read alike, as “senegal”; "
                    + "remove the line: accents, capitals and apostrophes make no difference"
            ),
            ("pour = VDP", "1:1: “pour” is one of the words that searches leave out; write a longer name for it"),
            (
                "VDP = c’est ce qui",
                "1:7: “c’est ce qui” is one of the words that searches leave out; write a longer name for it"
            ),
            (
                "AES = un deux trois quatre cinq six sept huit neuf dix onze douze treize",
                "1:7: a name of 13 words, 12 is the most; write the part of it that articles use"
            ),
            (
                (0...16).map { "n\($0)" }.joined(separator: " = "),
                "1:87: more than 16 names; leave out those that matter least"
            ),
            ("@seul", "1:1: “@seul” is not known here; write “@alone” or remove the line"),
        ] as [(String, String)])
    func `What is said of a broken line, while the others count`(_ text: String, _ problem: String) {
        let list = SynonymList("\(text)\nMali = Maly\n".utf8, path: "s.txt")
        #expect(list.problems.map(\.description) == ["s.txt:" + problem])
        for problem in list.problems {
            for message in [problem.message, problem.hint] {
                #expect(!message.isVerbatim && message.text(in: .french) != message.text(in: .english))
            }
        }
        #expect(Self.outline(list) == ["mali = maly"])
    }

    @Test func `A line that is not UTF-8 is told with its column`() throws {
        let directory = try TemporaryDirectory()
        let path = "\(directory.path)/s.txt"
        try Files.write(Array("Mali = Maly\nS".utf8) + [0xE9] + Array("n\u{E9}gal = x\nAES = EAS\n".utf8), to: path)
        let list = SynonymList(DataFilePlaces(own: path))
        #expect(list.problems.map(\.description) == ["\(path):2:2: not UTF-8; save the file as UTF-8"])
        #expect(Self.outline(list) == ["mali = maly", "aes = eas"])
    }

    @Test func `Groups and problems have their limits`() {
        let many = SynonymList((0..<5002).map { "a\($0) = b\($0)\n" }.joined().utf8)
        #expect(many.groupCount == SynonymList.mostGroups)
        #expect(many.problems.map(\.line) == [5001])
        let broken = SynonymList((String(repeating: "x\n", count: 250) + "AES = EAS\n").utf8)
        #expect(broken.groupCount == 1)
        #expect(broken.problems.count == 101)
        #expect(
            broken.problems.last?.description == "synonymes.txt: 150 more lines cannot be used; mend those above first")
        let often = SynonymList((0..<34).map { "un1 = a\($0)\n" }.joined().utf8)
        #expect(often.groupCount == 32)
        #expect(often.problems.map(\.line) == [33, 34])
    }

    // MARK: - Places

    @Test func `One's own file comes first, and the shipped one with it`() throws {
        let directory = try TemporaryDirectory()
        let (own, shipped, other) = ("\(directory.path)/own", "\(directory.path)/shipped", "\(directory.path)/other")
        try Files.write(Array("A1 = B1\n".utf8), to: own)
        try Files.write(Array("A2 = B2\n".utf8), to: shipped)
        try Files.write(Array("A3 = B3\n".utf8), to: other)
        let missing = "\(directory.path)/nothing/there"
        func groups(_ places: DataFilePlaces) -> [String] { Self.outline(SynonymList(places)) }
        #expect(groups(DataFilePlaces(own: own, shared: [missing, shipped, other])) == ["a1 = b1", "a2 = b2"])
        #expect(groups(DataFilePlaces(shared: [other, shipped])) == ["a3 = b3"])
        #expect(groups(DataFilePlaces(own: shipped, shared: [shipped])) == ["a2 = b2"])
        #expect(groups(DataFilePlaces(own: missing, shared: [shipped])) == ["a2 = b2"])
        #expect(groups(DataFilePlaces()) == [])
        #expect(SynonymList(DataFilePlaces(own: missing, shared: [missing])).problems == [])
        let named = SynonymList(DataFilePlaces(own: missing, isNamed: true, shared: [shipped]))
        #expect(named.problems.map(\.description) == ["\(missing): is not there; create it or name another"])
        #expect(named.groupCount == 1)
        try Files.write(Array("@alone\nA1 = B1\n".utf8), to: own)
        #expect(groups(DataFilePlaces(own: own, shared: [shipped])) == ["a1 = b1"])
    }

    @Test func `What cannot be read is told and hinders nothing`() throws {
        let directory = try TemporaryDirectory()
        let path = "\(directory.path)/s.txt"
        func problem() -> String? {
            let list = SynonymList(DataFilePlaces(own: path))
            #expect(list.groupCount == 0)
            return list.problems.first.map { String($0.description.dropFirst(path.count)) }
        }
        #expect(mkfifo(path, 0o600) == 0)
        #expect(problem() == ": is not a file of text; name a file")
        try Files.removeTree(path)
        try Files.makeDirectories(path)
        #expect(problem() == ": is not a file of text; name a file")
        try Files.removeTree(path)
        try Files.write([UInt8](repeating: 0x61, count: 1 << 20), to: path)
        #expect(problem()?.hasPrefix(":1:1: one name alone") == true)
        try Files.write([UInt8](repeating: 0x61, count: 1 << 20 + 1), to: path)
        #expect(problem() == ": is larger than 1048576 bytes and was left out; leave only what is needed in it")
    }

    @Test func `Every change of a file is another state`() throws {
        let directory = try TemporaryDirectory()
        let path = "\(directory.path)/s.txt"
        let places = DataFilePlaces(own: path, shared: ["\(directory.path)/shipped"])
        var states = [places.state]
        try Files.write(Array("A1 = B1\n".utf8), to: path)
        states.append(places.state)
        try Files.write(Array("A1 = B1\n".utf8), to: path + ".new")
        try Files.move(path + ".new", to: path)
        states.append(places.state)
        try Files.write(Array("A1 = B1 = C1\n".utf8), to: path)
        states.append(places.state)
        try Files.write(Array("A1 = B1\n".utf8), to: "\(directory.path)/shipped")
        states.append(places.state)
        for (index, state) in states.enumerated() {
            #expect(!states[..<index].contains(state))
        }
        #expect(places.state == states.last)
        #expect(!places.state.isSettled)
        #expect(DataFilePlaces(own: "\(directory.path)/none").state.isSettled)
    }

    // MARK: - What is shipped

    @Test func `The shipped files have no broken line`() {
        let list = SynonymList(DataFilePlaces(builtIn: .synonyms))
        #expect(list.problems == [])
        #expect(list.groupCount > 150)
    }

    /// Words of everyday French, and of English where a name of the list finds them: an acronym that is one of them
    /// would bring up what is not meant.
    private static let ordinary = (
        french: """
        eau eaux anse anses air ais ami an ane ans arc arme art as bac bal bas bel bete bois bon bras but cap car cas
        chat ciel clos coq corps cour cri date dent dieu dit dos drap duc eclair ecole elan ere fait faim faon fer feu
        fil fin flan foi fou four gaz gel gens gros ile jeu jour lac lait lit loi lot main mal mer mois mont mot mur
        nid nom nord nuit oie ordre orge os ouest pain paix part pas peau pied plan plat plomb poids pont port pot
        prix puits quai rang riz roi roue rue sac sel sens ski sol son sort sud sur terre tir toit ton tour vent vie vin
        voie vol
        """,
        english: """
        act aid air all and arm art bad bag bar bed big bit bus car cat cut day end eye fact far fly gas god gun hot ice
        ill it job key law lie low man map mad met nil oil old out own pay pet pin pot ram red row run sad sea set sit six
        sky son sum sun tap tea tie top use van war way wet who win yes
        """
    )

    @Test func `No shipped name is an ordinary word`() {
        let list = SynonymList(DataFilePlaces(builtIn: .synonyms))
        let stemmer = LightFrenchStemmer()
        func stems(_ words: String) -> Set<String> {
            Set(words.split { $0.isWhitespace }.map { stemmer.stem(String($0)) })
        }
        func single(_ names: [SynonymList.Name]) -> Set<String> {
            Set(names.filter { $0.surfaces.count == 1 }.map { stemmer.stem($0.surfaces[0]) })
        }
        let sources = single(list.groups.flatMap(\.sources))
        let targets = single(list.groups.flatMap(\.targets))
        #expect(sources.count > 150 && targets.count > 150)
        #expect(sources.union(targets).isDisjoint(with: stems(Self.ordinary.french)))
        #expect(targets.isDisjoint(with: stems(Self.ordinary.english)))
    }

    /// Bytes at random, made of what the format is made of, never trap.
    @Test(.random) func `Any bytes can be read`() {
        var generator = SeededGenerator(seed: 7)
        let pieces = [
            "=", "=>", ">", "#", "@", "\n", " ", "é", "’", "n'd", "de", "AES", "\u{FEFF}", "@alone", "1 000", "-",
        ]
        for _ in 0..<2000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0...20, using: &generator) {
                if Int.random(in: 0...9, using: &generator) == 0 {
                    bytes.append(UInt8.random(in: 0...255, using: &generator))
                }
                bytes += (pieces.randomElement(using: &generator) ?? "").utf8
            }
            let list = SynonymList(bytes)
            for problem in list.problems {
                #expect((problem.line ?? 1) >= 1 && (problem.column ?? 1) >= 1)
            }
            for group in list.groups { #expect(!group.sources.isEmpty && !group.targets.isEmpty) }
        }
    }
}
