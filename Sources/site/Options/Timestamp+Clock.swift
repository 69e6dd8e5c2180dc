import Foundation
import SiteModel

extension Timestamp {
    /// What the machine's clock shows; only commands look at it.
    static var clock: Timestamp {
        Timestamp(millisecondsSinceEpoch: Int(Date().timeIntervalSince1970 * 1000))
    }
}
