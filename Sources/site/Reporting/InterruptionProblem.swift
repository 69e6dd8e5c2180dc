import SiteModel

/// What machines are told when a signal has ended a command.
enum InterruptionProblem: Problem {
    case interrupted

    var severity: Severity { .error }

    var message: Wording { Wording("a signal ended the command", korean: "신호를 받아 명령을 마쳤습니다") }
}
