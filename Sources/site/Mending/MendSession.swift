import Foundation
import SiteBuild
import SiteModel

/// Mends a site's sources for `site check --fix`: shows what changes, asks where someone can answer, and writes.
struct MendSession {
    let root: String
    let jobs: Int
    /// Whether to ask nothing.
    let isAgreed: Bool
    /// Where changes are shown.
    let stream: FileHandle
    let language: InterfaceLanguage

    /// Mends what is certain.
    ///
    /// - Throws: A `DiagnosedError` when a file cannot be written.
    func run() async throws {
        let mender = SiteMender(root: root, jobs: jobs)
        let plan = try await mender.plan()
        guard !plan.isEmpty else { return }
        let hasColors = Terminal.hasColors(stream.fileDescriptor)
        Terminal.write(MendDiff(hasColors: hasColors).text(of: plan), to: stream)
        let files = Count.of(plan.edits.count + plan.renamings.count, Wording("file", korean: "파일"))
        if !isAgreed, Confirmation.isPossible {
            let question = Wording("Change \(files.english)?", korean: "\(files.korean)를 고칠까요?")
            guard Confirmation.ask(question.text(in: language)) else {
                return say(Wording("nothing was changed", korean: "아무것도 고치지 않았습니다"))
            }
        }
        try mender.carryOut(plan)
        say(Wording("\(files.english) mended", korean: "\(files.korean)를 고쳤습니다"))
    }

    private func say(_ words: Wording) {
        Terminal.write("site: \(words.text(in: language))\n", to: stream)
    }
}
