internal import FrenchText
package import SearchModel

extension Field {
    /// The field of that name, whatever its accents and capitals.
    package init?(name: String) {
        guard let field = Self.byName[Folding.fold(name)] else { return nil }
        self = field
    }

    private static let byName = Dictionary(
        uniqueKeysWithValues: allCases.flatMap { field in field.names.map { (Folding.fold($0), field) } })
}
