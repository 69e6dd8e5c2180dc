import SiteModel

/// Lists files and folders that are not published.
enum LeftOutList {
    /// A line for each, such as “left out content/posts/a.md.bak: programs leave `*.bak` behind”.
    static func text(of files: [LeftOutFile], in language: InterfaceLanguage) -> OutputText {
        let verb = Wording("left out", korean: "제외").text(in: language)
        return files.map { "\(verb) \($0.path): \($0.reason.wording.text(in: language))\n" as OutputText }.joined()
    }
}
