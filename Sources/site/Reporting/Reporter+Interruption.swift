import ArgumentParser
import SiteModel

extension Reporter {
    /// Reports that a signal interrupted a command; returns the exit status of a process that the signal ended.
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
