/// What a template can ask for values: by a table of names, the one source for rendering, checking and documenting.
protocol ViewModel: AnyObject {
    /// The value of a variable.
    ///
    /// - Parameter name: The variable.
    /// - Returns: Its value, or `nil` for one that this view does not know, which is then looked for further out.
    func value(of name: FieldKey) -> TemplateValue?
}
