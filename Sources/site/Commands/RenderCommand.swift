import ArgumentParser
import Foundation
import SiteBuild
import SiteModel

/// The command `site render`.
struct RenderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract: "Render one Markdown document to HTML on standard output.",
        discussion: """
            The body comes out exactly as the document's page holds it; with --plain it is Markdown alone, with the \
            Korean rules for emphasis and bare URLs. Front matter is dropped.
            """
    )

    @Argument(help: "The document; - or nothing for standard input.", completion: .file(extensions: ["md"]))
    var file = "-"

    @Flag(help: "No heading ids, figures, link attributes or item sections; raw HTML passes through.")
    var plain = false

    @Option(help: "The site whose settings and templates hold.", completion: .directory)
    var root = "."

    func validate() throws {
        if root.isEmpty { throw ValidationError("--root takes a folder, not nothing.") }
    }

    func run() throws {
        let printer = DiagnosticPrinter()
        do {
            let bytes = try InputFile.read(file)
            let path = file == "-" ? "standard input" : InputFile.path(of: file, relativeTo: root)
            if plain {
                Terminal.write(try DocumentRenderer.plainHTML(of: bytes, path: path), to: .standardOutput)
            } else {
                let (html, diagnostics) = try DocumentRenderer.bodyHTML(of: bytes, path: path, root: root)
                Terminal.write(html, to: .standardOutput)
                printer.print(diagnostics)
            }
        } catch {
            printer.print(error.diagnostics)
            throw ExitCode(1)
        }
    }
}
