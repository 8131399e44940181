package import SearchModel

extension CalendarDate {
    /// Reads `2025`, `2025-05` or `2025-05-19`, the latter also with a time of day as in ISO 8601 and RFC 3339
    /// (`2025-05-19T08:30:00Z`, `2025-05-19 08:30`). The time is checked and dropped; no time zone moves the day.
    package init?(timestamp text: String) {
        let dayLength = 10
        self.init(text.utf8.count <= dayLength ? text : String(decoding: text.utf8.prefix(dayLength), as: UTF8.self))
        var time = TimeOfDay(rest: text.utf8.dropFirst(dayLength))
        guard time.rest.isEmpty || time.isValid() else { return nil }
    }
}

/// The time of day at the end of a timestamp.
private struct TimeOfDay {
    var rest: Substring.UTF8View

    private mutating func take(_ character: Character) -> Bool {
        guard let byte = rest.first, byte == character.asciiValue else { return false }
        rest.removeFirst()
        return true
    }

    /// `T08`, ` 08:30`, `T08:30:00.123Z`, `T08:30:00+01:00`; all of what is left.
    mutating func isValid() -> Bool {
        guard take("T") || take("t") || take(" "), let hour = rest.takeNumber(digits: 2), hour <= 24 else {
            return false
        }
        for _ in 0..<2 where take(":") {
            guard let sixtieths = rest.takeNumber(digits: 2), sixtieths <= 60 else { return false }
        }
        if take(".") || take(",") {
            guard rest.takeNumber(digits: 1) != nil else { return false }
            while rest.takeNumber(digits: 1) != nil {}
        }
        if take(" ") {}
        if rest.isEmpty || take("Z") || take("z") { return rest.isEmpty }
        guard take("+") || take("-"), let hours = rest.takeNumber(digits: 2), hours <= 23 else { return false }
        if rest.isEmpty { return true }
        let hasColon = take(":")
        guard let minutes = rest.takeNumber(digits: 2) else { return !hasColon && rest.isEmpty }
        return minutes < 60 && rest.isEmpty
    }
}
