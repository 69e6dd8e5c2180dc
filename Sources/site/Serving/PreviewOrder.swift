/// What the server asks of the builder: one line of JSON.
struct BuilderRequest: Codable, Sendable {
    /// The folder for the pages.
    let output: String
    /// The folder for the cache, from the site's root.
    let cache: String
    /// Whether nothing has changed since a build that failed, so that its errors are not printed again.
    var isRetry = false
}
