/// The members of a JSON object, in the order in which they were written.
///
/// Looking up a member takes linear time, because objects of a protocol have about a dozen members. If several members
/// have the same name, a look-up gives the last one, as in most implementations; `members` has all of them.
public struct JSONObject: Sendable, Equatable {
    /// A name and its value.
    public struct Member: Sendable, Equatable {
        /// The name, unescaped.
        public var key: String
        /// The value.
        public var value: JSONValue

        /// A member of this name and value.
        public init(key: String, value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    /// All members, in their order.
    public private(set) var members: [Member]

    /// An object with these members.
    public init(_ members: [Member] = []) {
        self.members = members
    }

    /// Whether there are no members.
    public var isEmpty: Bool { members.isEmpty }

    /// Adds a member at the end, even if there is one of that name.
    public mutating func append(_ key: String, _ value: JSONValue) {
        members.append(Member(key: key, value: value))
    }

    /// The value of the last member named `key`. Setting a value replaces it or appends a member; setting nil removes
    /// every member of that name.
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
