internal import Glibc
internal import Messages

/// Points in time as text: RFC 3339, UTC.
public enum Timestamp {
    /// Now, to the millisecond.
    public static func now() -> String {
        let (seconds, nanoseconds) = Clock.nanosecondsSince1970.quotientAndRemainder(dividingBy: 1_000_000_000)
        return second(seconds) + "." + digits(nanoseconds / 1_000_000, 3) + "Z"
    }

    /// A number of seconds after 1970 began.
    public static func text(secondsSince1970 seconds: Int) -> String { second(seconds) + "Z" }

    private static func second(_ seconds: Int) -> String {
        var instant = time_t(seconds)
        var parts = tm()
        gmtime_r(&instant, &parts)
        let date = [digits(parts.tm_year + 1900, 4), digits(parts.tm_mon + 1, 2), digits(parts.tm_mday, 2)]
        let time = [digits(parts.tm_hour, 2), digits(parts.tm_min, 2), digits(parts.tm_sec, 2)]
        return date.joined(separator: "-") + "T" + time.joined(separator: ":")
    }
}
