import SiteBytes
package import SiteContent
import SiteFiles
package import SiteModel

/// Adds source lines to diagnostics that have only a position.
package struct ExcerptReader {
    private let files: [String: SourceFile]
    private let limit: Int

    package init(_ documents: [SourceFile], limit: Int) {
        files = Dictionary(documents.map { ($0.path, $0) }) { first, _ in first }
        self.limit = limit
    }

    /// An open file, and the place that was shown last, from which the next one on its line is found.
    private struct OpenFile {
        let path: String
        let lines: [ArraySlice<UInt8>]
        private var cursor = ExcerptCursor()
        /// How many bytes may still be shown.
        private var bytesLeft = LineExcerpt.mostBytes

        init(path: String, lines: [ArraySlice<UInt8>]) {
            self.path = path
            self.lines = lines
        }

        /// What to show of the line around a place; `nil` past the end, or if enough of the file has been shown.
        mutating func excerpt(at place: SourcePosition) -> LineExcerpt? {
            guard lines.indices.contains(place.line - 1), bytesLeft > 0 else { return nil }
            let bytes = lines[place.line - 1]
            let excerpt = (bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes).withView {
                cursor.excerpt(of: $0, at: place)
            }
            bytesLeft -= excerpt.text.utf8.count
            return excerpt
        }
    }

    /// The diagnostics, each with the source line at its position, as far as there is room for the lines of one file.
    package func completing(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        var open: OpenFile?
        return diagnostics.map { diagnostic in
            guard let position = diagnostic.position, diagnostic.excerpt == nil else { return diagnostic }
            if open?.path != diagnostic.file {
                open = OpenFile(path: diagnostic.file, lines: lines(of: diagnostic.file))
            }
            guard let excerpt = open?.excerpt(at: position) else { return diagnostic }
            return Diagnostic(
                diagnostic.problem, file: diagnostic.file, position: position, excerpt: excerpt, fix: diagnostic.fix)
        }
    }

    /// The lines of a file as positions count them: separated by line feeds only.
    private func lines(of path: String) -> [ArraySlice<UInt8>] {
        guard let file = files[path], let text = try? TextFile(file, limit: limit) else { return [] }
        return text.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    }
}
