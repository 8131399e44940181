import Testing

@testable import Articles

@Suite struct TextLanguageTests {
    @Test(arguments: [
        ("Le ministre malien de la Défense a reçu son homologue sénégalais à Bamako.", "fr"),
        ("LE MINISTRE A ÉTÉ REÇU PAR LE PRÉSIDENT DE LA TRANSITION À BAMAKO", "fr"),
        ("Les deux pays ont signé un accord dans le domaine de la santé et de l’éducation.", "fr"),
        ("Le President a recu les ministres des pays voisins pour une reunion sur la securite", "fr"),
        ("The minister of defence met his counterpart from Senegal in Bamako on Monday.", "en"),
        ("Both countries have signed an agreement that will be in force by the end of the year.", "en"),
        ("استقبل وزير الدفاع المالي نظيره السنغالي في باماكو يوم الاثنين لبحث التعاون العسكري بين البلدين", "ar"),
        ("El ministro de Defensa de Malí recibió a su homólogo senegalés en Bamako el lunes por la tarde.", "es"),
        ("O ministro da Defesa do Mali recebeu o seu homólogo do Senegal em Bamako na segunda-feira.", "pt"),
        ("Il ministro della Difesa ha ricevuto il suo omologo a Bamako per parlare della sicurezza nel Sahel.", "it"),
        (
            "Der Minister hat am Montag in Bamako seinen Kollegen aus dem Senegal empfangen und mit ihm gesprochen.",
            "de"
        ),
        ("Shugaban kasar ya ce gwamnati za ta yi aiki da kasashen yankin don tabbatar da tsaro a cikin kasa.", "ha"),
        ("Министр обороны Мали принял в Бамако своего коллегу из Сенегала", "und"),
        (
            "وزیر دفاع مالی با همتای سنگالی خود در باماکو دیدار و گفتگو کرد و گفت که همکاری‌های دو کشور گسترش می‌یابد",
            "und"
        ),
        ("国防部长在巴马科会见了塞内加尔国防部长讨论安全合作问题", "und"),
    ])
    func `A sentence tells its language`(text: String, code: String) {
        #expect(TextLanguage(of: text)?.code == code)
    }

    @Test(arguments: ["", "Mali", "12 345", "AES", "Bamako Dakar Niamey", "…"])
    func `Too few words tell nothing`(text: String) {
        #expect(TextLanguage(of: text) == nil)
    }

    @Test func `Any bytes have a language with a code, or none`() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<500 {
            let bytes = (0..<Int.random(in: 0...300, using: &generator)).map { _ in
                UInt8.random(in: 0...255, using: &generator)
            }
            if let language = TextLanguage(of: bytes) { #expect((2...3).contains(language.code.utf8.count)) }
        }
    }
}
