import Foundation
import SiteModel

extension Timestamp {
    /// The current time; only commands read the clock.
    static var clock: Timestamp {
        Timestamp(millisecondsSinceEpoch: Int(Date().timeIntervalSince1970 * 1000))
    }
}
