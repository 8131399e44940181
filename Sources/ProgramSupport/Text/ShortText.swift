extension Substring {
    /// The text without the white space at its ends.
    public var trimmed: Substring {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return self[endIndex...] }
        return self[first...last]
    }
}

extension StringProtocol {
    /// The text for a message that quotes it: at most `count` characters, the last of a longer one being an ellipsis.
    public func shortened(to count: Int) -> String {
        dropFirst(count).isEmpty ? String(self) : "\(prefix(count - 1))…"
    }
}
