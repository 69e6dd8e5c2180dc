import SiteModel
import SitePreview

/// What can be wrong with the address the preview listens on.
enum ServeProblem: Problem {
    case unknownHost(String, reason: Wording)
    case portTaken(UInt16)
    case portsTaken(ClosedRange<UInt16>)
    case refused(host: String, port: UInt16, reason: Wording)
    case openToOthers

    /// Describes an error; `isAsked` is set if the user chose the port.
    init(_ error: ListenError, host: String, ports: ClosedRange<UInt16>, isAsked: Bool) {
        switch error {
        case .unknownHost(let reason): self = .unknownHost(host, reason: reason)
        case .portTaken: self = isAsked ? .portTaken(ports.lowerBound) : .portsTaken(ports)
        case .refused(let reason): self = .refused(host: host, port: ports.lowerBound, reason: reason)
        }
    }

    var severity: Severity {
        if case .openToOthers = self { .warning } else { .error }
    }

    var message: Wording {
        switch self {
        case .unknownHost(let host, let reason):
            Wording(
                "‘\(host)’ is not an address of this machine: \(reason.english)",
                korean: "‘\(host)’ 주소는 이 컴퓨터의 것이 아닙니다: \(reason.korean)")
        case .portTaken(let port):
            Wording(
                "port \(port) is in use; leave out --port to use a free one",
                korean: "포트 \(port)번은 이미 쓰는 중입니다. --port를 빼면 빈 포트를 찾습니다")
        case .portsTaken(let ports):
            Wording(
                "ports \(ports.lowerBound) to \(ports.upperBound) are all in use; choose one with --port",
                korean: "포트 \(ports.lowerBound)번부터 \(ports.upperBound)번까지 모두 쓰는 중입니다. --port로 하나를 지정하세요")
        case .refused(let host, let port, let reason):
            Wording(
                "cannot listen on \(host), port \(port): \(reason.english)",
                korean: "\(host) 주소의 포트 \(port)번에서 연결을 받을 수 없습니다: \(reason.korean)")
        case .openToOthers:
            Wording(
                "anyone who can reach this machine over the network can read this site",
                korean: "네트워크로 이 컴퓨터에 닿는 사람은 누구나 이 사이트를 볼 수 있습니다")
        }
    }
}
