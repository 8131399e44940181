import SearchModel
import Testing

@testable import Articles

/// The same stories in pages of many makes: nothing but the story comes out, and all of it.
@Suite struct SitePageTests {
    static let makes = WordPressPages.all + SystemPages.all + OwnPages.all

    @Test(arguments: makes.map(\.name), Story.all.map(\.name))
    func `Each kind of site gives the whole story, and nothing else`(make: String, story: String) throws {
        let page = try #require(Self.makes.first { $0.name == make }).page
        let story = try #require(Story.all.first { $0.name == story })
        let article = try HTMLArticleTests.extraction(page(story)).article
        let lines = article.text.split { $0.isNewline }.map {
            $0.hasPrefix("- ") ? String($0.dropFirst(2)) : String($0)
        }
        #expect(lines == story.expected)
        #expect(article.title == story.title)
        // An encyclopedia says when a page was changed only.
        #expect(article.dates.published?.date.description == (make == "wiki" ? nil : story.date))
        #expect(article.language == "fr")
    }
}
