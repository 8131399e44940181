internal import FrenchText
internal import QueryLanguage
public import Store

/// The names of a list of synonyms, ready to be found among the words of a query.
///
/// Names are compared by the stems of their words, so that plurals match, and without stop words. It belongs to one
/// generation, as that is stemmed with protected words of its own.
public struct Synonyms: Sendable {
    /// No synonyms.
    public static let none = Synonyms(SynonymList(), stemmer: LightFrenchStemmer())

    /// Stop words that may stand between two words of a name: `groupe d’action (de la) rapide`.
    private static let mostStopWordsBetween = 3

    /// A name found in a query.
    struct Match {
        /// How many of the words it takes.
        var count: Int
        fileprivate var nodes: [Int]
    }

    private struct Node {
        var children: [String: Int] = [:]
        /// The stems that lead here.
        var key: [String]
        /// The groups of which this is a name, in their order.
        var groups: [Int] = []
    }

    private struct Target {
        var name: SynonymList.Name
        var key: [String]
    }

    /// A tree of stems, the root first.
    private var nodes = [Node(key: [])]
    private var targets: [[Target]] = []
    /// Every surface of every name, stop words left out.
    private var surfaces: Set<String> = []
    private let stemmer: LightFrenchStemmer

    /// - Parameter generation: the one that is searched.
    public init(_ list: SynonymList, for generation: Generation) {
        self.init(list, stemmer: generation.stemmer)
    }

    init(_ list: SynonymList, stemmer: LightFrenchStemmer) {
        self.stemmer = stemmer
        for (number, group) in list.groups.enumerated() {
            for source in group.sources {
                insert(Self.key(source, stemmer), number)
                if let joined = source.joined { insert([stemmer.stem(joined)], number) }
            }
            targets.append(group.targets.map { Target(name: $0, key: Self.key($0, stemmer)) })
            for name in group.sources + group.targets {
                for (surface, isStopWord) in zip(name.surfaces, name.stops) where !isStopWord {
                    surfaces.insert(surface)
                }
            }
        }
    }

    var isEmpty: Bool { targets.isEmpty }

    /// Whether the folded surface is one of the words of the list, or its plural, and so is not misspelt.
    ///
    /// No other forms: `malie` has the stem of `mali`, and is an error.
    func contains(_ surface: String) -> Bool {
        surfaces.contains(surface)
            || (surface.hasSuffix("s") || surface.hasSuffix("x")) && surfaces.contains(String(surface.dropLast()))
    }

    private static func key(_ name: SynonymList.Name, _ stemmer: LightFrenchStemmer) -> [String] {
        zip(name.surfaces, name.stops).filter { !$0.1 }.map { stemmer.stem($0.0) }
    }

    private mutating func insert(_ key: [String], _ group: Int) {
        var node = 0
        for (index, stem) in key.enumerated() {
            if let child = nodes[node].children[stem] {
                node = child
            } else {
                nodes.append(Node(key: Array(key[...index])))
                nodes[node].children[stem] = nodes.count - 1
                node = nodes.count - 1
            }
        }
        if nodes[node].groups.last != group { nodes[node].groups.append(group) }
    }

    // MARK: - Finding

    /// The longest name that the words begin with; nil for none.
    func longestMatch(_ words: ArraySlice<QueryWord>) -> Match? {
        guard !isEmpty, words.first?.isStopWord == false else { return nil }
        var longest: Match?
        // A word has several forms, so several names may begin alike.
        var reached = [0]
        var between = 0
        for (offset, word) in words.enumerated() {
            if word.isStopWord {
                between += 1
                guard between <= Self.mostStopWordsBetween else { break }
                continue
            }
            between = 0
            let stems = Set(([word.surface] + word.joined).map { stemmer.stem($0) })
            reached = Set(reached.flatMap { node in stems.compactMap { nodes[node].children[$0] } }).sorted()
            guard !reached.isEmpty else { break }
            let names = reached.filter { !nodes[$0].groups.isEmpty }
            if !names.isEmpty { longest = Match(count: offset + 1, nodes: names) }
        }
        return longest
    }

    /// What else is to be searched for a name that was found, in the order of the list, at most `limit` names.
    ///
    /// Not what has another name in it: `Organisation des Nations unies` is found by `Nations unies`.
    func names(for match: Match, atMost limit: Int) -> [SynonymList.Name] {
        var names: [SynonymList.Name] = []
        for node in match.nodes {
            let all = nodes[node].groups.flatMap { targets[$0] }
            for target in all where target.key != nodes[node].key && !all.contains(where: { target.name.has($0.name) })
            {
                guard names.count < limit else { return names }
                if !names.contains(target.name) { names.append(target.name) }
            }
        }
        return names
    }
}
