import Foundation
import SiteModel

/// A call to the system that failed, and on which file.
struct DiskError: Error, Sendable {
    let path: String
    /// The value of `errno`.
    let code: Int32
    let isReading: Bool

    /// Takes the code from `errno`; to be made right after the call that failed.
    init(path: String, isReading: Bool = false) {
        code = errno
        self.path = path
        self.isReading = isReading
    }

    var reason: Wording { Wording(systemError: code) }

    var problem: OutputProblem {
        isReading ? .cannotRead(path: path, reason: reason) : .cannotWrite(path: path, reason: reason)
    }
}
