import Foundation
package import SiteModel

/// A call to the system that failed, and on which file.
package struct DiskError: Error, Sendable {
    package let path: String
    /// The value of `errno`.
    package let code: Int32
    package let isReading: Bool

    /// Takes the code from `errno`; to be made right after the call that failed.
    package init(path: String, isReading: Bool = false) {
        code = errno
        self.path = path
        self.isReading = isReading
    }

    package var reason: Wording { Wording(systemError: code) }
}
