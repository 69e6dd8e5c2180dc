import Foundation
import SiteBuild
import SiteBytes
import SiteMarkdown
import SiteModel

/// Finds what links and pictures lead to whose address has a space, so that a fix can write them.
struct SpacedAddresses {
    private let site: CheckedSite
    private let addresses: SiteAddresses
    private let documentFiles: DocumentFiles
    private let pages: [String: Route]
    /// The files of the site by their paths with every space as that of ASCII: macOS puts U+202F into names.
    private let files: [String: [String]]

    private init(_ site: CheckedSite) {
        self.site = site
        let linked = site.linked
        addresses = SiteAddresses(linked)
        documentFiles = DocumentFiles(linked)
        pages = Dictionary(site.documents.map { ($0.page.file, $0.page.route) }) { first, _ in first }
        files = Dictionary(grouping: site.files.map(\.path), by: Self.withPlainSpaces)
    }

    /// The diagnostics of documents, with a fix for each such address that leads to a page or file of the site.
    static func completing(_ diagnostics: [Diagnostic], in site: CheckedSite) -> [Diagnostic] {
        guard diagnostics.contains(where: { $0.problem is LinkFormProblem }) else { return diagnostics }
        let finder = SpacedAddresses(site)
        return diagnostics.map { diagnostic in
            guard case LinkFormProblem.spaceInAddress(let written, let fixed, let isPicture) = diagnostic.problem,
                let address = finder.address(for: written, in: diagnostic.file),
                let replacement = Self.bracketed(address)
            else { return diagnostic }
            let problem = LinkFormProblem.spaceInAddress(
                written, fixed: fixed.replacing("<\(written)>", with: replacement), isPicture: isPicture)
            return Diagnostic(
                problem, file: diagnostic.file, position: diagnostic.position, excerpt: diagnostic.excerpt,
                fix: SourceFix(written, to: replacement))
        }
    }

    /// The address of the page or file that a written one means.
    private func address(for written: String, in file: String) -> String? {
        if let address = documentFiles.address(for: written, in: file) { return address }
        if let name = fileName(for: written, in: file) { return name }
        // Spaces of a title or file name are hyphens in a page's address.
        return [written, written.replacing(" ", with: "-")].first { leadsSomewhere($0, from: file) }
    }

    private func leadsSomewhere(_ written: String, from file: String) -> Bool {
        let base = site.baseURL.basePath
        let isRooted = written.hasPrefix("/") && !written.hasPrefix(base + "/")
        let page = pages[file]?.path ?? "/"
        let target = LinkTarget(isRooted ? base + written : written, from: page, baseURL: site.baseURL)
        return target?.path.flatMap(addresses.target) != nil
    }

    /// The name of the file that a relative address means, which may have other spaces on disk.
    private func fileName(for written: String, in file: String) -> String? {
        let path = written.prefix { $0 != "#" && $0 != "?" }
        guard !path.hasPrefix("/") else { return nil }
        var names = file.split(separator: "/").dropLast().map(String.init)
        for name in String(path).percentDecoded.composed.split(separator: "/") where name != "." {
            if name != ".." { names.append(String(name)) } else if names.popLast() == nil { return nil }
        }
        let wanted = names.joined(separator: "/")
        guard let found = files[Self.withPlainSpaces(wanted)] else { return nil }
        if found.contains(wanted) { return written }
        guard found.count == 1, let name = found.first?.split(separator: "/").last,
            let old = path.split(separator: "/").last,
            path.hasSuffix(old), Self.withPlainSpaces(name) == Self.withPlainSpaces(String(old).composed)
        else { return nil }
        return String(path.dropLast(old.count)) + name + String(written.dropFirst(path.count))
    }

    private static func withPlainSpaces(_ text: some StringProtocol) -> String {
        String(text.map { $0.isWhitespace ? " " : $0 })
    }

    /// An address as Markdown reads it.
    private static func bracketed(_ address: String) -> String? {
        guard !address.contains(where: { "<>\\".contains($0) || $0.isNewline }) else { return nil }
        return address.contains(where: { $0.isWhitespace || "()\"'".contains($0) }) ? "<\(address)>" : address
    }
}
