import SiteModel

/// Finds files that are too large, or whose names travel badly.
enum FileCheck {
    /// From this many bytes on a picture is too large: a mobile line of 10 Mbit/s takes most of a second for it.
    static let largestPicture = 1_000_000

    private static let pictureExtensions: Set<String> = [
        "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "bmp", "tif", "tiff", "heic",
    ]

    static func diagnostics(for site: CheckedSite) -> [Diagnostic] {
        let large = site.files.filter { isPicture($0.path) && $0.byteCount > largestPicture }
        return large.map { Diagnostic(FileProblem.pictureTooLarge(byteCount: $0.byteCount), file: $0.path) }
            + site.decomposedPaths.map { Diagnostic(FileProblem.nameNotComposed, file: $0) }
    }

    private static func isPicture(_ path: String) -> Bool {
        guard let dot = path.lastIndex(of: ".") else { return false }
        return pictureExtensions.contains(path[path.index(after: dot)...].lowercased())
    }
}
