internal import Articles
internal import Glibc

extension ArticleDate {
    /// The day that it is now where the program runs; nil past the year 9999.
    static var today: ArticleDate? {
        var now = time(nil)
        var parts = tm()
        guard localtime_r(&now, &parts) != nil else { return nil }
        return ArticleDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    }
}
