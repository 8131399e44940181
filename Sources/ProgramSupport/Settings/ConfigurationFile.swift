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
            guard error.isMissing else { throw SettingsError("\(path): cannot be read: \(error)") }
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
            throw SettingsError("\(place):\(column): no “=”: write “key = value”")
        }
        let key = String(text[..<equals].trimmed)
        guard let setting = Setting(rawValue: key) else {
            let nearest = nearest(to: key, in: Setting.allCases.map(\.rawValue))
            let hint = nearest.map { "did you mean “\($0)”?" } ?? "remove the line"
            throw SettingsError("\(place):\(column): unknown setting “\(key.shortened(to: 81))”: \(hint)")
        }
        let written = text[text.index(after: equals)...].trimmed
        let valueColumn = line.distance(from: line.startIndex, to: written.startIndex) + 1
        var value = String(written)
        if value.hasPrefix("\"") {
            guard value.count >= 2, value.hasSuffix("\"") else {
                throw SettingsError("\(place):\(valueColumn): the closing quote is missing")
            }
            value = String(value.dropFirst().dropLast())
        }
        guard !value.isEmpty else {
            throw SettingsError("\(place):\(valueColumn): “\(key)” has no value: give one or remove the line")
        }
        if setting.isPath, value.hasPrefix("~/"), let home { value = home + value.dropFirst(1) }
        if let earlier = entries[setting] {
            throw SettingsError("\(place):\(column): “\(key)” is already set at \(earlier.place): remove one of them")
        }
        entries[setting] = Entry(value: value, place: "\(place):\(valueColumn)")
    }
}
