import Foundation
import SiteModel

/// A call to the system that failed, and on which file.
struct DiskError: Error, Sendable {
    let path: String
    let reason: String
    let code: Int32
    let isReading: Bool

    /// Takes the reason from `errno`; to be made right after the call that failed.
    init(path: String, isReading: Bool = false) {
        code = errno
        reason = String(cString: strerror(code))
        self.path = path
        self.isReading = isReading
    }

    var problem: OutputProblem {
        isReading ? .cannotRead(path: path, reason: reason) : .cannotWrite(path: path, reason: reason)
    }
}
