import Messages

/// The style of text output: colour, width and language.
struct TextStyle: Sendable, Equatable {
    var hasColor: Bool
    /// The width of a line in columns.
    var width: Int
    var language: Language

    func label(_ label: AnswerLabel, _ parameters: [String: any MessageParameter] = [:]) -> String {
        Message(label, parameters).text(in: language)
    }

    func bold(_ text: String) -> String { hasColor ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
    func dim(_ text: String) -> String { hasColor ? "\u{1B}[2m\(text)\u{1B}[0m" : text }

    /// A matched word in bold red, or in brackets.
    func marked(_ text: String) -> String { hasColor ? "\u{1B}[1;31m\(text)\u{1B}[0m" : "[\(text)]" }
}

/// The width of a text on a terminal in columns. Combining marks have none, emoji and East Asian characters two.
func columns(of text: String) -> Int {
    // Below U+0300 every scalar is a character of one column.
    let scalars = text.unicodeScalars
    if scalars.allSatisfy({ $0.value < 0x300 }) { return scalars.count }
    var columns = 0
    for character in text {
        guard let scalar = character.unicodeScalars.first else { continue }
        switch scalar.value {
        case 0..<0x300: columns += 1
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
            0x20000...0x3FFFD:
            columns += 2
        default:
            let category = scalar.properties.generalCategory
            let isInvisible = category == .nonspacingMark || category == .enclosingMark || category == .format
            columns += isInvisible ? 0 : 1
        }
    }
    return columns
}
