import SiteBytes
public import SiteModel
import SiteTemplates

/// The built-in theme as files to edit.
public enum ThemeExport {
    /// Chooses files of the built-in theme.
    ///
    /// - Parameter names: What to export, by name inside `templates/`, such as `post.mustache`; everything if empty.
    /// - Returns: Each file's bytes by its path in the blog.
    /// - Throws: A `DiagnosedError` that lists the names the theme does not have.
    public static func files(named names: [String] = []) throws(DiagnosedError) -> [String: [UInt8]] {
        let theme = Theme.builtInFiles
        let unknown = names.filter { theme[$0] == nil }.map { name in
            let nearest = SpellingSuggestion.nearest(to: name, among: theme.keys.sorted())
            return Diagnostic(StarterProblem.unknownTemplate(name, suggestion: nearest))
        }
        guard unknown.isEmpty else { throw DiagnosedError(unknown) }
        let chosen = names.isEmpty ? theme : theme.filter { names.contains($0.key) }
        return Dictionary(uniqueKeysWithValues: chosen.map { ("templates/" + $0.key, $0.value) })
    }

    /// The names of all files of the built-in theme, in order.
    public static var names: [String] { Theme.builtInFiles.keys.sorted { $0.precedes($1) } }
}
