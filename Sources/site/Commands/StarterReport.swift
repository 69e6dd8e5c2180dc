import SiteModel

/// What to print after files were written: which, and what to do next.
enum StarterReport {
    /// The words after `site init`.
    static func afterInit(_ folder: String, paths: [String], keepsIgnored: Bool) -> Wording {
        let list = paths.map { "  \($0)\n" }.joined()
        let kept = keepsIgnored ? Self.keptIgnored : nil
        let steps = (isHere(folder) ? "" : "  cd \(shellWord(folder))\n") + "  site serve --open\n"
        return Wording(
            "created in \(folder):\n\(list)\(kept?.english ?? "")\nnext:\n\(steps)  site new \"제목\"\n",
            korean: "\(folder) 폴더에 만들었습니다:\n\(list)\(kept?.korean ?? "")\n이제 이렇게 해 보세요:\n\(steps)  site new \"제목\"\n")
    }

    private static let keptIgnored = Wording(
        "kept your .gitignore; it should list public/ and .site/\n",
        korean: ".gitignore 파일은 그대로 두었습니다. public/과 .site/가 들어 있어야 합니다\n")

    /// The words after `site theme export`.
    static func afterExport(_ root: String, paths: [String]) -> Wording {
        let prefix = isHere(root) ? "" : root + "/"
        let list = paths.map { "  \(prefix)\($0)\n" }.joined()
        return Wording(
            """
            wrote the templates:
            \(list)
            Delete the files that you do not change: the built-in ones then take their place, improvements included.

            """,
            korean: """
                템플릿을 만들었습니다:
                \(list)
                고치지 않을 파일은 지우세요. 지운 자리에는 내장 파일이 쓰이고, 프로그램을 올리면 함께 새로워집니다.

                """)
    }

    private static func isHere(_ folder: String) -> Bool {
        folder == "."
    }

    /// A path quoted for a shell, which must not take it for an option either.
    static func shellWord(_ path: String) -> String {
        let path = path.hasPrefix("-") ? "./" + path : path
        let isPlain = path.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "/._-+,@%".unicodeScalars.contains(scalar)
        }
        return isPlain ? path : "'" + path.replacing("'", with: "'\\''") + "'"
    }
}
