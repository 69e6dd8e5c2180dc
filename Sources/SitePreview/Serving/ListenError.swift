public import SiteModel

/// Why a server cannot listen.
public enum ListenError: Error, Sendable, Equatable {
    /// The host has no address on this machine, for the reason that the system gives.
    case unknownHost(reason: Wording)
    /// Another program listens there.
    case portTaken
    /// The system refuses, for the reason that it gives.
    case refused(reason: Wording)
}
