/// What kind of file a name is, by its extension.
enum FileSort {
    case document, otherMarkup, page, picture, code, other

    init(_ path: String) {
        let name = path.split(separator: "/").last ?? ""
        let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
        self =
            switch ending {
            case "md", "markdown", "mdx": .document
            case "html", "htm", "xml": .page
            case "adoc", "asciidoc", "org", "rst", "textile": .otherMarkup
            case _ where Self.pictureEndings.contains(ending): .picture
            case _ where Self.codeEndings.contains(ending): .code
            default: .other
            }
    }

    private static let pictureEndings: Set<String> = [
        "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "ico", "bmp", "tif", "tiff", "mp4", "webm", "mov", "m4v",
        "mp3",
        "wav", "ogg", "m4a", "flac", "pdf",
    ]

    /// What themes consist of.
    private static let codeEndings: Set<String> = [
        "css", "scss", "sass", "less", "styl", "js", "mjs", "cjs", "ts", "tsx", "jsx", "astro", "vue", "svelte", "map",
        "json",
        "yml", "yaml", "toml", "lock", "rb", "gemspec", "liquid", "woff", "woff2", "ttf", "otf", "eot", "webmanifest",
        "sh",
        "bat", "py",
    ]

    /// Where a file that no document has to name goes: what proves to services that the site is one's own is always kept.
    static func placement(of path: String, to destination: String) -> Placement {
        let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
        if !path.contains("/") {
            let isProof = name.hasPrefix("google") || name.hasPrefix("naver") || name.hasPrefix("bingsiteauth")
            if isProof, FileSort(path) == .page { return .copy(destination) }
            if ["cname", "ads.txt", "app-ads.txt"].contains(name) { return .copy(destination) }
        }
        switch FileSort(path) {
        case .picture: return .copy(destination)
        case .page, .code: return .copyIfNamed(destination)
        case .document: return .leave(.download)
        case .other, .otherMarkup: return path.contains("/") ? .copy(destination) : .copyIfNamed(destination)
        }
    }
}
