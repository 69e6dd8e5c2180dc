import SiteContent
import SiteMarkdown
import SiteModel

extension DocumentConverter {
    /// The files beside documents that a document which is held back shows or links to, by their published paths.
    func files(shownBy document: SourceDocument) -> Set<String> {
        guard !assetPaths.isEmpty else { return [] }
        let kind = Self.kind(of: document)
        var options = markdownOptions(for: document, kind: kind)
        // Its raw HTML names files, too, whether a page would show it or not.
        options.isTrusted = true
        let rendered = MarkdownRenderer.render(document.body, kind: kind, options: options)
        let frontMatter = document.frontMatter
        let written =
            [frontMatter.socialImage].compactMap { $0 } + frontMatter.extra.values.flatMap(\.texts)
            + Self.namesInForeignMarkup(of: document.body)
        let place = "/" + document.file.publishedPath
        let addresses = FileAddresses(baseURL: configuration.baseURL)
        let paths = (rendered.links.map(\.address) + written).flatMap { addresses.paths($0, from: place) }
        let asked = rendered.askedFiles.filter { $0.value != .missing }.keys
        return assetPaths.intersection(asked).union(paths.map { String($0.dropFirst()) }.filter(assetPaths.contains))
    }

    /// What the short codes of Hugo and Jekyll and the embeds of Obsidian name, which the page would show as they are.
    private static func namesInForeignMarkup(of body: [UInt8]) -> [String] {
        body.split { $0 == UInt8(ascii: "\n") }.flatMap { line -> [String] in
            let isMarked = ["{{<", "{{%", "{%", "![["].contains { mark in
                line.indices.contains { line[$0...].starts(with: mark.utf8) }
            }
            return isMarked ? FileAddresses.pieces(of: line, endedBy: "\r\"'[]|") : []
        }
    }
}
