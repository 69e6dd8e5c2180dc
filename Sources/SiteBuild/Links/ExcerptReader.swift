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

    /// An open file, and the line that was requested last: a thousand findings on one long line share its text.
    private struct OpenFile {
        let path: String
        let lines: [ArraySlice<UInt8>]
        var line: (number: Int, text: String)?

        /// A line without its line ending; lines count from 1.
        mutating func text(ofLine number: Int) -> String? {
            if let line, line.number == number { return line.text }
            guard lines.indices.contains(number - 1) else { return nil }
            let bytes = lines[number - 1]
            let text = String(decoding: bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes, as: UTF8.self)
            line = (number, text)
            return text
        }
    }

    /// The diagnostics, each with the source line at its position.
    package func completing(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        var open: OpenFile?
        return diagnostics.map { diagnostic in
            guard let position = diagnostic.position, diagnostic.excerpt == nil else { return diagnostic }
            if open?.path != diagnostic.file {
                open = OpenFile(path: diagnostic.file, lines: lines(of: diagnostic.file))
            }
            guard let line = open?.text(ofLine: position.line) else { return diagnostic }
            return Diagnostic(
                diagnostic.problem, file: diagnostic.file, position: position, excerpt: line, fix: diagnostic.fix)
        }
    }

    /// The lines of a file as positions count them: separated by line feeds only.
    private func lines(of path: String) -> [ArraySlice<UInt8>] {
        guard let file = files[path], let text = try? TextFile(file, limit: limit) else { return [] }
        return text.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    }
}
