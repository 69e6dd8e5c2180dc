/// Places that the templates of editors and generators leave to be filled in, such as `{{title}}` (Obsidian) and
/// `{{ .Date }}` (Hugo).
enum EditorTemplate {
    /// Whether a text consists of such places alone; a text about templates has words of its own.
    static func isUnfilled(_ text: String) -> Bool {
        text.contains("{{") && text.wholeMatch(of: /\s*(\{\{[^{}]*\}\}[-:_,T\/ ]*)+/) != nil
    }
}
