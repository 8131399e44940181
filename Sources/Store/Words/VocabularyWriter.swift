internal import FrenchText

/// Makes the vocabulary file of collected words.
struct VocabularyWriter {
    private let words: VocabularyBuilder
    private let stemmer: LightFrenchStemmer
    /// By new id, the word in `words`.
    private let order: [WordID]
    /// New ids in the byte order of their surfaces, those only that a document has.
    private let sorted: [WordID]

    /// Keeps the ids as they are.
    init(keepingIDs words: VocabularyBuilder, _ stemmer: LightFrenchStemmer) {
        self.stemmer = stemmer
        self.words = words
        order = (0..<WordID(words.count)).map { $0 }
        sorted = Self.sort(order.filter { words.documents($0) > 0 }, words.surfaces)
    }

    /// Gives new ids: the most frequent words the lowest, so that their codes are short, equals in byte order. Words
    /// without a document get none.
    init(renumbering words: VocabularyBuilder, _ stemmer: LightFrenchStemmer) {
        self.stemmer = stemmer
        self.words = words
        let byBytes = Self.sort((0..<WordID(words.count)).filter { words.documents($0) > 0 }, words.surfaces)
        let ranks = byBytes.indices.map { rank in
            UInt64(UInt32.max - words.documents(byBytes[rank])) << 32 | UInt64(rank)
        }.sorted()
        order = ranks.map { byBytes[Int($0 & 0xFFFF_FFFF)] }
        var sorted = [WordID](repeating: 0, count: order.count)
        for (id, rank) in ranks.enumerated() { sorted[Int(rank & 0xFFFF_FFFF)] = WordID(id) }
        self.sorted = sorted
    }

    /// By id in the collected words, the id in the file; nil for a word that isn't in it.
    var newIDs: [WordID?] {
        var ids = [WordID?](repeating: nil, count: words.count)
        for (new, old) in order.enumerated() { ids[Int(old)] = WordID(new) }
        return ids
    }

    /// Numbers of a table's strings in byte order. Most are told apart by their first eight bytes.
    private static func sort(_ numbers: [UInt32], _ table: WordTable) -> [UInt32] {
        let keyed = numbers.map { number in
            var key: UInt64 = 0
            let range = table.range(of: Int(number))
            for offset in 0..<8 {
                let index = range.lowerBound + offset
                key = key << 8 | UInt64(index < range.upperBound ? table.bytes[index] : 0)
            }
            return (key: key, number: number)
        }
        return keyed.sorted { left, right in
            if left.key != right.key { return left.key < right.key }
            return table.bytes[table.range(of: Int(left.number))].lexicographicallyPrecedes(
                table.bytes[table.range(of: Int(right.number))])
        }.map(\.number)
    }

    // MARK: - Stems

    private struct Stems {
        var table = WordTable()
        /// The stems in byte order.
        var order: [UInt32] = []
        /// By place in `order`: where its words end among the members.
        var memberEnds: [UInt32] = []
        var members: [WordID] = []
    }

    /// Groups the words by their stem.
    private func stems() -> Stems {
        var stems = Stems()
        var pairs: [(stem: UInt32, id: WordID)] = []
        var bytes: [UInt8] = []
        for id in sorted where words.isStemmed(order[Int(id)]) {
            let range = words.surface(order[Int(id)])
            if StopWords.contains(words.surfaces.bytes.span.extracting(range)) { continue }
            bytes.removeAll(keepingCapacity: true)
            bytes.append(contentsOf: words.surfaces.bytes[range])
            stemmer.stem(&bytes)
            pairs.append((UInt32(stems.table.insert(bytes.span)), id))
        }
        stems.order = Self.sort((0..<UInt32(stems.table.count)).map { $0 }, stems.table)
        // Sorting by counting, which keeps the byte order within each stem.
        var rank = [Int](repeating: 0, count: stems.order.count)
        for (place, stem) in stems.order.enumerated() { rank[Int(stem)] = place }
        var starts = [Int](repeating: 0, count: stems.order.count + 1)
        for pair in pairs { starts[rank[Int(pair.stem)] + 1] += 1 }
        for place in stems.order.indices { starts[place + 1] += starts[place] }
        stems.memberEnds = starts.dropFirst().map { UInt32($0) }
        stems.members = [WordID](repeating: 0, count: pairs.count)
        for pair in pairs {
            let place = rank[Int(pair.stem)]
            stems.members[starts[place]] = pair.id
            starts[place] += 1
        }
        return stems
    }

    // MARK: - The file

    var encoded: [UInt8] {
        let stems = stems()
        var (surfaces, surfaceEnds): ([UInt8], [UInt32]) = ([], [])
        var (forms, formEnds, votes): ([UInt8], [UInt32], [UInt32]) = ([], [], [])
        for word in order {
            surfaces.append(contentsOf: words.surfaces.bytes[words.surface(word)])
            surfaceEnds.append(UInt32(clamping: surfaces.count))
            let form = words.winningForm(of: word)
            forms.append(contentsOf: form.bytes)
            formEnds.append(UInt32(clamping: forms.count))
            votes.append(form.votes)
        }
        var (stemBytes, stemEnds): ([UInt8], [UInt32]) = ([], [])
        for stem in stems.order {
            stemBytes.append(contentsOf: stems.table.bytes[stems.table.range(of: Int(stem))])
            stemEnds.append(UInt32(clamping: stemBytes.count))
        }
        var layout = VocabularyLayout()
        layout.words = order.count
        layout.sortedCount = sorted.count
        layout.stemCount = stems.order.count
        layout.memberCount = stems.members.count
        layout.surfaceBytes = surfaces.count
        layout.formBytes = forms.count
        layout.stemBytes = stemBytes.count

        var file: [UInt8] = []
        file.reserveCapacity(layout.size)
        let tables = [
            layout.header, surfaceEnds, order.map { words.documents($0) }, votes, formEnds, sorted, stemEnds,
            stems.memberEnds, stems.members,
        ]
        for table in tables {
            for number in table { withUnsafeBytes(of: number.littleEndian) { file.append(contentsOf: $0) } }
        }
        return file + surfaces + forms + stemBytes
    }
}
