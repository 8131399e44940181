/// The members of a JSON object, in the order in which they were written.
///
/// Looking up a member is linear: objects of a protocol have a dozen members. Of members with the same name the last
/// one wins, as in most implementations; all of them stay in `members`.
public struct JSONObject: Sendable, Equatable {
    public struct Member: Sendable, Equatable {
        public var key: String
        public var value: JSONValue

        public init(key: String, value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    public private(set) var members: [Member]

    public init(_ members: [Member] = []) {
        self.members = members
    }

    public var isEmpty: Bool { members.isEmpty }

    /// Adds a member at the end without looking for another one of that name.
    public mutating func append(_ key: String, _ value: JSONValue) {
        members.append(Member(key: key, value: value))
    }

    /// The value of the last member named `key`. Setting replaces it or appends it; setting nil removes every one.
    public subscript(key: String) -> JSONValue? {
        get { members.last { $0.key == key }?.value }
        set {
            guard let newValue else { return members.removeAll { $0.key == key } }
            if let index = members.lastIndex(where: { $0.key == key }) {
                members[index].value = newValue
            } else {
                append(key, newValue)
            }
        }
    }
}
