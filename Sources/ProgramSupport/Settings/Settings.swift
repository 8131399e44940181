internal import Messages

/// The settings of a program, resolved once: flag, else environment variable, else configuration file, else default.
public struct Settings: Sendable {
    /// A setting's text and where it comes from: `--limit`, `SAHEL_SEARCH_LIMIT`, `PATH:LINE:COLUMN`.
    public struct Value: Sendable, Equatable {
        /// As it was given, unchecked; a `~/` that begins a path in the file has become the home.
        public var text: String
        /// Named in the error where the text is of no use.
        public var origin: String
    }

    private var values: [Setting: Value] = [:]
    /// The paths that follow from the settings and the environment, resolved with them.
    public let locations: Locations
    /// The configuration file, whether or not there is one; nil without a home.
    public let configurationPath: String?

    /// Resolves what the flags (as typed; nil or absent: not given), the environment and the file say.
    ///
    /// The file is read whole, so that an error in it is told by whichever program meets it first. Numbers and choices
    /// are checked when they are asked for.
    public static func resolve(
        flags: [Setting: String], environment: Environment = .process
    ) throws(SettingsError) -> Settings {
        let path = environment.baseDirectory("XDG_CONFIG_HOME", ".config").map { "\($0)/sahel-search/config" }
        var file = ConfigurationFile()
        if let path { file = try ConfigurationFile(path: path, home: environment.home) }
        var values: [Setting: Value] = [:]
        for setting in Setting.allCases {
            if let text = flags[setting] {
                values[setting] = Value(text: text, origin: "--\(setting.rawValue)")
            } else if let text = environment[setting.variable] {
                values[setting] = Value(text: text, origin: setting.variable)
            } else if let entry = file.entries[setting] {
                values[setting] = Value(text: entry.value, origin: entry.place)
            }
        }
        let locations = try Locations.resolve(
            index: values[.index]?.text, socket: values[.socket]?.text, environment: environment)
        return Settings(values: values, locations: locations, configurationPath: path)
    }

    /// What was given for a setting; nil where nothing was, so that the default holds.
    public subscript(setting: Setting) -> Value? { values[setting] }

    /// The text that was given for a setting, unchecked; nil where nothing was.
    public func text(_ setting: Setting) -> String? { values[setting]?.text }

    /// A whole number within `range`.
    public func integer(
        _ setting: Setting, in range: ClosedRange<Int>, default fallback: Int
    ) throws(SettingsError) -> Int {
        guard let value = values[setting] else { return fallback }
        guard let number = Int(value.text), range.contains(number) else {
            throw wrong(value, .notInRange, ["low": range.lowerBound, "high": range.upperBound])
        }
        return number
    }

    /// Seconds, possibly with a fraction, within `range`.
    public func seconds(
        _ setting: Setting, in range: ClosedRange<Double>, default fallback: Double
    ) throws(SettingsError) -> Double {
        guard let value = values[setting] else { return fallback }
        guard let number = Double(value.text), range.contains(number) else {
            throw wrong(value, .notSeconds, ["low": range.lowerBound, "high": range.upperBound])
        }
        return number
    }

    /// The choice whose raw value was given.
    public func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ setting: Setting, default fallback: Choice
    ) throws(SettingsError) -> Choice {
        guard let value = values[setting] else { return fallback }
        guard let choice = Choice(rawValue: value.text) else {
            throw wrong(value, .notAChoice, ["choices": Choice.allCases.map(\.rawValue)])
        }
        return choice
    }

    /// `yes`, `true`, `on`, `1` or `no`, `false`, `off`, `0`.
    public func bool(_ setting: Setting, default fallback: Bool) throws(SettingsError) -> Bool {
        guard let value = values[setting] else { return fallback }
        switch value.text {
        case "yes", "true", "on", "1": return true
        case "no", "false", "off", "0": return false
        default: throw wrong(value, .notYesOrNo)
        }
    }

    private func wrong(
        _ value: Value, _ code: SettingMessage, _ parameters: [String: any MessageParameter] = [:]
    ) -> SettingsError {
        SettingsError(
            code, parameters.merging(["origin": value.origin, "value": value.text.shortened(to: 81)]) { $1 })
    }
}
