/// What open pages are told: the latest build, how it differs from the one before, and what is wrong.
struct PageUpdate: Sendable, Encodable, Equatable {
    /// The build's name, unlike that of any other server's builds.
    var build: String
    /// The build before this one.
    var previous: String
    /// Whether the builds differ only in style sheets.
    var isOnlyStyle = false
    /// Why the last build failed, if it did.
    var problems: [PreviewProblem] = []
}
