/// What the names of classes and ids come to, kept for the next element that has the same ones: pages repeat them by
/// the hundred.
struct ClassReadings {
    struct Reading {
        var boilerplate: ElementRole.Boilerplate?
        var isLead = false, isArticleBody = false, isDate = false
    }

    private var readings: [String: Reading] = [:]

    /// Of an attribute, in bytes; of a page, readings that are kept.
    private static let longest = 400
    private static let most = 4096

    mutating func reading(of value: ArraySlice<UInt8>) -> Reading {
        let value = value.prefix(Self.longest)
        let key = String(decoding: value, as: UTF8.self)
        if let known = readings[key] { return known }
        var reading = Reading()
        let names = ClassWords.names(in: value)
        if ClassWords.areHiding(names) { reading.boilerplate = .hidden }
        for name in names {
            if ClassWords.isDate(name) { reading.isDate = true }
            switch ClassWords.meaning(of: name) {
            case .boilerplate(let role): reading.boilerplate = reading.boilerplate ?? role
            case .lead: reading.isLead = true
            case .body: reading.isArticleBody = true
            case nil: break
            }
        }
        if readings.count < Self.most { readings[key] = reading }
        return reading
    }
}
