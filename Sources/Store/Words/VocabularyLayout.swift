/// The layout of a vocabulary file. All numbers are little-endian and have 32 bits.
///
///     header       magic, counts
///     surfaceEnds  by id: where its surface ends among the surfaces; it begins where that of the id before ends
///     documents    by id
///     votes        by id: those for its written form
///     formEnds     by id: where its written form ends among the forms; empty where it is the surface
///     sorted       ids in the byte order of their surfaces, without those that no document has
///     stemEnds     by stem, in byte order: where it ends among the stems
///     memberEnds   by stem: where its words end among the members
///     members      ids by stem
///     surfaces, forms, stems
struct VocabularyLayout {
    var words = 0
    var sortedCount = 0
    var stemCount = 0
    var memberCount = 0
    var surfaceBytes = 0
    var formBytes = 0
    var stemBytes = 0

    private static let magic: UInt32 = 0x3156_4853  // SHV1

    var surfaceEnds: Int { 4 * 8 }
    var documents: Int { surfaceEnds + 4 * words }
    var votes: Int { documents + 4 * words }
    var formEnds: Int { votes + 4 * words }
    var sorted: Int { formEnds + 4 * words }
    var stemEnds: Int { sorted + 4 * sortedCount }
    var memberEnds: Int { stemEnds + 4 * stemCount }
    var members: Int { memberEnds + 4 * stemCount }
    var surfaces: Int { members + 4 * memberCount }
    var forms: Int { surfaces + surfaceBytes }
    var stems: Int { forms + formBytes }
    var size: Int { stems + stemBytes }

    init() {}

    /// Reads the header; nil unless the file is as long as it says, and every table of ends ascends and stays within
    /// what it tells the ends of.
    init?(_ bytes: RawSpan) {
        guard bytes.byteCount >= surfaceEnds else { return nil }
        let header = bytes.numbers(8, at: 0)
        guard header[0] == Self.magic else { return nil }
        words = Int(header[1])
        sortedCount = Int(header[2])
        stemCount = Int(header[3])
        memberCount = Int(header[4])
        surfaceBytes = Int(header[5])
        formBytes = Int(header[6])
        stemBytes = Int(header[7])
        guard size == bytes.byteCount, Self.ascend(bytes, surfaceEnds, words, to: surfaceBytes),
            Self.ascend(bytes, formEnds, words, to: formBytes), Self.ascend(bytes, stemEnds, stemCount, to: stemBytes),
            Self.ascend(bytes, memberEnds, stemCount, to: memberCount)
        else { return nil }
    }

    private static func ascend(_ bytes: RawSpan, _ table: Int, _ count: Int, to limit: Int) -> Bool {
        var last: UInt32 = 0
        var ascends = true
        for index in 0..<count {
            let end = bytes.number(at: table + 4 * index, as: UInt32.self)
            ascends = ascends && end >= last
            last = end
        }
        return ascends && last <= limit
    }

    var header: [UInt32] {
        let counts = [words, sortedCount, stemCount, memberCount, surfaceBytes, formBytes, stemBytes]
        return [Self.magic] + counts.map { UInt32(clamping: $0) }
    }
}
