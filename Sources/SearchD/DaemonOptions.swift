import Archive
import CommandOptions
import Logging
import Messages
import ProgramSupport
import SearchProtocol

/// The daemon's options, resolved: flag, else environment, else configuration file, else default.
struct DaemonOptions {
    var locations: Locations
    /// Where the lists of synonyms are.
    var synonyms: DataFilePlaces
    var logFormat: LogFormat
    var logLevel: Logger.Level
    /// Nil if the daemon stays until it is told to stop.
    var idleExit: Duration?
    /// The language of the message if the daemon cannot serve. The log is in English.
    var language: Language

    init(flags: [Setting: String], environment: Environment = .process) throws(DaemonFailure) {
        do {
            let settings = try Settings.resolve(flags: flags, environment: environment)
            locations = settings.locations
            synonyms = settings.places(of: .synonyms)
            logFormat = try settings.choice(.logFormat, default: .text)
            logLevel = try settings.choice(.logLevel, default: .notice)
            let seconds = try settings.seconds(.idleExit, in: 0...31_536_000, default: 0)
            idleExit = seconds > 0 ? .seconds(seconds) : nil
            language = try settings.language(environment)
        } catch {
            throw DaemonFailure(.usage, error.message)
        }
    }
}
