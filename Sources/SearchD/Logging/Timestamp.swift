import Glibc

/// Points in time as text: RFC 3339, UTC.
enum Timestamp {
    /// Now, to the millisecond.
    static func now() -> String {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return second(time.tv_sec) + "." + digits(time.tv_nsec / 1_000_000, 3) + "Z"
    }

    /// So many seconds after 1970 began.
    static func text(secondsSince1970 seconds: Int) -> String { second(seconds) + "Z" }

    private static func second(_ seconds: Int) -> String {
        var instant = time_t(seconds)
        var parts = tm()
        gmtime_r(&instant, &parts)
        let date = [digits(parts.tm_year + 1900, 4), digits(parts.tm_mon + 1, 2), digits(parts.tm_mday, 2)]
        let time = [digits(parts.tm_hour, 2), digits(parts.tm_min, 2), digits(parts.tm_sec, 2)]
        return date.joined(separator: "-") + "T" + time.joined(separator: ":")
    }

    private static func digits(_ value: some BinaryInteger, _ width: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
}
