import Messages
internal import SearchModel

extension SearchResults.Total {
    /// `48 articles, 44 sans les reprises`; `plus de 12 000 articles`.
    var message: Message {
        guard isExact else { return Message(AnswerMessage.moreArticles, ["count": roundNumberBelow]) }
        guard let withoutCopies else { return Message(AnswerMessage.articles, ["count": count]) }
        return Message(AnswerMessage.articlesWithCopies, ["count": count, "rest": withoutCopies])
    }

    /// The greatest number of two digits and zeros that is less than the count.
    private var roundNumberBelow: Int {
        let most = max(count, 1) - 1
        var unit = 1
        while most / unit >= 100 { unit *= 10 }
        return most / unit * unit
    }
}
