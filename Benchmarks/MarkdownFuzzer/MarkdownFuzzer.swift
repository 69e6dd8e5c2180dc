import Foundation
import SiteMarkdown
import SiteModel

/// Renders random documents, and stops at the first that takes too long or whose output is broken.
///
/// Usage: `MarkdownFuzzer [SECONDS] [SEED]`. Each document is written to `.build/fuzz/last.md` before it is rendered, so
/// that a document that crashes the renderer is kept.
@main
struct MarkdownFuzzer {
    /// A document that takes longer could be used to hang a build.
    private static let slowest = Duration.seconds(5)

    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst().map { UInt64($0) }
        let seconds = (arguments.first ?? nil) ?? 30
        let seed = (arguments.dropFirst().first ?? nil) ?? UInt64(Date().timeIntervalSince1970)
        let folder = URL(filePath: ".build/fuzz", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var shapes = ShapeMaker(seed: seed)
        let end = ContinuousClock.now + .seconds(seconds)
        var count = 0
        while ContinuousClock.now < end {
            let text = shapes.next()
            try Data(text).write(to: folder.appending(path: "last.md"))
            if let fault = fault(of: text) {
                print("seed \(seed), document \(count): \(fault); the document is .build/fuzz/last.md")
                exit(1)
            }
            count += 1
        }
        print("seed \(seed): \(count) documents in \(seconds) s, no fault")
    }

    /// What is wrong with the output for a document, rendered as each kind.
    private static func fault(of text: [UInt8]) -> String? {
        var plain = MarkdownOptions(baseURL: BaseURL(origin: "https://example.com", basePath: "/blog"))
        plain.isPlain = true
        var page = plain
        page.isPlain = false
        page.wantsSummary = true
        page.takesTitleFromBody = true
        for (kind, options) in [(.post, plain), (.post, page), (.digest, page), (DocumentKind.transcript, page)] {
            let start = ContinuousClock.now
            let rendered = MarkdownRenderer.render(text, kind: kind, options: options)
            let duration = start.duration(to: .now)
            if duration > slowest { return "\(kind) took \(duration)" }
            if "\(rendered.body)".unicodeScalars.contains(where: { (0xFDD0...0xFDD4).contains($0.value) }) {
                return "a marker is left in a \(kind)"
            }
            if rendered.summary.count > Summary.maximumLength { return "the summary of a \(kind) is too long" }
        }
        return nil
    }
}
