import SiteModel

/// Finds files that are too large, whose names other systems may not find, or that are probably meant as documents.
enum UnsuitableFiles {
    /// The largest size of a picture in bytes, which takes most of a second at 10 Mbit/s.
    private static let largestPicture = 1_000_000

    private static let pictureExtensions: Set<String> = [
        "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "bmp", "tif", "tiff", "heic",
    ]

    static func diagnostics(in site: CheckedSite) -> [Diagnostic] {
        let large = site.files.filter { isPicture($0.path) && $0.byteCount > largestPicture }
        return large.map { Diagnostic(FileProblem.pictureTooLarge(byteCount: $0.byteCount), file: $0.path) }
            + site.files.compactMap(mistakenDocument)
            + site.decomposedPaths.map { Diagnostic(FileProblem.nameNotComposed, file: $0) }
    }

    private static func mistakenDocument(_ file: CheckedSite.File) -> Diagnostic? {
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

/// What can be wrong with a file of `content/`.
enum FileProblem: Problem, Hashable {
    case pictureTooLarge(byteCount: Int)
    case nameNotComposed
    case notADocument(ending: String)

    /// A decomposed name is only a note, since the site has it in NFC anyway.
    var severity: Severity {
        switch self {
        case .pictureTooLarge, .notADocument: .warning
        case .nameNotComposed: .note
        }
    }

    var message: Wording {
        switch self {
        case .pictureTooLarge(let byteCount):
            Wording(
                "the picture has \(Self.megabytes(byteCount)) MB, which makes readers wait",
                korean: "그림이 \(Self.megabytes(byteCount))MB여서 읽는 사람이 기다리게 됩니다")
        case .nameNotComposed:
            Wording(
                "the name has decomposed letters (NFD) on disk; other systems may not find it",
                korean: "디스크의 이름이 자모로 풀려 있어(NFD) 다른 시스템에서 찾지 못할 수 있습니다")
        case .notADocument(let ending):
            Wording(
                "the file is published as it is, not as a page: .\(ending) is not read as Markdown",
                korean: "파일이 페이지가 되지 않고 그대로 공개됩니다. .\(ending) 파일은 마크다운으로 읽지 않습니다")
        }
    }

    var hint: Wording? {
        switch self {
        case .pictureTooLarge:
            Wording("make it smaller, or save it as WebP or AVIF", korean: "크기를 줄이거나 WebP, AVIF로 저장하세요")
        case .nameNotComposed:
            Wording("`site check --fix` renames it", korean: "`site check --fix` 명령이 이름을 바꿉니다")
        case .notADocument(ending: "mdx"):
            Wording(
                "rename it to .md, and remove its `import` lines and components",
                korean: "이름을 .md로 바꾸고, `import` 줄과 컴포넌트를 빼세요")
        case .notADocument(let ending) where Self.markdownEndings.contains(ending):
            Wording("rename it to .md", korean: "이름을 .md로 바꾸세요")
        case .notADocument:
            Wording(
                "write it as Markdown in a file that ends in .md, or move it out of content/",
                korean: "마크다운으로 고쳐 .md 파일에 쓰거나, content/ 밖으로 옮기세요")
        }
    }

    /// Other extensions of Markdown files.
    static let markdownEndings: Set<String> = ["mdown", "mdwn", "mkd", "mkdn", "mkdown", "rmd", "qmd"]
    /// Extensions of Markdown and of markup languages that are not supported.
    static let documentEndings: Set<String> = markdownEndings.union([
        "mdx", "rst", "adoc", "asciidoc", "org", "textile", "pandoc",
    ])

    /// Megabytes with one decimal.
    private static func megabytes(_ byteCount: Int) -> String {
        let tenths = (byteCount + 50_000) / 100_000
        return "\(tenths / 10).\(tenths % 10)"
    }
}
