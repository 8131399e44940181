import Glibc
import Messages
import ProgramSupport
import SearchProtocol

/// Whether standard output and standard error are terminals.
struct Terminal: Sendable {
    let isOutputTerminal: Bool
    let isErrorTerminal: Bool
    /// The width in columns, or 80 if it is unknown.
    let width: Int

    init() {
        isOutputTerminal = isatty(STDOUT_FILENO) == 1
        isErrorTerminal = isatty(STDERR_FILENO) == 1
        var size = winsize()
        let isKnown = isOutputTerminal && ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        width = isKnown ? Int(size.ws_col) : 80
    }

    /// Whether a person sees what goes to standard error beside what goes to standard output.
    var isShownBeside: Bool { isOutputTerminal && isErrorTerminal }

    /// The style by the choice of colour, `NO_COLOR` (see no-color.org) and `TERM`.
    func style(_ choice: ColorChoice, _ language: Language, environment: Environment) -> TextStyle {
        let hasColor =
            switch choice {
            case .always: true
            case .never: false
            case .auto:
                isOutputTerminal && environment["NO_COLOR"] == nil && environment["TERM"] != nil
                    && environment["TERM"] != "dumb"
            }
        return TextStyle(hasColor: hasColor, width: width, language: language)
    }
}
