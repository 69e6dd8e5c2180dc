import SiteContent
import SiteModel

/// Adds source lines to diagnostics that have only a place.
struct ExcerptReader {
    private let files: [String: SourceFile]
    private let limit: Int

    init(_ documents: [SourceFile], limit: Int) {
        files = Dictionary(documents.map { ($0.path, $0) }) { first, _ in first }
        self.limit = limit
    }

    /// The diagnostics, each with the line that it is about.
    func completing(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        var open: (file: String, lines: [Substring])?
        return diagnostics.map { diagnostic in
            guard let position = diagnostic.position, diagnostic.excerpt == nil else { return diagnostic }
            if open?.file != diagnostic.file { open = (diagnostic.file, lines(of: diagnostic.file)) }
            guard let lines = open?.lines, lines.indices.contains(position.line - 1) else { return diagnostic }
            let line = lines[position.line - 1]
            return Diagnostic(
                diagnostic.problem, file: diagnostic.file, position: position,
                excerpt: String(line.hasSuffix("\r") ? line.dropLast() : line))
        }
    }

    private func lines(of path: String) -> [Substring] {
        guard let file = files[path], let text = try? TextFile(file, limit: limit) else { return [] }
        return String(decoding: text.bytes, as: UTF8.self).split(omittingEmptySubsequences: false) { $0.isNewline }
    }
}
