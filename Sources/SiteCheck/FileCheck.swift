import SiteModel

/// Finds files that are too large, whose names travel badly, or that their author took for documents.
enum FileCheck {
    /// From this many bytes on a picture is too large: a mobile line of 10 Mbit/s takes most of a second for it.
    static let largestPicture = 1_000_000

    private static let pictureExtensions: Set<String> = [
        "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "bmp", "tif", "tiff", "heic",
    ]

    static func diagnostics(for site: CheckedSite) -> [Diagnostic] {
        let large = site.files.filter { isPicture($0.path) && $0.byteCount > largestPicture }
        return large.map { Diagnostic(FileProblem.pictureTooLarge(byteCount: $0.byteCount), file: $0.path) }
            + site.files.compactMap(mistakenDocument)
            + site.decomposedPaths.map { Diagnostic(FileProblem.nameNotComposed, file: $0) }
    }

    private static func mistakenDocument(_ file: CheckedFile) -> Diagnostic? {
        guard let ending = ending(of: file.path), FileProblem.documentEndings.contains(ending) else { return nil }
        return Diagnostic(FileProblem.notADocument(ending: ending), file: file.path)
    }

    private static func isPicture(_ path: String) -> Bool {
        ending(of: path).map(pictureExtensions.contains) ?? false
    }

    private static func ending(of path: String) -> String? {
        path.lastIndex(of: ".").map { path[path.index(after: $0)...].lowercased() }
    }
}
