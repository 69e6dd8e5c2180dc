import SiteModel

/// Tells readers of machine formats that a signal ended the command.
enum InterruptionProblem: Problem {
    case interrupted

    var severity: Severity { .error }

    var message: Wording { Wording("interrupted by a signal", korean: "신호를 받아 명령을 마쳤습니다") }
}
