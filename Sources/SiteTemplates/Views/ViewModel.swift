import Mustache

/// What a template can ask of a value: a table of names, the one source for rendering, checking and documenting.
protocol ViewModel: MustacheParent {
    /// The variables that templates see.
    static var fields: [String: @Sendable (Self) -> Any?] { get }
}

extension ViewModel {
    /// The value of a variable; a known one without value ends the search, so that no outer value shines through.
    func child(named name: String) -> Any? {
        guard let field = Self.fields[name] else { return nil }
        return field(self) ?? Absent()
    }
}
