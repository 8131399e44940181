extension String {
    /// So many Unicode scalars of it.
    package func scalars(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: Array(unicodeScalars)[range])
        return String(text)
    }
}
