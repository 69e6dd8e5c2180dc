import SiteFiles
import SiteModel

@testable import SiteContent

/// Reads a document from its text.
func read(_ text: String) throws(DiagnosedError) -> SourceDocument {
    try read(Array(text.utf8)).document
}

/// Reads a document from its bytes, with what is worth saying about it.
func read(_ bytes: [UInt8]) throws(DiagnosedError) -> (document: SourceDocument, diagnostics: [Diagnostic]) {
    let file = SourceFile(
        path: "content/a.md", location: "/nowhere", stamp: FileStamp(byteCount: bytes.count, modified: 0, changed: 0))
    return try DocumentReader.parse(try TextFile(bytes: bytes, path: file.path), file: file)
}

/// The front matter of a document with these lines between its fences.
func frontMatter(_ fields: String) throws(DiagnosedError) -> FrontMatter {
    try read("---\n\(fields)\n---\n글").frontMatter
}

/// All that is said about a document, as `line:column: message | hint`.
func words(about text: String) -> [String] {
    do {
        return words(try read(Array(text.utf8)).diagnostics)
    } catch {
        return words(error.diagnostics)
    }
}

func words(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { diagnostic in
        let place = diagnostic.position.map { "\($0.line):\($0.column): " } ?? ""
        return place + diagnostic.problem.message.english + (diagnostic.problem.hint.map { " | " + $0.english } ?? "")
    }
}

extension SourceDocument {
    var bodyText: String { String(decoding: body, as: UTF8.self) }
}
