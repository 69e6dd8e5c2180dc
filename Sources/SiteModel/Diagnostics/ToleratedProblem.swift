/// A problem that counts as a warning although it is an error elsewhere.
package struct ToleratedProblem: Problem {
    private let problem: any Problem

    /// Tolerates a problem.
    ///
    /// - Parameter problem: The problem, with the words and the name that it keeps.
    package init(_ problem: any Problem) {
        self.problem = problem
    }

    package var severity: Severity { min(.warning, problem.severity) }
    package var message: Wording { problem.message }
    package var hint: Wording? { problem.hint }
    package var identifier: String { problem.identifier }
    package var recurringKey: String? { problem.recurringKey }
}
