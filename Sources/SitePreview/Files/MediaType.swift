/// The media types of files, by file extension.
enum MediaType {
    /// The value of `Content-Type` for a file name.
    static func of(_ name: String) -> String {
        let fileExtension = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
        if let type = texts[fileExtension] { return type + "; charset=utf-8" }
        return others[fileExtension] ?? "application/octet-stream"
    }

    /// Whether a file is a page.
    static func isPage(_ name: String) -> Bool {
        of(name).hasPrefix("text/html") || of(name).hasPrefix("application/xhtml")
    }

    private static let texts = [
        "html": "text/html", "htm": "text/html", "css": "text/css", "js": "text/javascript",
        "mjs": "text/javascript", "json": "application/json", "map": "application/json",
        "webmanifest": "application/manifest+json", "xml": "application/xml", "xsl": "application/xml",
        "xhtml": "application/xhtml+xml", "rss": "application/rss+xml", "atom": "application/atom+xml",
        "svg": "image/svg+xml", "txt": "text/plain", "md": "text/markdown", "csv": "text/csv", "vtt": "text/vtt",
        "srt": "text/plain", "ics": "text/calendar", "yml": "application/yaml", "yaml": "application/yaml",
    ]

    private static let others = [
        "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp",
        "avif": "image/avif", "jxl": "image/jxl", "ico": "image/x-icon", "bmp": "image/bmp", "tif": "image/tiff",
        "tiff": "image/tiff", "heic": "image/heic", "apng": "image/apng",
        "mp4": "video/mp4", "m4v": "video/mp4", "webm": "video/webm", "mov": "video/quicktime", "ogv": "video/ogg",
        "mp3": "audio/mpeg", "m4a": "audio/mp4", "aac": "audio/aac", "ogg": "audio/ogg", "oga": "audio/ogg",
        "opus": "audio/ogg", "wav": "audio/wav", "flac": "audio/flac", "weba": "audio/webm",
        "woff": "font/woff", "woff2": "font/woff2", "ttf": "font/ttf", "otf": "font/otf", "ttc": "font/collection",
        "pdf": "application/pdf", "zip": "application/zip", "gz": "application/gzip", "wasm": "application/wasm",
        "epub": "application/epub+zip",
    ]
}
