import Foundation
import SiteBuild
import SiteModel

/// Carries out a plan for `site check --fix`: shows what changes, asks where someone can answer, and writes.
struct MendSession {
    /// Whether to ask nothing.
    let isAgreed: Bool
    /// Where changes are shown.
    let stream: FileHandle
    let language: InterfaceLanguage

    /// Mends what is certain.
    ///
    /// - Parameters:
    ///   - plan: The changes.
    ///   - mender: Who makes them.
    /// - Returns: How many files were mended, and which could not be.
    /// - Throws: A `CancellationError` when the task was cancelled before the first file was written.
    func carryOut(_ plan: MendPlan, with mender: SiteMender) throws -> MendOutcome {
        guard !plan.isEmpty else { return MendOutcome() }
        let hasColors = Terminal.hasColors(stream.fileDescriptor)
        Terminal.write(MendDiff(hasColors: hasColors).text(of: plan), to: stream)
        guard try isWanted(plan) else {
            say(Self.nothing)
            return MendOutcome()
        }
        try Task.checkCancellation()
        let outcome = mender.carryOut(plan)
        let files = Self.files(outcome.mendedCount)
        let mended = Wording("\(files.english) mended", korean: "\(files.korean)를 고쳤습니다")
        say(outcome.mendedCount > 0 ? mended : Self.nothing)
        return outcome
    }

    private func isWanted(_ plan: MendPlan) throws -> Bool {
        guard !isAgreed, Confirmation.isPossible else { return true }
        let files = Self.files(plan.edits.count + plan.renamings.count)
        let question = Wording("Change \(files.english)?", korean: "\(files.korean)를 고칠까요?")
        return try Confirmation.ask(question.text(in: language))
    }

    private static let nothing = Wording("nothing was changed", korean: "아무것도 고치지 않았습니다")

    private static func files(_ count: Int) -> Wording { Count.of(count, Wording("file", korean: "파일")) }

    private func say(_ words: Wording) {
        Terminal.say(words, in: language, to: stream)
    }
}
