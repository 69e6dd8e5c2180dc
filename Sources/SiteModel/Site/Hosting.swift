/// A host that reads the site's `_headers` and `_redirects` files.
public enum Hosting: String, Sendable, Hashable, Encodable, CaseIterable {
    case cloudflare
    case netlify
}
