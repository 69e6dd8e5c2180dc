/// The part of a file that a client asks for: RFC 9110, section 14.
enum ByteRange: Equatable {
    case whole
    case part(Range<Int>)
    case unsatisfiable

    /// Parses the field `Range`; a list of several parts is answered with the whole file, as the RFC allows.
    init(_ field: String?, of byteCount: Int) {
        guard let field, field.lowercased().hasPrefix("bytes=") else {
            self = .whole
            return
        }
        let parts = field.dropFirst("bytes=".count).split(separator: "-", omittingEmptySubsequences: false)
            .map { $0.trimmingSpaces() }
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            !(parts[0].isEmpty && parts[1].isEmpty)
        else {
            self = .whole
            return
        }
        // A number that overflows is past the end of any file.
        let numbers = parts.map { Int($0) ?? Int.max }
        self =
            parts[0].isEmpty
            ? Self.suffix(numbers[1], of: byteCount)
            : Self.span(from: numbers[0], to: parts[1].isEmpty ? Int.max : numbers[1], of: byteCount)
    }

    private static func suffix(_ length: Int, of byteCount: Int) -> ByteRange {
        guard length > 0, byteCount > 0 else { return .unsatisfiable }
        return .part(max(0, byteCount - length)..<byteCount)
    }

    private static func span(from first: Int, to last: Int, of byteCount: Int) -> ByteRange {
        guard first <= last else { return .whole }
        guard first < byteCount else { return .unsatisfiable }
        return .part(first..<(min(last, byteCount - 1) + 1))
    }
}
