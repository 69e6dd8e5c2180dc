import SiteContent
public import SiteModel

extension Diagnostic {
    /// Whether the fault may go though no source changes: a disk has room again, a process has fewer files open.
    public var mayPass: Bool {
        switch problem {
        case is OutputProblem, ContentProblem.unreadable, BuildProblem.contentKeepsChanging: true
        default: false
        }
    }
}
