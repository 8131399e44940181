extension FrenchTable {
    /// Words near each other, in any order; small words between them do not count as asked for, but take their place.
    static let proximity = FrenchTable(
        theme: "proximity",
        articles: [
            "next": "Accord\nUne force conjointe arrive.",
            "turned": "Accord\nConjointe, la force arrive.",
            "two": "Accord\nUne force africaine mixte conjointe arrive.",
            "far": "Accord\nUne force arrive. Bien plus tard, au bout du compte, elle devient enfin conjointe.",
            "title": "La force\nConjointe, dit-on.",
            "accents": "Frontière\nLe Sénégal, avec l’armée du Mali, surveille.",
            "one": "Frontière\nLe Sénégal surveille.",
        ],
        cases: [
            "\"force conjointe\"": "next",
            "\"force conjointe\"~2": "next turned",
            "\"conjointe force\"~2": "next turned",
            "\"force conjointe\"~3": "next turned two",
            "«force conjointe»~3": "next turned two",
            "\"FORCE CONJOINTE\"~3": "next turned two",
            "\"la force conjointe\"~3": "next turned two",
            "\"force conjointe\"~20": "next turned two far",
            "\"forces conjointes\"~20": "",
            "\"senegal armee\"~3": "accents",
            "\"l’armée Sénégal\"~3": "accents",
            "\"Sénégal Mali\"~3": "",
            "\"Sénégal Mali\"~5": "accents",
            "surveille -\"Sénégal Mali\"~5": "one",
            "+\"force conjointe\"~3 africaine": "next turned two",
            "conjointe SAUF \"force conjointe\"~20": "title",
        ])
}
