/// A document on its way.
struct ForeignDocument: Sendable {
    /// The path from the blog's folder.
    let path: String
    /// The path from the site's root.
    var destination: String
    /// The language, if it is not the blog's main one.
    var language: String?
    /// The text.
    var text: ForeignText
    /// The text as it was.
    let original: [UInt8]

    /// The name without its extension.
    var stem: String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    }

    /// The folder on disk.
    var folder: String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "" }
}
