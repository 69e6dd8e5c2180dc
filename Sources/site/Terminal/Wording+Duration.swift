import Foundation
import SiteModel

extension Wording {
    /// A duration in seconds, such as `0.02 s`.
    init(seconds duration: Duration) {
        let milliseconds = Int(duration / .milliseconds(1))
        let seconds = String(format: "%d.%02d", milliseconds / 1000, milliseconds % 1000 / 10)
        self.init("\(seconds) s", korean: "\(seconds)초")
    }
}
