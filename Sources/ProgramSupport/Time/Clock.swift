public import Glibc

/// The clocks of the system, in nanoseconds.
public enum Clock {
    /// Since 1970 began; it jumps when the system's time is set.
    public static var nanosecondsSince1970: Int { time(CLOCK_REALTIME).nanoseconds }

    /// From a moment that is the same as long as the system runs; it never jumps.
    public static var monotonicNanoseconds: Int { time(CLOCK_MONOTONIC).nanoseconds }

    private static func time(_ clock: clockid_t) -> timespec {
        var time = timespec()
        clock_gettime(clock, &time)
        return time
    }
}

extension timespec {
    /// As one number; it wraps around for times that 64 bits cannot count (before 1677, after 2262).
    public var nanoseconds: Int { tv_sec &* 1_000_000_000 &+ tv_nsec }
}
