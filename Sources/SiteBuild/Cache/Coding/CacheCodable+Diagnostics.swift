import SiteModel

/// A problem of an earlier build, in the words it had then.
struct RememberedProblem: Problem {
    let severity: Severity
    let message: Wording
    let hint: Wording?
    let identifier: String
    let recurringKey: String?
}

extension Severity: CacheCodable {
    func encode(into encoder: inout CacheEncoder) { encoder.write(rawValue) }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) {
        guard let severity = Severity(rawValue: try decoder.read()) else { throw CacheDamage() }
        self = severity
    }
}

extension Wording: CacheCodable {
    func encode(into encoder: inout CacheEncoder) {
        encoder.write(english)
        encoder.write(korean)
    }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) {
        self.init(try decoder.read(), korean: try decoder.read())
    }
}

extension SourcePosition: CacheCodable {
    func encode(into encoder: inout CacheEncoder) {
        encoder.write(line)
        encoder.write(column)
    }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) {
        self.init(line: try decoder.read(), column: try decoder.read())
    }
}

extension Diagnostic: CacheCodable {
    func encode(into encoder: inout CacheEncoder) {
        encoder.write(problem.severity)
        encoder.write(problem.message)
        encoder.write(problem.hint)
        encoder.write(problem.identifier)
        encoder.write(problem.recurringKey)
        encoder.write(file)
        encoder.write(position)
        encoder.write(excerpt)
    }

    init(from decoder: inout CacheDecoder) throws(CacheDamage) {
        let problem = RememberedProblem(
            severity: try decoder.read(), message: try decoder.read(), hint: try decoder.read(),
            identifier: try decoder.read(), recurringKey: try decoder.read())
        self.init(
            problem, file: try decoder.read(), position: try decoder.read(), excerpt: try decoder.read())
    }
}
