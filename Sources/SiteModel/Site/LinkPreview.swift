import SiteBytes

/// What messengers and social networks show when someone shares the address of a page.
public enum LinkPreview {
    /// The format of a picture that none of them shows.
    ///
    /// X takes JPEG, PNG, WebP and GIF, and says that it takes no SVG
    /// (https://developer.x.com/en/docs/x-for-websites/cards/overview/summary-card-with-large-image); of KakaoTalk,
    /// Facebook and LinkedIn, none shows more.
    ///
    /// - Parameter address: The picture's address, which may be a path.
    /// - Returns: The format as people call it, such as `SVG`; `nil` for a picture that may be shown.
    public static func refusedFormat(of address: String) -> String? {
        if svgHosts.contains(where: { address.hasPrefix("https://\($0)/") || address.hasPrefix("http://\($0)/") }) {
            return "SVG"
        }
        let path = address.prefix { $0 != "?" && $0 != "#" }
        let name = String(path.split(separator: "/").last ?? "").percentDecoded
        guard let dot = name.lastIndex(of: ".") else { return nil }
        return refused[name[name.index(after: dot)...].lowercased()]
    }

    /// Whether a picture may be shown.
    ///
    /// - Parameter address: The picture's address; one that holds the picture itself is of no use to others.
    /// - Returns: `false` for a format that nobody shows.
    public static func mayShow(_ address: String) -> Bool {
        !address.prefix(5).lowercased().hasPrefix("data:") && refusedFormat(of: address) == nil
    }

    /// Formats by the endings of names.
    private static let refused = [
        "svg": "SVG", "svgz": "SVG", "avif": "AVIF", "heic": "HEIC", "heif": "HEIF", "jxl": "JPEG XL", "tif": "TIFF",
        "tiff": "TIFF", "bmp": "BMP", "ico": "ICO", "psd": "PSD", "pdf": "PDF", "mp4": "MP4", "mov": "MOV",
        "webm": "WebM",
    ]

    /// Hosts of badges and icons whose addresses do not say that they are SVG.
    private static let svgHosts = ["img.shields.io", "badgen.net", "skillicons.dev", "github-readme-stats.vercel.app"]
}
