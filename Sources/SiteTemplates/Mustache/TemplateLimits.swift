/// How much templates may ask for; a theme that people read does not come near any of these.
enum TemplateLimits {
    /// How many faults of one template are listed: more would help nobody, and each one takes memory.
    static let faults = 200
    /// How many tags may be open at once in one template.
    static let depth = 100
    /// How many tags may be open at once in a template with all that it uses.
    static let linkedDepth = 300
    /// Of how many parts all templates may consist with what they use.
    static let parts = 100_000
    /// How many bytes of text all templates may have with what they use.
    static let byteCount = 32_000_000
}

/// How much one page may show; lists in lists in lists have no end otherwise.
struct PageLimits {
    /// How many parts of templates and entries of lists.
    var parts = 20_000_000
    /// How many bytes of HTML.
    var byteCount = 64_000_000
    /// How deep sections may be in each other, with those of templates that use themselves.
    var depth = 2000
}
