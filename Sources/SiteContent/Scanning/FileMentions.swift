import SiteBytes
package import SiteModel

/// Finds the files that a text names, in whatever markup.
package struct FileMentions {
    private let files: [String: [SourceFile]]
    private let baseURL: BaseURL

    /// Looks for some files.
    ///
    /// - Parameters:
    ///   - files: Files that are published as they are.
    ///   - baseURL: Where the site is published.
    package init(of files: [SourceFile], baseURL: BaseURL) {
        self.files = Dictionary(grouping: files, by: \.name)
        self.baseURL = baseURL
    }

    /// The paths of the files that a document shows or links to, and of those that it only seems to.
    ///
    /// - Parameters:
    ///   - bytes: The document.
    ///   - document: Where it lies.
    /// - Returns: The paths from the site's root.
    package func paths(in bytes: [UInt8], of document: SourceFile) -> Set<String> {
        var found: Set<String> = []
        forEachName(in: bytes) { path, candidates in
            if let file = file(at: path, from: document, among: candidates) { found.insert(file.path) }
        }
        return found
    }

    /// The paths of all files whose names are in a text.
    ///
    /// - Parameter bytes: A style sheet, a template or another text.
    /// - Returns: The paths from the site's root.
    package func paths(named bytes: [UInt8]) -> Set<String> {
        var found: Set<String> = []
        forEachName(in: bytes) { _, candidates in found.formUnion(candidates.map(\.path)) }
        return found
    }

    private func forEachName(in bytes: [UInt8], _ use: (_ path: String, [SourceFile]) -> Void) {
        for piece in bytes.split(whereSeparator: { "\r\n()<>[]\"'|`".utf8.contains($0) }) {
            guard piece.contains(UInt8(ascii: ".")) else { continue }
            visit(piece, use)
            let words = piece.split { " \t,;=".utf8.contains($0) }
            if words.count > 1 { for word in words { visit(word, use) } }
        }
    }

    private func visit(_ piece: ArraySlice<UInt8>, _ use: (_ path: String, [SourceFile]) -> Void) {
        let text = String(decoding: piece, as: UTF8.self).trimmed
        let path = String(text.prefix { $0 != "#" && $0 != "?" }).replacing("\\", with: "/")
        // A name may hold what divides addresses elsewhere.
        for path in Set([path.percentDecoded.composed, text.percentDecoded.composed]) {
            let name = path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
            if let candidates = files[name] { use(path, candidates) }
        }
    }

    /// The file that a path means: from the document's folder, from the site's root, or by its end alone, as in a vault.
    private func file(at path: String, from document: SourceFile, among candidates: [SourceFile]) -> SourceFile? {
        var path = path
        if let rest = baseURL.rest(ofOwn: path) {
            path = "/" + rest.drop { $0 == "/" }
        } else if path.contains("://") {
            return nil
        }
        guard !path.hasPrefix("/") else {
            return candidates.first { path == "/" + $0.publishedPath || path.hasSuffix("/" + $0.publishedPath) }
        }
        let folder = document.path.split(separator: "/").dropLast()
        for start in [Array(folder), ["content"] + document.folders.map { $0[...] }] {
            let joined = Self.joined(start, path)
            let exact = candidates.first { joined == $0.path || joined == "content/" + $0.publishedPath }
            if let exact { return exact }
        }
        let end = path.split(separator: "/").drop { $0 == "." || $0 == ".." }.joined(separator: "/")
        let ending = candidates.filter { ("/" + $0.path).hasSuffix("/" + end) }
        return ending.count == 1 ? ending.first : nil
    }

    private static func joined(_ folder: [Substring], _ path: String) -> String? {
        var names = folder
        for name in path.split(separator: "/") {
            switch name {
            case ".": continue
            case "..": if names.popLast() == nil { return nil }
            case _: names.append(name)
            }
        }
        return names.joined(separator: "/")
    }
}
