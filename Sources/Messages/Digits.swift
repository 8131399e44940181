/// A whole number with zeros before it, so that it has `width` digits or more: `007`.
public func digits(_ number: some BinaryInteger, _ width: Int, radix: Int = 10) -> String {
    let text = String(number, radix: radix)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
}
