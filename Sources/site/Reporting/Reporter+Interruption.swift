import ArgumentParser
import SiteModel

extension Reporter {
    /// Tells how a command ends that a signal has cut short.
    ///
    /// - Parameters:
    ///   - signal: The signal.
    ///   - consequence: What it means for the files.
    ///   - diagnostics: What was found until then.
    ///   - detail: How much of it people are shown.
    /// - Returns: The exit status that a shell gives to a program that this signal has ended.
    func end(
        by signal: Int32, _ consequence: Wording, found diagnostics: [Diagnostic] = [],
        detail: ReportDetail = .everything
    ) -> ExitCode {
        report(diagnostics + (isForMachines ? [Diagnostic(InterruptionProblem.interrupted)] : []), detail: detail)
        let news = Wording("interrupted; \(consequence.english)", korean: "중단했습니다. \(consequence.korean)")
        Terminal.say(news, in: language)
        return ExitCode(128 + signal)
    }
}
