/// A host that reads the files `_headers` and `_redirects` of a site.
public enum Hosting: String, Sendable, Hashable, Encodable, CaseIterable {
    case cloudflare
    case netlify
}
