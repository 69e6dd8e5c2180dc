import Foundation
import SiteFix
import SiteModel

/// Carries out a plan for `site check --fix`: shows what changes, asks where someone can answer, and writes.
struct FixSession {
    /// Whether to ask nothing.
    let isAgreed: Bool
    /// Where changes are shown.
    let stream: FileHandle
    let language: InterfaceLanguage

    /// Fixes what is certain, unless the task is cancelled before the first file is written.
    func carryOut(_ plan: FixPlan, by fixing: () throws -> FixOutcome) throws -> FixOutcome {
        guard !plan.isEmpty else { return FixOutcome() }
        Terminal.write(changes(of: plan), to: stream)
        guard try isWanted(plan) else {
            say(Self.nothing)
            return FixOutcome()
        }
        try Task.checkCancellation()
        let outcome = try fixing()
        let files = Self.files(outcome.fixedCount)
        let fixed = Wording("\(files.english) fixed", korean: "\(files.korean)를 고쳤습니다")
        say(outcome.fixedCount > 0 ? fixed : Self.nothing)
        return outcome
    }

    /// What a plan changes, as a unified diff.
    private func changes(of plan: FixPlan) -> OutputText {
        let diff = UnifiedDiff(hasColors: Terminal.hasColors(stream.fileDescriptor), context: 3)
        let edits = plan.edits.map { edit in
            let difference = LineDifference(edit.old, edit.new, alignment: .fromEnd)
            return diff.text(of: difference, from: edit.path, to: edit.path)?.text ?? diff.heading(edit.path, edit.path)
        }
        let renamings = plan.renamings.map { diff.bold("rename \($0.path) (NFD -> NFC)") }
        return (edits + renamings).joined()
    }

    private func isWanted(_ plan: FixPlan) throws -> Bool {
        guard !isAgreed, Confirmation.isPossible else { return true }
        let files = Self.files(plan.edits.count + plan.renamings.count)
        let question = Wording("Change \(files.english)?", korean: "\(files.korean)를 고칠까요?")
        return try Confirmation.ask(question, in: language)
    }

    private static let nothing = Wording("nothing was changed", korean: "아무것도 고치지 않았습니다")

    private static func files(_ count: Int) -> Wording { Count.of(count, Wording("file", korean: "파일")) }

    private func say(_ words: Wording) {
        Terminal.say(words, in: language, to: stream)
    }
}
