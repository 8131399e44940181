/// The header of an answer of HTTP, which `curl -i` and `wget --save-headers` write above a page.
struct AnswerHeader {
    /// Where the page begins, in bytes: 0 without a header.
    private(set) var end = 0
    /// The last status; nil without a header.
    private(set) var status: Int?

    /// A proxy and each redirection have a header of their own.
    private static let most = 20
    /// Of a header, in bytes.
    private static let longest = 64 << 10

    init(_ contents: [UInt8]) {
        for _ in 0..<Self.most {
            guard let header = Self.header(in: contents[end...].prefix(Self.longest)) else { return }
            (end, status) = header
        }
    }

    private static func header(in text: ArraySlice<UInt8>) -> (end: Int, status: Int)? {
        guard text.starts(with: "HTTP/".utf8) else { return nil }
        var status: Int?
        var start = text.startIndex
        while let feed = text[start...].firstIndex(of: 0x0A) {
            let isReturned = feed > start && text[feed - 1] == 0x0D
            let line = text[start..<(isReturned ? feed - 1 : feed)]
            start = feed + 1
            if line.isEmpty { return status.map { (start, $0) } }
            if status == nil {
                // `HTTP/2 200`, `HTTP/1.1 404 Not Found`
                let words = line.split(separator: 0x20)
                guard words.count >= 2, words[1].count == 3 else { return nil }
                status = Int(String(decoding: words[1], as: UTF8.self))
                if status == nil { return nil }
            } else if line.first != 0x20, line.first != 0x09 {
                let name = line.prefix { $0.isASCIIAlphanumeric || "-_.".utf8.contains($0) }
                guard !name.isEmpty, name.endIndex < line.endIndex, line[name.endIndex] == UInt8(ascii: ":") else {
                    return nil
                }
            }
        }
        return nil
    }
}
