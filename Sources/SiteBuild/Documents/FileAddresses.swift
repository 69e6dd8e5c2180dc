import SiteBytes
import SiteContent
import SiteModel

/// Finds the paths that addresses mean, wherever they are written.
struct FileAddresses {
    /// Where the site is published; authors leave out its base path where templates add it.
    private let baseURLs: [BaseURL]

    init(baseURL: BaseURL) {
        let root = BaseURL(origin: baseURL.origin, basePath: "")
        baseURLs = baseURL.basePath.isEmpty ? [root] : [baseURL, root]
    }

    /// The paths from the site's root that an address in a file or page at another such path can mean.
    func paths(_ address: String, from place: String) -> [String] {
        baseURLs.compactMap { LinkTarget(address, from: place, baseURL: $0)?.path }
    }

    /// The paths that stand between quotes or brackets in a text.
    ///
    /// Those in style sheets and pages are relative to these; elsewhere only paths from the root count, such as in
    /// templates, which are part of many pages.
    func paths(in bytes: [UInt8], of file: SourceFile?) -> [String] {
        let isStyleSheet = file?.name.lowercased().hasSuffix(".css") ?? false
        let isPage = file.map { [".html", ".htm", ".svg"].contains(where: $0.name.lowercased().hasSuffix) } ?? false
        return Self.pieces(of: isStyleSheet ? Self.withoutComments(bytes) : bytes).flatMap { piece -> [String] in
            guard isStyleSheet || isPage || piece.hasPrefix("/") || piece.contains("://") else { return [] }
            return paths(piece, from: "/" + (file?.publishedPath ?? ""))
        }
    }

    /// What stands between quotes or brackets and may be the path of a file; what a template puts in front is left out.
    static func pieces(of bytes: some Collection<UInt8>, endedBy delimiters: String = "\r\n()<>\"'`") -> [String] {
        bytes.split { delimiters.utf8.contains($0) }.compactMap { piece in
            guard piece.contains(UInt8(ascii: ".")), piece.count <= mostBytes else { return nil }
            let text = String(decoding: piece, as: UTF8.self)
            return text.lastIndex(of: "}").map { String(text[text.index(after: $0)...]) } ?? text.trimmed
        }
    }

    /// More than a path has on any system.
    private static let mostBytes = 4096

    private static func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
        let (slash, star) = (UInt8(ascii: "/"), UInt8(ascii: "*"))
        var text: [UInt8] = []
        var index = 0
        while index < bytes.count {
            guard bytes[index] == slash, bytes[index...].dropFirst().first == star else {
                text.append(bytes[index])
                index += 1
                continue
            }
            // The shortest comment is `/**/`.
            index += 3
            while index < bytes.count, !(bytes[index] == slash && bytes[index - 1] == star) { index += 1 }
            index += 1
        }
        return text
    }
}

extension FrontMatterValue {
    /// Every text in it.
    var texts: [String] {
        switch self {
        case .text(let text): [text]
        case .list(let items): items.flatMap(\.texts)
        case .mapping(let values): values.values.flatMap(\.texts)
        }
    }
}
