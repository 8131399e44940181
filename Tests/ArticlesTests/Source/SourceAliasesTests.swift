import TestFolders
import Testing

@testable import Articles

@Suite struct SourceAliasesTests {
    static let table = "# papers\n\nASKIA 24 = askia24.net = Askia\nMali Infos = www.maliinfos.ml # daily\n = \nseul\n"

    @Test(arguments: [
        ("ASKIA 24", "ASKIA 24"), ("Askia24", "ASKIA 24"), ("askia24.net", "ASKIA 24"), ("www.askia24.net", "ASKIA 24"),
        ("maliinfos.ml", "Mali Infos"), ("MALI INFOS", "Mali Infos"), ("autre.ml", "autre.ml"), ("", ""),
        ("Seul", "seul"),
    ])
    func `A paper is known by its aliases, in any case, with www or without`(name: String, paper: String) {
        #expect(SourceAliases(Self.table).name(for: name) == paper)
        #expect(SourceAliases().name(for: name) == name)
    }

    @Test func `A later table counts more`() {
        var aliases = SourceAliases(Self.table)
        aliases.add("Askia = askia24.net")
        #expect(aliases.name(for: "askia24.net") == "Askia")
        #expect(aliases.name(for: "maliinfos.ml") == "Mali Infos")
    }

    @Test func `A paper that is renamed keeps its names`() {
        var aliases = SourceAliases(Self.table)
        aliases.add("Askia-Mali = ASKIA 24")
        for name in ["askia24.net", "Askia", "ASKIA 24", "Askia Mali"] {
            #expect(aliases.name(for: name) == "Askia-Mali")
        }
        // Once more, and a name that leaves it.
        aliases.add("Le Mali = Askia-Mali\nSahel = askia24.net\nFin = Le Mali")
        #expect(["ASKIA 24", "Askia", "Askia-Mali", "Le Mali"].allSatisfy { aliases.name(for: $0) == "Fin" })
        #expect(aliases.name(for: "askia24.net") == "Sahel")
        #expect(aliases.name(for: "maliinfos.ml") == "Mali Infos")
    }

    @Test func `The table that is shipped gives no name to two papers`() throws {
        let path = RepositoryFolder.lists + "/sources.txt"
        let text = String(decoding: try InputFile(FilePath(path)).contents(limit: 1 << 20), as: UTF8.self)
        let aliases = SourceAliases(text)
        #expect(aliases.name(for: "Askia 24") == "ASKIA 24")
        #expect(aliases.name(for: "www.abamako.com") == "abamako.com")
        // Each line names one paper, and no name stands for two.
        var owners: [String: String] = [:]
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let names = line.split(separator: "=").map { String($0[...].trimmed) }
            #expect(names.count >= 2, "\(line)")
            for name in names {
                #expect(owners.updateValue(names[0], forKey: name.lowercased()) == nil, "\(name)")
                #expect(aliases.name(for: name) == names[0])
            }
        }
    }

    @Test(arguments: [
        ("Le titre de l’article - abamako.com", "abamako.com", "Le titre de l’article"),
        ("Le titre de l’article | Mali Infos", "Mali Infos", "Le titre de l’article"),
        ("Le titre de l’article – Askia24", "ASKIA 24", "Le titre de l’article"),
        ("Le titre de l’article - www.exemple.ml", "exemple.ml", "Le titre de l’article"),
    ])
    func `A title loses the site at its end`(line: String, site: String, title: String) {
        let cut = SiteNames(aliases: SourceAliases(Self.table)).cut(from: line)
        #expect(cut?.site == site)
        #expect(cut?.title == title)
    }

    @Test(arguments: [
        "Mali - Sénégal", "La coopération militaire - un bilan", "Bamako-Dakar : le train", "", " - ", "a - b.c",
    ])
    func `A title keeps what is its own around a dash`(line: String) {
        #expect(SiteNames(aliases: SourceAliases()).cut(from: line) == nil)
    }
}
