import Messages
import ProgramSupport
internal import SearchModel
import SearchProtocol

/// A snippet as lines of text, with matched words marked. Lines break between words, but not within a mark.
struct SnippetText {
    /// What stays on one line: its text as printed, and its width in columns.
    private struct Piece {
        var text = ""
        var columns = 0
    }

    private var pieces: [Piece] = []
    private let style: TextStyle

    init(_ snippet: Snippet, style: TextStyle) {
        self.style = style
        let scalars = Array(snippet.text.unicodeScalars.map(\.printable))
        var piece = Piece()
        var position = 0
        for mark in Self.joined(snippet.highlights, in: scalars) {
            addPlain(scalars[position..<mark.lowerBound], to: &piece)
            let text = Self.squeezed(scalars[mark])
            piece.text += style.marked(text)
            piece.columns += columns(of: text) + (style.hasColor ? 0 : 2)
            position = mark.upperBound
        }
        addPlain(scalars[position...], to: &piece)
        if !piece.text.isEmpty { pieces.append(piece) }
    }

    /// The lines, each indented by `indent` spaces.
    func lines(indent: Int) -> [String] {
        let margin = String(repeating: " ", count: indent)
        let room = max(style.width - indent, 20)
        var lines: [String] = []
        var line = Piece()
        for piece in pieces {
            if !line.text.isEmpty, line.columns + 1 + piece.columns > room {
                lines.append(margin + line.text)
                line = Piece()
            }
            line.text += line.text.isEmpty ? piece.text : " " + piece.text
            line.columns += piece.columns + (line.columns == 0 ? 0 : 1)
        }
        if !line.text.isEmpty { lines.append(margin + line.text) }
        return lines
    }

    private mutating func addPlain(_ scalars: ArraySlice<Unicode.Scalar>, to piece: inout Piece) {
        var start = scalars.startIndex
        while start < scalars.endIndex {
            let end = scalars[start...].firstIndex(where: Self.isBreak) ?? scalars.endIndex
            let word = Self.text(scalars[start..<end])
            piece.text += word
            piece.columns += columns(of: word)
            guard end < scalars.endIndex else { return }
            if !piece.text.isEmpty { pieces.append(piece) }
            piece = Piece()
            start = end + 1
        }
    }

    /// The ranges inside the text, in order. Ranges with only white space between them become one, so that a phrase has
    /// one mark.
    private static func joined(_ ranges: [Range<Int>], in scalars: [Unicode.Scalar]) -> [Range<Int>] {
        var marks: [Range<Int>] = []
        for range in ranges where range.upperBound <= scalars.count && !range.isEmpty {
            guard let last = marks.last else {
                marks.append(range)
                continue
            }
            guard range.lowerBound >= last.upperBound else { continue }
            if scalars[last.upperBound..<range.lowerBound].allSatisfy(\.properties.isWhitespace) {
                marks[marks.count - 1] = last.lowerBound..<range.upperBound
            } else {
                marks.append(range)
            }
        }
        return marks
    }

    /// Lines break at white space, except at no-break spaces (`10 %`, `« mot »`).
    private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0x09...0x0D, 0x85: true
        // Looking up the properties of a scalar is slow.
        case 0..<0x1680: false
        default: scalar.properties.isWhitespace && scalar != "\u{202F}"
        }
    }

    private static func squeezed(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        scalars.split(whereSeparator: isBreak).map(text).joined(separator: " ")
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
