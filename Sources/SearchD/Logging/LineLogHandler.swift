import Glibc
import JSON
import Logging
import Messages
import ProgramSupport

/// Writes each event as one line to a descriptor, with one write(2), so that lines of several threads never mix.
struct LineLogHandler: LogHandler {
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?
    private let format: LogFormat
    private let descriptor: CInt

    init(format: LogFormat, level: Logger.Level, descriptor: CInt = STDERR_FILENO) {
        self.format = format
        self.descriptor = descriptor
        logLevel = level
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var fields = metadata
        if let provided = metadataProvider?.get() { fields.merge(provided) { $1 } }
        if let own = event.metadata { fields.merge(own) { $1 } }
        if let error = event.error { fields["error"] = "\(error)" }
        let sorted = fields.sorted { $0.key < $1.key }
        var line =
            switch format {
            case .text: Self.text(event, sorted)
            case .json: Self.json(event, sorted)
            }
        line.append(UInt8(ascii: "\n"))
        // A daemon whose log cannot be written still serves.
        _ = Glibc.write(descriptor, line, line.count)
    }

    private static func text(_ event: LogEvent, _ fields: [(key: String, value: Logger.MetadataValue)]) -> [UInt8] {
        var line = "\(Timestamp.now()) \(event.level) \(printable(event.message.description))"
        for field in fields { line += " \(field.key)=\(quoted(field.value.description))" }
        return Array(line.utf8)
    }

    private static func json(_ event: LogEvent, _ fields: [(key: String, value: Logger.MetadataValue)]) -> [UInt8] {
        var writer = JSONWriter(reservingCapacity: 256)
        writer.beginObject()
        writer.member("time", Timestamp.now())
        writer.member("level", event.level.rawValue)
        writer.member("message", event.message.description)
        for field in fields {
            writer.key(field.key)
            write(field.value, to: &writer)
        }
        writer.endObject()
        return writer.finish()
    }

    private static func write(_ value: Logger.MetadataValue, to writer: inout JSONWriter) {
        switch value {
        case .dictionary(let members):
            writer.beginObject()
            for member in members.sorted(by: { $0.key < $1.key }) {
                writer.key(member.key)
                write(member.value, to: &writer)
            }
            writer.endObject()
        case .array(let elements):
            writer.beginArray()
            for element in elements { write(element, to: &writer) }
            writer.endArray()
        default:
            let text = value.description
            if let number = Int64(text) { writer.integer(number) } else { writer.string(text) }
        }
    }

    /// The value, as a JSON string if it has spaces, quotes or control characters.
    private static func quoted(_ text: String) -> String {
        let isPlain = !text.isEmpty && text.utf8.allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: "\"") && $0 != 0x7F }
        return isPlain ? text : JSONValue.string(text).text
    }
}
