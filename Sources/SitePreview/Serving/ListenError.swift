public import SiteModel

/// Why a server cannot listen.
public enum ListenError: Error, Sendable, Equatable {
    /// The host has no address on this machine.
    case unknownHost(reason: Wording)
    /// Another program is listening there.
    case portTaken
    /// The system refuses.
    case refused(reason: Wording)
}
