/// How a file holds its articles, told by the ending of its name.
public enum ArticleFormat: Sendable, Hashable, CaseIterable {
    case text, markdown, html
    /// One article a line, each a JSON object.
    case jsonLines

    /// nil where the name has none of the endings; case does not matter.
    public init?(path: FilePath) {
        self.init(name: path.name)
    }

    /// The format of a file of that name.
    public init?(name: ArraySlice<UInt8>) {
        guard let format = Self.allCases.first(where: { $0.isFormat(of: name) }) else { return nil }
        self = format
    }

    /// The endings of its files' names, with the dot.
    public var fileExtensions: [String] {
        switch self {
        case .text: [".txt"]
        case .markdown: [".md"]
        case .html: [".html", ".htm", ".xhtml"]
        case .jsonLines: [".jsonl"]
        }
    }

    private func isFormat(of name: ArraySlice<UInt8>) -> Bool {
        fileExtensions.contains { Self.isEnding($0.utf8, of: name) }
    }

    private static func isEnding(_ ending: String.UTF8View, of name: ArraySlice<UInt8>) -> Bool {
        guard name.count > ending.count else { return false }
        var index = name.endIndex - ending.count
        for expected in ending {
            let byte = name[index]
            guard byte == expected || (0x41...0x5A).contains(byte) && byte | 0x20 == expected else { return false }
            index += 1
        }
        return true
    }
}
