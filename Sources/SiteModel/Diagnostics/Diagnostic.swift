import SiteBytes

/// One problem at one place, which the command line prints as `file:line:column: severity: message`.
public struct Diagnostic: Sendable {
    /// What is wrong.
    public package(set) var problem: any Problem
    /// The file, as a path relative to the site's root; empty if no file is to blame.
    public package(set) var file: String
    /// The place in the file, if it is known.
    public package(set) var position: SourcePosition?
    /// The source line at `position`, which is printed with a caret.
    public package(set) var excerpt: LineExcerpt?
    /// The change at `position` that fixes the problem with certainty.
    public package(set) var fix: SourceFix?

    /// Makes a diagnostic.
    ///
    /// - Parameters:
    ///   - problem: What is wrong.
    ///   - file: The file to blame, relative to the site's root.
    ///   - position: The place in the file.
    ///   - excerpt: The source line at that place.
    ///   - fix: The change at that place that fixes it with certainty.
    public init(
        _ problem: any Problem, file: String = "", position: SourcePosition? = nil, excerpt: LineExcerpt? = nil,
        fix: SourceFix? = nil
    ) {
        self.problem = problem
        self.file = file
        self.position = position
        self.excerpt = excerpt
        self.fix = fix
    }

    /// How serious the problem is.
    public var severity: Severity { problem.severity }
}

extension Sequence<Diagnostic> {
    /// Whether any of them is an error.
    public var hasErrors: Bool { contains { $0.severity == .error } }

    /// The diagnostics sorted by file, place, severity and wording: in the same order on every machine.
    public func inReadingOrder() -> [Diagnostic] {
        sorted { left, right in
            if left.file != right.file { return left.file.precedes(right.file) }
            let leftPlace = left.position ?? SourcePosition(line: 0)
            let rightPlace = right.position ?? SourcePosition(line: 0)
            if leftPlace != rightPlace { return leftPlace < rightPlace }
            if left.severity != right.severity { return left.severity > right.severity }
            return left.problem.message.english.precedes(right.problem.message.english)
        }
    }
}

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

/// A change to a source file, at the place of a diagnostic.
public struct SourceFix: Sendable, Hashable {
    /// The text that is there, without which the change does not apply; it may contain line ends.
    public package(set) var written: String
    /// The text to write instead.
    public package(set) var replacement: String

    /// Makes a change.
    ///
    /// - Parameters:
    ///   - written: The text that is at the place.
    ///   - replacement: The text to write instead.
    public init(_ written: String, to replacement: String) {
        self.written = written
        self.replacement = replacement
    }
}

/// A place in a text file.
public struct SourcePosition: Sendable, Hashable, Comparable {
    /// The line, counted from 1 in the file on disk.
    public package(set) var line: Int
    /// The column, counted from 1 in Unicode code points.
    public package(set) var column: Int

    /// Makes a position.
    ///
    /// - Parameters:
    ///   - line: The line, from 1.
    ///   - column: The column in code points, from 1.
    public init(line: Int, column: Int = 1) {
        self.line = line
        self.column = column
    }

    /// Orders positions by their order in the file.
    public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}
