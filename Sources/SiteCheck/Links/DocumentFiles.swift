import Foundation
import SiteModel

/// The addresses of documents by their files, for links that name a file.
struct DocumentFiles {
    private let routes: [String: Route]
    private let baseURL: BaseURL

    init(_ site: CheckedSite) {
        routes = Dictionary(site.pages.map { ($0.page.file, $0.page.route) }) { first, _ in first }
        baseURL = site.baseURL
    }

    /// What to write in place of a link to a document's file.
    ///
    /// - Parameters:
    ///   - written: The link; a path from the document's folder, or from `content/` when it starts with a slash.
    ///   - file: The document that holds it, from the site's root.
    /// - Returns: The address of the document with the link's query and fragment; `nil` when no document has that file.
    func address(for written: String, in file: String) -> String? {
        let path = written.prefix { $0 != "#" && $0 != "?" }
        guard path.lowercased().hasSuffix(".md") || path.lowercased().hasSuffix(".markdown") else { return nil }
        var names = path.hasPrefix("/") ? ["content"] : file.split(separator: "/").dropLast().map(String.init)
        for name in (path.removingPercentEncoding ?? String(path)).composed.split(separator: "/") where name != "." {
            if name != ".." { names.append(String(name)) } else if names.popLast() == nil { return nil }
        }
        return routes[names.joined(separator: "/")].map { baseURL.basePath + $0.path + written.dropFirst(path.count) }
    }
}
