import SiteModel

/// A problem that an earlier build reported, with its texts.
struct RememberedProblem: Problem {
    private(set) var severity: Severity
    private(set) var message: Wording
    private(set) var hint: Wording?
    private(set) var identifier: String
    private(set) var recurringKey: String?

    fileprivate init(_ problem: any Problem) {
        severity = problem.severity
        message = problem.message
        hint = problem.hint
        identifier = problem.identifier
        recurringKey = problem.recurringKey
    }

    private init() {
        severity = .note
        message = .blank
        identifier = ""
    }
}

extension RememberedProblem: CacheRecord {
    static var blank: RememberedProblem { RememberedProblem() }

    mutating func code<Coder: CacheCoder & ~Copyable>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&severity)
        try coder.code(&message)
        try coder.code(&hint)
        try coder.code(&identifier)
        try coder.code(&recurringKey)
    }
}

extension Diagnostic: CacheRecord {
    static var blank: Diagnostic { Diagnostic(RememberedProblem.blank) }

    mutating func code<Coder: CacheCoder & ~Copyable>(with coder: inout Coder) throws(Coder.Failure) {
        var remembered = RememberedProblem(problem)
        try coder.code(&remembered)
        problem = remembered
        try coder.code(&file)
        try coder.code(&position)
        try coder.code(&excerpt)
        try coder.code(&fix)
    }
}

extension LineExcerpt: CacheRecord {
    static var blank: LineExcerpt { "" }

    mutating func code<Coder: CacheCoder & ~Copyable>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&text)
        try coder.code(&skippedCount)
    }
}

extension SourceFix: CacheRecord {
    static var blank: SourceFix { SourceFix("", to: "") }

    mutating func code<Coder: CacheCoder & ~Copyable>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&written)
        try coder.code(&replacement)
    }
}

extension Severity: CacheCodable {}

extension Wording: CacheRecord {
    static var blank: Wording { Wording(untranslated: "") }

    mutating func code<Coder: CacheCoder & ~Copyable>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&english)
        try coder.code(&korean)
    }
}

extension SourcePosition: CacheRecord {
    static var blank: SourcePosition { SourcePosition(line: 1) }

    mutating func code<Coder: CacheCoder & ~Copyable>(with coder: inout Coder) throws(Coder.Failure) {
        try coder.code(&line)
        try coder.code(&column)
    }
}
