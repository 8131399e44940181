/// The codes of one area of the catalogue, each with its sentence.
///
/// An area is an enumeration in a file of its own: a new message is a case and its sentence there, and nothing
/// elsewhere.
public protocol MessageCode: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// What codes of the area begin with.
    static var area: String { get }
    /// What the code says in both languages; its `{names}` are the parameters of the message.
    var sentence: Sentence { get }
}

extension MessageCode {
    /// The code as it travels: the area, a point, the case.
    public var code: String { "\(Self.area).\(rawValue)" }
}

/// Every area of messages.
enum Catalogue {
    static let areas: [any MessageCode.Type] = [
        AnswerLabel.self, AnswerMessage.self, ArchiveHint.self, ArchiveMessage.self, ClientMessage.self,
        CommandLineMessage.self, DaemonMessage.self, DataFileMessage.self, FileHint.self, FileMessage.self,
        IndexerMessage.self, JSONMessage.self, PlainMessage.self, ProtocolMessage.self, QueryMessage.self,
        SettingMessage.self, SourceTableMessage.self, SystemCallMessage.self, SystemErrorMessage.self,
        ValueName.self,
    ]

    static func code(_ text: String) -> (any MessageCode)? {
        guard let point = text.firstIndex(of: ".") else { return nil }
        let (area, name) = (text[..<point], String(text[text.index(after: point)...]))
        return areas.first { $0.area == area }.flatMap { code(name, in: $0) }
    }

    private static func code<Code: MessageCode>(_ name: String, in area: Code.Type) -> (any MessageCode)? {
        Code(rawValue: name)
    }
}
