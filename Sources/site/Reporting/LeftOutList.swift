import SiteModel

/// Lists files and folders that are not published.
enum LeftOutList {
    /// A line for each, such as “left out content/posts/a.md.bak: programs leave `*.bak` behind”.
    static func text(of files: [LeftOutFile], in language: InterfaceLanguage) -> String {
        let verb = Wording("left out", korean: "제외").text(in: language)
        return files.map { file in
            "\(verb) \(Terminal.safe(file.path)): \(Terminal.safe(file.reason.wording.text(in: language)))\n"
        }.joined()
    }
}
