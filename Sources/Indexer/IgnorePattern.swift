internal import ProgramSupport

/// One pattern of gitignore(5), over the bytes of paths.
///
/// A match takes time in proportion to the lengths of the pattern and the path, whatever the pattern is.
struct IgnorePattern: Sendable, Equatable {
    /// Whether what matches is taken back in.
    let isNegated: Bool
    /// Whether only folders match.
    let isForFolders: Bool
    /// Whether the pattern is compared with the path in its folder; else with the name alone, at any depth.
    let isAnchored: Bool
    /// Nil if the pattern is broken, and so matches nothing.
    private let elements: [Element]?

    private enum Element: Sendable, Equatable {
        case byte(UInt8)
        /// Any byte but a slash.
        case any
        case set(ByteSet)
        /// Any bytes without a slash.
        case star
        /// Any bytes.
        case starStar
        /// Nothing, or any bytes that end with a slash.
        case folders
    }

    /// The pattern of a line of an ignore file; nil for a blank line and for a comment.
    init?(line: some Sequence<UInt8>) {
        var bytes = Array(line)
        guard bytes.first != UInt8(ascii: "#") else { return nil }
        if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
        // Spaces at the end do not count, unless a backslash is before them.
        var end = 0
        var index = 0
        while index < bytes.count {
            let isEscape = bytes[index] == UInt8(ascii: "\\")
            index = min(index + (isEscape ? 2 : 1), bytes.count)
            if isEscape || bytes[index - 1] != UInt8(ascii: " ") { end = index }
        }
        guard end > 0 else { return nil }
        self.init(bytes[..<end])
    }

    /// A pattern as it is written on the command line.
    init(_ pattern: some Sequence<UInt8>) {
        var bytes = Array(pattern)[...]
        isNegated = bytes.first == UInt8(ascii: "!")
        if isNegated { bytes.removeFirst() }
        isForFolders = bytes.last == UInt8(ascii: "/")
        if isForFolders { bytes.removeLast() }
        isAnchored = bytes.contains(UInt8(ascii: "/"))
        if isAnchored, bytes.first == UInt8(ascii: "/") { bytes.removeFirst() }
        elements = bytes.isEmpty ? nil : Self.elements(Array(bytes))
    }

    /// Whether a path, in the folder of the pattern's file, matches.
    func matches(_ path: ArraySlice<UInt8>, isFolder: Bool) -> Bool {
        guard let elements, isFolder || !isForFolders else { return false }
        guard !isAnchored, let slash = path.lastIndex(of: UInt8(ascii: "/")) else {
            return Self.matches(elements, path)
        }
        return Self.matches(elements, path[(slash + 1)...])
    }

    // MARK: - Reading

    private static func elements(_ pattern: [UInt8]) -> [Element]? {
        var elements: [Element] = []
        var index = 0
        var isLiteral = true
        while index < pattern.count {
            switch pattern[index] {
            case UInt8(ascii: "\\"):
                guard index + 1 < pattern.count else { return nil }
                elements.append(.byte(pattern[index + 1]))
                index += 2
                isLiteral = false
            case UInt8(ascii: "?"):
                elements.append(.any)
                index += 1
                isLiteral = false
            case UInt8(ascii: "["):
                guard let set = ByteSet(pattern, &index) else { return nil }
                elements.append(.set(set))
                isLiteral = false
            case UInt8(ascii: "*"):
                let end = pattern[index...].firstIndex { $0 != UInt8(ascii: "*") } ?? pattern.count
                // As git has it: `**` also stands for folders after a beginning without any special character.
                let isDouble = end - index > 1 && (isLiteral || pattern[index - 1] == UInt8(ascii: "/"))
                isLiteral = false
                index = end
                if isDouble, end < pattern.count, pattern[end] == UInt8(ascii: "/") {
                    elements.append(.folders)
                    index += 1
                } else if isDouble, end == pattern.count || pattern[end...].starts(with: "\\/".utf8) {
                    elements.append(.starStar)
                } else {
                    elements.append(.star)
                }
            case let byte:
                elements.append(.byte(byte))
                index += 1
            }
        }
        return elements
    }

    // MARK: - Matching

    /// Follows all ways through the pattern at once: `isAt[n]` says whether the next byte may be that of element n.
    private static func matches(_ elements: [Element], _ text: ArraySlice<UInt8>) -> Bool {
        var isAt = [Bool](repeating: false, count: elements.count + 1)
        enter(0, elements, &isAt)
        for byte in text {
            var next = [Bool](repeating: false, count: elements.count + 1)
            for (number, element) in elements.enumerated() where isAt[number] {
                switch element {
                case .byte(byte): enter(number + 1, elements, &next)
                case .any where byte != UInt8(ascii: "/"): enter(number + 1, elements, &next)
                case .set(let set) where set.contains(byte): enter(number + 1, elements, &next)
                case .star where byte != UInt8(ascii: "/"), .starStar: enter(number, elements, &next)
                case .folders:
                    next[number] = true
                    if byte == UInt8(ascii: "/") { enter(number + 1, elements, &next) }
                default: break
                }
            }
            isAt = next
        }
        return isAt[elements.count]
    }

    /// Goes to an element, and past it as long as elements match nothing too.
    private static func enter(_ number: Int, _ elements: [Element], _ isAt: inout [Bool]) {
        var number = number
        isAt[number] = true
        while number < elements.count, [.star, .starStar, .folders].contains(elements[number]) {
            number += 1
            isAt[number] = true
        }
    }
}

extension ByteSet {
    /// Reads the set whose bracket is at `index`, as `[a-z]`, `[!0-9]` or `[[:alpha:]_]`, and moves `index` behind it.
    /// The set never has a slash. Nil if it does not end, or names a class that there is not.
    fileprivate init?(_ pattern: [UInt8], _ index: inout Int) {
        self.init()
        func byte(_ place: Int) -> UInt8? { place < pattern.count ? pattern[place] : nil }
        var place = index + 1
        let isNegated = byte(place) == UInt8(ascii: "!") || byte(place) == UInt8(ascii: "^")
        if isNegated { place += 1 }
        var previous: UInt8?
        repeat {
            guard var low = byte(place) else { return nil }
            if low == UInt8(ascii: "-"), let from = previous, let to = byte(place + 1), to != UInt8(ascii: "]") {
                place += 1
                if to == UInt8(ascii: "\\") { place += 1 }
                guard let high = byte(place) else { return nil }
                if from <= high { insert(from...high) }
                previous = nil
            } else if low == UInt8(ascii: "["), byte(place + 1) == UInt8(ascii: ":") {
                guard let end = pattern[(place + 2)...].firstIndex(of: UInt8(ascii: "]")) else { return nil }
                if end > place + 2, pattern[end - 1] == UInt8(ascii: ":") {
                    guard let name = Self.classes[String(decoding: pattern[place + 2..<end - 1], as: UTF8.self)] else {
                        return nil
                    }
                    for range in name { insert(range) }
                    place = end
                    previous = nil
                } else {
                    insert(low...low)
                    previous = low
                }
            } else {
                if low == UInt8(ascii: "\\") {
                    place += 1
                    guard let escaped = byte(place) else { return nil }
                    low = escaped
                }
                insert(low...low)
                previous = low
            }
            place += 1
        } while byte(place) != UInt8(ascii: "]")
        if isNegated { invert() }
        remove(UInt8(ascii: "/"))
        index = place + 1
    }

    private static let classes: [String: [ClosedRange<UInt8>]] = [
        "alnum": [0x30...0x39, 0x41...0x5A, 0x61...0x7A], "alpha": [0x41...0x5A, 0x61...0x7A],
        "blank": [0x09...0x09, 0x20...0x20], "cntrl": [0x00...0x1F, 0x7F...0x7F], "digit": [0x30...0x39],
        "graph": [0x21...0x7E], "lower": [0x61...0x7A], "print": [0x20...0x7E],
        "punct": [0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E], "space": [0x09...0x0D, 0x20...0x20],
        "upper": [0x41...0x5A], "xdigit": [0x30...0x39, 0x41...0x46, 0x61...0x66],
    ]
}
