import SiteModel

/// Why YAML cannot be read, at which lines of the YAML alone.
enum YAMLFailure: Error {
    /// `place` is where the parser stopped, `start` where what it was reading begins.
    case malformed(reason: String, place: SourcePosition, start: SourcePosition?)
    /// A mapping has a key more than once; `place` is that of the first.
    case duplicateKey(String, place: SourcePosition)
    /// There is a character that may not be in YAML.
    case unreadable(reason: String, line: Int)
    /// Aliases make more values than anyone writes; `line` is that of the entry which is one too many.
    case excess(line: Int)
    case unknown(String)

    /// Where a text in double quotes starts that has an escape of half a pair of surrogates, or of a whole one.
    var startOfSurrogates: SourcePosition? {
        guard case .malformed("found invalid Unicode character escape code", _, let start) = self else { return nil }
        return start
    }

    /// Where the escape is that the parser does not know.
    var invalidEscape: SourcePosition? {
        switch self {
        case .malformed("found unknown escape character", let place, _): place
        // The parser has read the backslash and the letter by then.
        case .malformed("found invalid Unicode character escape code", let place, _),
            .malformed("did not find expected hexdecimal number", let place, _):
            SourcePosition(line: place.line, column: max(1, place.column - 2))
        case .malformed, .duplicateKey, .unreadable, .excess, .unknown: nil
        }
    }

    /// The failure in another source: with each place moved.
    func moved(by move: (SourcePosition) -> SourcePosition) -> YAMLFailure {
        switch self {
        case .malformed(let reason, let place, let start):
            .malformed(reason: reason, place: move(place), start: start.map(move))
        case .duplicateKey(let key, let place): .duplicateKey(key, place: move(place))
        case .unreadable, .excess, .unknown: self
        }
    }
}
