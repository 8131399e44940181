extension FrenchTable {
    /// Other names of the same: short and long, French and English, one way or both.
    static let synonyms = FrenchTable(
        theme: "synonyms",
        articles: [
            "jnim": "Attaque\nLe JNIM revendique l’attaque de Farabougou.",
            "gsim": "Analyse\nLe GSIM recrute.",
            "long": "Dossier\nLe Groupe de soutien à l’islam et aux musulmans menace.",
            "part": "Aide\nUn groupe de soutien aux éleveurs.",
            "cedeao": "Sommet\nLa Cédéao lève des sanctions.",
            "ecowas": "Summit\nECOWAS meets in Abuja.",
            "economic": "Abuja\nLa Communauté économique des États de l’Afrique de l’Ouest négocie.",
            "west": "Climat\nL’Afrique de l’Ouest attend la pluie.",
            "garsi": "Kidira\nLe GARSI patrouille.",
            "rapid": "Gendarmes\nLe groupe d’action rapide s’installe.",
            "jihadiste": "Procès\nUn jihadiste jugé.",
            "djihadistes": "Combat\nDes djihadistes en fuite.",
            "ndjamena": "Tchad\nN’Djamena s’éveille.",
            "lamy": "Histoire\nFort-Lamy, jadis.",
            "fort": "Ruines\nLe fort de Médine.",
        ],
        cases: [
            "GSIM": "jnim gsim long",
            "JNIM": "jnim gsim long",
            "le J.N.I.M.": "jnim gsim long",
            "jnim": "jnim gsim long",
            "Groupe de soutien à l'islam et aux musulmans": "jnim gsim long part rapid",
            "\"Groupe de soutien à l’islam et aux musulmans\"": "jnim gsim long",
            "\"groupe de soutien\"": "long part",
            "+GSIM": "gsim",
            "\"GSIM\"": "jnim gsim long",
            "GSIM -attaque": "gsim long",
            "GSIM ET attaque": "jnim",
            "CEDEAO": "cedeao ecowas economic",
            "Ecowas": "cedeao ecowas economic",
            "C.E.D.E.A.O.": "cedeao ecowas economic",
            "communauté économique des États de l’Afrique de l’Ouest": "cedeao ecowas economic west",
            "titre:cedeao": "",
            "GARSI": "garsi rapid",
            "\"groupe d’action rapide\"": "rapid",
            "jihadistes": "jihadiste djihadistes",
            "djihadiste": "jihadiste djihadistes",
            "jihad*": "jihadiste",
            "N'Djamena": "ndjamena lamy",
            "Fort-Lamy": "ndjamena lamy fort",
            "ville SAUF jihadiste": "",
        ],
        synonyms: """
            JNIM = GSIM = Groupe de soutien à l'islam et aux musulmans
            CEDEAO = ECOWAS = Communauté économique des États de l'Afrique de l'Ouest
            GARSI => groupe d'action rapide
            jihadiste = djihadiste
            N'Djamena = Fort-Lamy
            """)
}
