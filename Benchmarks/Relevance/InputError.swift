/// An error in an input file, with its place.
struct InputError: Error, Equatable, CustomStringConvertible {
    var path: String
    /// The line, from 1; nil if the error is about the whole file.
    var line: Int?
    /// The column in Unicode scalars, from 1.
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
