import SiteFiles
import SiteModel

/// The documents and files of an import, for links between them.
struct DocumentIndex: Sendable {
    init(addresses: [String: String], paths: Set<String>, destinations: [String: String]) {
        self.addresses = addresses
        self.paths = paths
        self.destinations = destinations
        routes = Set(addresses.values)
        byName = Dictionary(grouping: addresses.keys) { FilePath.name(of: $0) }
    }

    /// The paths of documents by their last names.
    private let byName: [String: [String]]

    /// The addresses of the documents whose paths end in some names, such as `/folder/name.md`, by their paths.
    func addresses(ofPathsEndingIn end: String) -> [(key: String, value: String)] {
        (byName[FilePath.name(of: end)] ?? []).filter { $0.hasSuffix(end) }.compactMap { path in
            addresses[path].map { (path, $0) }
        }
    }

    /// The address of each document, by its path in the blog.
    let addresses: [String: String]
    /// All these addresses.
    let routes: Set<String>
    /// The paths of all files of the blog.
    let paths: Set<String>
    /// Where files go, by their path in the blog: from the site's root.
    let destinations: [String: String]
}

extension DocumentIndex {
    /// The address of the document that a path means which counts from the page, not from the file; `nil` if there is none.
    ///
    /// Browsers count from the page's folder, whose name ends in a slash only on some hosts.
    func addressOfPage(_ written: String, from document: ForeignDocument) -> String? {
        let path = String(written.prefix { $0 != "#" && $0 != "?" })
        guard RelativePath.isPath(path), !path.hasPrefix("/"), let own = addresses[document.path],
            RelativePath.resolved(path, from: document.folder).map({ paths.contains($0) }) != true
        else { return nil }
        for folder in [own, String(own.dropLast())] {
            let start = folder.lastIndex(of: "/").map { String(folder[..<$0]) } ?? ""
            guard let page = RelativePath.resolved(path, from: start) else { continue }
            if routes.contains("/\(page)/") { return "/\(page)/" + written.dropFirst(path.count) }
        }
        return nil
    }

    /// The address of a picture that a document names: of a file beside it, or below one of the folders that are the
    /// site's root, or on the web; `nil` if there is no such file.
    func pictureAddress(_ written: String, besides document: ForeignDocument, roots: [String]) -> String? {
        guard RelativePath.isPath(written) else { return written }
        let plain = String(written.drop { $0 == "/" })
        let beside = written.hasPrefix("/") ? nil : RelativePath.resolved(written, from: document.folder)
        let candidates = [beside].compactMap { $0 } + roots.map { $0.isEmpty ? plain : $0 + "/" + plain }
        for candidate in candidates {
            if let destination = destinations[candidate] { return "/" + Self.publishedPath(destination) }
        }
        return nil
    }

    /// The path in the site of a file that is copied: folders that start with `_` are left out.
    static func publishedPath(_ destination: String) -> String {
        let names = destination.split(separator: "/").drop { $0 == "content" }
        return names.enumerated().filter { $0.offset == names.count - 1 || !$0.element.hasPrefix("_") }
            .map { String($0.element) }.joined(separator: "/")
    }
}
