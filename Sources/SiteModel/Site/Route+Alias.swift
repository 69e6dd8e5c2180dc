import Foundation

extension Route {
    /// Reads a former address.
    ///
    /// A path that starts with a slash is relative to the site's root, any other to the folder that contains the page's
    /// own folder, as in Hugo. Names may be percent-encoded. A name that ends in `.html` or `.htm` is a file; everything
    /// else is a page in its own folder, with or without a slash at its end, and so is `index.html`.
    ///
    /// - Parameters:
    ///   - written: The address as someone wrote it.
    ///   - page: The route of the document's page.
    /// - Throws: An `AliasProblem` if no page of the site can have this address.
    public init(alias written: String, beside page: Route) throws(AliasProblem) {
        guard !written.hasPrefix("//"), !written.contains("://") else { throw .absolute(written) }
        guard !written.contains(where: { $0 == "?" || $0 == "#" }) else { throw .queryOrFragment(written) }
        var names = written.hasPrefix("/") ? [] : page.path.split(separator: "/").dropLast().map(String.init)
        for part in written.split(separator: "/") {
            switch part {
            case ".": continue
            case "..": if names.popLast() == nil { throw .leadsOut(written) }
            default: names.append(try Self.name(part, of: written))
            }
        }
        if names.last == "index.html" { names.removeLast() }
        let isFile = !written.hasSuffix("/") && names.last.map(Self.isHTMLFile) ?? false
        self = isFile ? Route(file: names.joined(separator: "/")) : Route(page: names)
        let byteCount = path.utf8.count
        guard byteCount <= Self.longestAlias else {
            throw .unusable(written.prefix(60) + "…", reason: Self.tooLong(byteCount))
        }
    }

    /// In bytes: macOS has the shortest paths, of 1024 (`PATH_MAX`), and the path of the output folder precedes this one.
    private static let longestAlias = 600

    private static func tooLong(_ byteCount: Int) -> Wording {
        Wording(
            "its path has \(byteCount) bytes; at most \(longestAlias) fit",
            korean: "경로가 \(byteCount)바이트입니다. \(longestAlias)바이트까지 들어갑니다")
    }

    private static func name(_ part: Substring, of written: String) throws(AliasProblem) -> String {
        do throws(SlugProblem) {
            return try Slug(written: String(part).removingPercentEncodingOrSelf).text
        } catch {
            throw .unusable(written, reason: error.message)
        }
    }

    private static func isHTMLFile(_ name: String) -> Bool {
        let lowered = name.lowercased()
        return lowered.hasSuffix(".html") || lowered.hasSuffix(".htm")
    }
}
