import FrenchText
import Testing

@Suite("Numbers")
struct NumberTests {
    @Test(arguments: [
        Case("1 404,5", "1404,5"),
        Case("1\u{A0}404,5", "1404,5"),
        Case("1\u{202F}404,5", "1404,5"),
        Case("1\u{2009}404", "1404"),
        Case("12 000 000", "12000000"),
        Case("1 404.5", "1404,5"),
        Case("12.500", "12500"),
        Case("1.404,5", "1404,5"),
        Case("2.000.000", "2000000"),
        Case("802,8", "802,8"),
        Case("802.8", "802,8"),
        Case("3.14159", "3,14159"),
        Case("0.500", "0,500"),
        Case("0,5", "0,5"),
        Case("12,500", "12,500"),
        Case("1,404.5", "1404,5"),
        Case("1,404,500", "1404500"),
        Case("12'500", "12500"),
        Case("12’500 francs", "12500 francs"),
        Case("5′30", "5 30"),
        Case("19/05/2025", "19 05 2025"),
        Case("19.05.2025", "19 05 2025"),
        Case("2025-05-19", "2025 05 19"),
        Case("192.168.1.1", "192 168 1 1"),
        Case("1,2,3", "1 2 3"),
        Case("10 %", "10"),
        Case("10%", "10"),
        Case("21h05", "21h05"),
        Case("1er 2e XXe", "1er 2e xxe"),
        Case("G5 M23 3D", "g5 m23 3d"),
        Case("en 2024 100 soldats", "en 2024 100 soldats"),
        Case("le 3 mai", "le 3 mai"),
        Case("le 12 300 soldats", "le 12300 soldats"),
        Case("12  300", "12 300"),
        Case("12\n300", "12 300"),
        Case("12 3000", "12 3000"),
        Case("1234 567", "1234 567"),
        Case("01 234", "01 234"),
        Case("06 12 34 56 78", "06 12 34 56 78"),
        Case("1 234 5678", "1234 5678"),
        Case("1 234 567,89 euros", "1234567,89 euros"),
        Case("10,5km", "10,5km"),
        Case("3 000m", "3000m"),
        Case("fin 2019.Alors", "fin 2019 alors"),
        Case("en 2020.", "en 2020"),
        Case("30, 40 et 50", "30 40 et 50"),
        Case("1.", "1"),
        Case("1,", "1"),
        Case("1 ", "1"),
        Case("12 30", "12 30"),
        Case("2020-2021", "2020 2021"),
        Case("covid-19", "covid 19+covid19"),
        Case("1\u{AD}404", "1404"),
        Case("20.30.", "20,30"),
    ])
    func `Numbers are read as they are meant`(_ example: Case) {
        #expect(words(example.text) == example.expected)
    }

    @Test(arguments: [
        Case("12,500 people", "12500 people"), Case("1,404,500", "1404500"), Case("1,404.5", "1404,5"),
        Case("12.5 and 12.500", "12,5 and 12,500"), Case("12,5", "12,5"), Case("0,500", "0,500"),
        Case("1234,567", "1234,567"), Case("12 500", "12500"), Case("in 2019, 500 died", "in 2019 500 died"),
        Case("30, 400 people", "30 400 people"),
    ])
    func `In English the comma groups digits`(_ example: Case) {
        var list = TokenList()
        Tokenizer(numbers: .english).tokenize(example.text.utf8Span.span, into: &list)
        #expect(list.tokens.map { list.surface(of: $0) }.joined(separator: " ") == example.expected)
    }

    @Test func `What a number is in English`() {
        #expect(NumberStyle.english("12,500") == "12500" && NumberStyle.english("1,404") == "1404")
        for word in ["12,5", "0,500", "1234,567", "12500", "mali", "", ",500", "12,500,000"] {
            #expect(NumberStyle.english(word) == nil)
        }
    }
}
