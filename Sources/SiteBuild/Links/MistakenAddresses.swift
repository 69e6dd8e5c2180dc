import Foundation
import SiteBytes
import SiteModel

/// Finds the addresses of documents for links that name their files.
package struct DocumentFiles {
    private let routes: [String: Route]
    private let baseURL: BaseURL

    package init(_ site: LinkedSite) {
        routes = Dictionary(site.documents.map { ($0.file, $0.route) }) { first, _ in first }
        baseURL = site.baseURL
    }

    /// The address to write instead of a document's file name, with the link's query and fragment; `nil` if no document
    /// has that file.
    ///
    /// The link is a path from the folder of the document `file` it is in, or from `content/` if it starts with a slash.
    package func address(for written: String, in file: String) -> String? {
        guard let named = Self.file(for: written, in: file), let route = routes[named] else { return nil }
        return baseURL.basePath + route.path + written.drop { $0 != "#" && $0 != "?" }
    }

    /// The document's file that a link names, whether there is one or not; `nil` for a link that names something else.
    static func file(for written: String, in file: String) -> String? {
        let path = written.prefix { $0 != "#" && $0 != "?" }
        guard path.lowercased().hasSuffix(".md") || path.lowercased().hasSuffix(".markdown") else { return nil }
        return contentFile(for: written, in: file)
    }

    /// The file of `content/` that a link names by its path, whether there is one or not.
    static func contentFile(for written: String, in file: String) -> String? {
        let path = written.prefix { $0 != "#" && $0 != "?" }
        var names = path.hasPrefix("/") ? ["content"] : file.split(separator: "/").dropLast().map(String.init)
        for name in String(path).percentDecoded.composed.split(separator: "/") where name != "." {
            if name != ".." { names.append(String(name)) } else if names.popLast() == nil { return nil }
        }
        return names.joined(separator: "/")
    }
}

/// Recognizes addresses of other sites without `https://`, which browsers look for in this one.
enum MissingScheme {
    /// The address with a scheme; `nil` if it does not start with a host name.
    static func added(to written: String) -> String? {
        let host = written.prefix { !"/?#:".contains($0) }
        let port = written.dropFirst(host.count).prefix { !"/?#".contains($0) }
        let labels = host.lowercased().split(separator: ".", omittingEmptySubsequences: false)
        guard let first = labels.first, let last = labels.last, labels.count > 1, labels.allSatisfy(isLabel),
            port.dropFirst().allSatisfy(\.isNumber),
            first == "www" || endings.contains(String(last))
        else { return nil }
        return "https://" + written
    }

    private static func isLabel(_ text: Substring) -> Bool {
        !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    }

    /// Top-level domains that Korean writers link to, except those that are likely extensions of a blog's files.
    private static let endings = Set(
        """
        com net org kr 한국 io ai dev co me edu gov info biz jp cn tw us uk eu de fr tv blog tech news cloud wiki xyz
        """.split(separator: " ").map(String.init))
}
