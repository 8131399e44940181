internal import ProgramSupport
internal import SearchModel

/// Which articles of a generation are copies of each other. One for each generation, shared by the readers.
package struct DuplicateClusters: Sendable {
    static let fileName = "clusters"

    private static let magic: UInt64 = 0x31_534C_4357_4853  // SHWCLS1

    /// Where each cluster's documents begin in `members`, and where the last one's end.
    private let starts: [UInt32]
    /// Cluster after cluster, each from its earliest article on.
    private let members: [UInt32]
    /// By document, the number of its cluster plus one.
    private let numbers: [UInt32]
    /// The documents that have a cluster.
    private let clustered: DocumentSet

    /// - Parameter clusters: of two documents or more each, the earliest first, and no document twice.
    init(_ clusters: [[UInt32]]) {
        var (starts, members): ([UInt32], [UInt32]) = ([0], [])
        for cluster in clusters {
            members += cluster
            starts.append(UInt32(clamping: members.count))
        }
        self.init(starts, members)
    }

    private init(_ starts: [UInt32], _ members: [UInt32]) {
        var numbers = [UInt32](repeating: 0, count: Int(members.max() ?? 0) + 1)
        for number in 1..<starts.count {
            for index in Int(starts[number - 1])..<Int(starts[number]) {
                numbers[Int(members[index])] = UInt32(truncatingIfNeeded: number)
            }
        }
        self.starts = starts
        self.members = members
        self.numbers = numbers
        clustered = DocumentSet(members)
    }

    /// How many clusters there are.
    package var count: Int { starts.count - 1 }

    /// The number of a document's cluster; nil for a document without copies.
    package func number(of docid: UInt32) -> Int? {
        guard docid < numbers.count, numbers[Int(docid)] > 0 else { return nil }
        return Int(numbers[Int(docid)]) - 1
    }

    /// The documents of a cluster, the earliest first: by date, those without one last, then by id.
    package func documents(_ number: Int) -> ArraySlice<UInt32> {
        members[Int(starts[number])..<Int(starts[number + 1])]
    }

    /// How many of the documents are copies of another one of them.
    package func copies(among documents: DocumentSet) -> Int {
        var copies = 0
        var isSeen = [Bool](repeating: false, count: count)
        for document in documents.intersection(clustered) {
            let number = Int(numbers[Int(document)]) - 1
            if isSeen[number] { copies += 1 }
            isSeen[number] = true
        }
        return copies
    }

    // MARK: - The file

    /// Reads a file of a generation with documents below `end`.
    /// - Throws: `corrupt` where it is anything but what was written.
    init(_ path: String, below end: Int) throws(ArchiveError) {
        guard Files.exists(path) else { throw ArchiveError.missing(path) }
        guard let clusters = Self(decoding: try Files.read(path), below: end) else {
            throw ArchiveError.damaged(path)
        }
        self = clusters
    }

    private init?(decoding bytes: [UInt8], below end: Int) {
        var reader = ByteReader(bytes)
        var (starts, members): ([UInt32], [UInt32]) = ([0], [])
        do {
            guard try reader.number() == Self.magic else { return nil }
            while !reader.isAtEnd {
                for _ in 0..<max(0, try reader.integer()) {
                    let document = try reader.integer()
                    guard document > 0, document < end else { return nil }
                    members.append(UInt32(clamping: document))
                }
                starts.append(UInt32(clamping: members.count))
            }
        } catch {
            return nil
        }
        self.init(starts, members)
    }

    /// A number that no other file begins with; then cluster after cluster: how many documents it has, and which.
    var encoded: [UInt8] {
        var writer = ByteWriter()
        writer.write(Self.magic)
        for number in 0..<count {
            writer.write(documents(number).count)
            for document in documents(number) { writer.write(Int(document)) }
        }
        return writer.bytes
    }
}
