import SearchModel
import Testing

@testable import Articles

/// What a page is in: what its text tells goes before what its template says.
@Suite struct PageLanguageTests {
    private static let french = HTMLArticleTests.text
    private static let english = """
        The chief of staff of the Malian army went to Dakar, where he signed an agreement with his counterpart on the joint \
        patrols at the border. The first patrols will be in May, the two armies said in a statement.
        """
    private static let arabic = """
        وصل رئيس أركان الجيش المالي إلى داكار، حيث وقّع مع نظيره السنغالي اتفاقا حول الدوريات المشتركة على الحدود بين البلدين.
        """

    @Test(arguments: [
        ("en-US", french, "fr"), ("fr-FR", english, "en"), ("fr", arabic, "ar"), (nil, arabic, "ar"),
        (nil, french, "fr"),
        ("fr-ML", "Kayes, Kidira.", "fr"), ("ar", "Kayes, Kidira.", "ar"), (nil, "Kayes, Kidira.", nil),
    ])
    func `The text tells it, or else the page`(_ stated: String?, _ text: String, _ expected: String?) throws {
        let attribute = stated.map { " lang=\"\($0)\"" } ?? ""
        let page =
            "<html\(attribute)><head><title>Accord</title></head><body><article><h1>Accord</h1><p>\(text)</p></article></body></html>"
        #expect(try HTMLArticleTests.extraction(page).article.language == expected)
    }
}
