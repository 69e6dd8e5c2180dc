/// What open pages are told: which build the folder holds, how it differs from the one before, and what is wrong.
struct PreviewState: Sendable, Encodable, Equatable {
    /// Names the build; another server's builds have other names.
    var build: String
    /// The build that this one took the place of.
    var previous: String
    /// Whether style sheets are all that differs from the build before.
    var isOnlyStyle = false
    /// What kept the last build from the folder.
    var problems: [PreviewProblem] = []
}
