/// A whole number with zeros before it, so that it has `width` digits or more: `007`.
public func digits(_ number: some BinaryInteger, _ width: Int, radix: Int = 10) -> String {
    let text = String(number, radix: radix)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
}

extension Language {
    /// A number that counts something, from five digits on in groups of three: `10 000` in French, `10,000` in English.
    func grouped(_ count: Int) -> String {
        guard count.magnitude >= 10_000 else { return String(count) }
        var text = ""
        for (index, digit) in String(count.magnitude).reversed().enumerated() {
            if index > 0, index % 3 == 0 { text.append(self == .french ? " " : ",") }
            text.append(digit)
        }
        return (count < 0 ? "-" : "") + String(text.reversed())
    }
}
