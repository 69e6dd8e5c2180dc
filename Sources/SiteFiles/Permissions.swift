import Foundation

/// What a file allows its owner, its group and everybody else to do.
package struct Permissions: Sendable, Equatable {
    package let bits: UInt64

    /// Takes bits as the system counts them.
    package init(bits: UInt64) {
        self.bits = bits
    }

    /// Looks at a file; a link is not followed.
    package init(of path: String) throws(DiskError) {
        self = try FileStatus(of: path).permissions
    }

    /// Whether everything that some other permissions allow is allowed by these, too.
    package func cover(_ other: Permissions) -> Bool { bits & other.bits == other.bits }
}

/// Something this program may or may not do with a file.
package enum Access {
    /// To find it at all.
    case finding
    /// To read it.
    case reading
    /// To write into it.
    case writing
    /// To put files into it, a folder.
    case filling

    /// Why the system would refuse it, or `nil`; links are followed.
    package func refusal(at path: String) -> DiskError? {
        access(path, mode) == 0 ? nil : DiskError(path: path, isReading: self == .reading)
    }

    var mode: Int32 {
        switch self {
        case .finding: F_OK
        case .reading: R_OK
        case .writing: W_OK
        case .filling: W_OK | X_OK
        }
    }
}
