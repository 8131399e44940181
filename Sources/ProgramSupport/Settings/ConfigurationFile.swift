internal import Messages

/// The settings of the configuration file: lines of `key = value`, comments after `#` at the start of a line.
///
/// A value may stand in double quotes, which keep spaces at its ends. A path may begin with `~/`.
struct ConfigurationFile: Equatable {
    struct Entry: Equatable {
        var value: String
        /// Where it stands, as `PATH:LINE`.
        var place: String
    }

    private(set) var entries: [Setting: Entry] = [:]

    /// An empty configuration.
    init() {}

    /// Reads the file; one that does not exist is an empty configuration.
    init(path: String, home: String?) throws(SettingsError) {
        let bytes: [UInt8]
        do {
            bytes = try FileSystem<Errno>.read(path, limit: 1 << 16)
        } catch {
            guard error.isMissing else {
                throw SettingsError(.unreadableFile, ["path": path, "reason": error.message])
            }
            bytes = []
        }
        try self.init(bytes, path: path, home: home)
    }

    init(_ bytes: [UInt8], path: String, home: String?) throws(SettingsError) {
        var number = 0
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            try read(String(decoding: line, as: UTF8.self), place: "\(path):\(number)", home: home)
        }
    }

    private mutating func read(_ line: String, place: String, home: String?) throws(SettingsError) {
        let text = Substring(line).trimmed
        guard let first = text.first, first != "#" else { return }
        let column = line.distance(from: line.startIndex, to: text.startIndex) + 1
        guard let equals = text.firstIndex(of: "=") else {
            throw SettingsError(.noEqualsSign, ["place": "\(place):\(column)"])
        }
        let key = String(text[..<equals].trimmed)
        guard let setting = Setting(rawValue: key) else {
            let nearest = nearest(to: key, in: Setting.allCases.map(\.rawValue))
            let wrong: [String: any MessageParameter] = ["place": "\(place):\(column)", "key": key.shortened(to: 81)]
            guard let nearest else { throw SettingsError(.unknownKey, wrong) }
            throw SettingsError(.unknownKeyNearest, wrong.merging(["nearest": nearest]) { $1 })
        }
        let written = text[text.index(after: equals)...].trimmed
        let valueColumn = line.distance(from: line.startIndex, to: written.startIndex) + 1
        var value = String(written)
        if value.hasPrefix("\"") {
            guard value.count >= 2, value.hasSuffix("\"") else {
                throw SettingsError(.noClosingQuote, ["place": "\(place):\(valueColumn)"])
            }
            value = String(value.dropFirst().dropLast())
        }
        guard !value.isEmpty else {
            throw SettingsError(.noValue, ["place": "\(place):\(valueColumn)", "key": key])
        }
        if setting.isPath, value.hasPrefix("~/"), let home { value = home + value.dropFirst(1) }
        if let earlier = entries[setting] {
            throw SettingsError(
                .alreadySet, ["place": "\(place):\(column)", "key": key, "earlier": earlier.place])
        }
        entries[setting] = Entry(value: value, place: "\(place):\(valueColumn)")
    }
}
