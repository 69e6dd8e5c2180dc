import SiteModel

extension YAMLRepair {
    /// Writes a text with backslashes in single quotes, or leaves half of a character out.
    static func escape(of failure: YAMLFailure, in source: YAMLText) -> YAMLRepair? {
        guard let place = failure.invalidEscape else { return nil }
        let bytes = source.bytes[source.offset(of: place)..<source.range(ofLine: place.line).upperBound]
        let text = source.line(place.line)
        if YAMLEscape.isSurrogate(at: bytes) { return withoutSurrogates(at: place, in: source) }
        guard let quoting = quoting(around: place, in: text) else { return nil }
        let escape = String(decoding: bytes.prefix(2), as: UTF8.self)
        return YAMLRepair(
            .unknownEscape(bytes.prefix(2).allSatisfy { $0 < 0x80 } ? escape : "\\", suggestion: quoting.quotedLine),
            at: place, line: place.line, text: quoting.quotedLine,
            fix: nil)
    }

    /// Leaves every half of a character out of a line.
    private static func withoutSurrogates(at place: SourcePosition, in source: YAMLText) -> YAMLRepair {
        let bytes = source.bytes[source.range(ofLine: place.line)]
        let start = source.offset(of: place)
        var (rest, kept) = (bytes[start...], Array(bytes[..<start]))
        while let first = rest.first {
            if YAMLEscape.pair(at: rest) == nil, YAMLEscape.isSurrogate(at: rest) {
                rest = rest.dropFirst(YAMLEscape.pairByteCount / 2)
                continue
            }
            // A pair, or a backslash that is no escape here, stays whole.
            let count =
                YAMLEscape.pair(at: rest) != nil
                ? YAMLEscape.pairByteCount : min(rest.count, first == UInt8(ascii: "\\") ? 2 : 1)
            kept += rest.prefix(count)
            rest = rest.dropFirst(count)
        }
        let text = String(decoding: kept, as: UTF8.self)
        let isEmpty = YAMLLine(text).map { ["\"\"", "\" \""].contains($0.text($0.value)) } ?? true
        let escape = String(decoding: bytes[start...].prefix(YAMLEscape.pairByteCount / 2), as: UTF8.self)
        return YAMLRepair(
            .loneSurrogate(escape, suggestion: isEmpty ? nil : text), at: place, line: place.line, text: text)
    }

    /// The value or item that a place is in, in other quotes.
    private static func quoting(around place: SourcePosition, in text: String) -> YAMLQuoting? {
        guard let parts = YAMLLine(itemWithKey: text) ?? YAMLLine(text) else { return nil }
        let ranges = YAMLFlowList(of: parts)?.items ?? [parts.value]
        let quotings = ranges.filter { parts.bytes[$0].first == UInt8(ascii: "\"") }.map { YAMLQuoting($0, of: parts) }
        return quotings.last { $0.column < place.column }
    }
}
