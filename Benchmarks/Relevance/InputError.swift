/// What is wrong with a file that was given, and where.
struct InputError: Error, Equatable, CustomStringConvertible {
    var path: String
    /// From 1; nil where it is about the file as a whole.
    var line: Int?
    /// In Unicode scalars, from 1.
    var column: Int?
    var problem: String

    init(_ path: String, line: Int? = nil, column: Int? = nil, _ problem: String) {
        self.path = path
        self.line = line
        self.column = column
        self.problem = problem
    }

    var description: String {
        ([path] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":") + ": " + problem
    }
}
