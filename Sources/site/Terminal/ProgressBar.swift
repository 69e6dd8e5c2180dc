import Foundation
import SiteBuild
import SiteModel
import Synchronization

/// Shows the progress of a long build on standard error.
final class ProgressBar: Sendable {
    private let isShown: Bool
    private let language: InterfaceLanguage
    private let state = Mutex(State())

    private struct State {
        var nextUpdate = ContinuousClock.now + ProgressBar.delay
        var isDrawn = false
    }

    /// A shorter build shows no bar.
    private static let delay = Duration.milliseconds(400)
    private static let interval = Duration.milliseconds(80)
    private static let width = 30

    init(isShown: Bool, language: InterfaceLanguage) {
        self.language = language
        self.isShown = isShown
    }

    /// Redraws the bar if it is time.
    func update(_ progress: BuildProgress) {
        guard isShown else { return }
        state.withLock { state in
            let now = ContinuousClock.now
            guard now >= state.nextUpdate else { return }
            state.nextUpdate = now + Self.interval
            state.isDrawn = true
            Terminal.write("\r\u{1B}[K\(line(for: progress))", to: .standardError)
        }
    }

    /// Removes the bar.
    func finish() {
        state.withLock { state in
            if state.isDrawn { Terminal.write("\r\u{1B}[K", to: .standardError) }
            state.isDrawn = false
            state.nextUpdate = .now + .seconds(86_400)
        }
    }

    private func line(for progress: BuildProgress) -> String {
        let filled = progress.total == 0 ? 0 : progress.done * Self.width / progress.total
        let bar = String(repeating: "#", count: filled) + String(repeating: "·", count: Self.width - filled)
        let verb =
            progress.stage == .converting
            ? Wording("converting", korean: "변환  ") : Wording("rendering ", korean: "렌더링")
        return "\(verb.text(in: language)) [\(bar)] \(progress.done)/\(progress.total)"
    }
}
