/// The error of a stage that cannot continue, with the diagnostics to show.
public struct DiagnosedError: Error, Sendable {
    /// What went wrong; at least one of them is an error.
    public let diagnostics: [Diagnostic]

    /// Makes an error from diagnostics.
    ///
    /// - Parameter diagnostics: What went wrong.
    public init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics
    }

    /// Makes an error from one problem.
    ///
    /// - Parameters:
    ///   - problem: What is wrong.
    ///   - file: The file to blame, relative to the site's root.
    ///   - position: The place in the file.
    public init(_ problem: any Problem, file: String = "", position: SourcePosition? = nil) {
        self.init([Diagnostic(problem, file: file, position: position)])
    }
}
