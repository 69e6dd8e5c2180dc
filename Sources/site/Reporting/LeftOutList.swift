import SiteBuild
import SiteModel

/// Lists files and folders that are not published.
enum LeftOutList {
    /// A line for each, such as “left out content/posts/a.md.bak: programs leave `*.bak` behind”.
    static func text(of files: [LeftOutFile], in language: InterfaceLanguage) -> OutputText {
        let verb = Wording("left out", korean: "제외").text(in: language)
        return files.map { "\(verb) \($0.path): \($0.reason.wording.text(in: language))\n" as OutputText }.joined()
    }

    /// A line for each, such as “left out content/posts/a/b.png: content/posts/a.md is held back”.
    static func text(of files: [HeldBackFile], in language: InterfaceLanguage) -> OutputText {
        let verb = Wording("left out", korean: "제외").text(in: language)
        return files.map { file in
            let reason = Wording("\(file.document) is held back", korean: "\(file.document) 글을 공개하지 않습니다")
            return "\(verb) \(file.path): \(reason.text(in: language))\n" as OutputText
        }.joined()
    }
}
