/// A block with its content: what a template puts into its parent, or what a parent holds when nothing is put there.
struct TemplateBlock: Sendable {
    /// Which block it is, among all of a theme.
    struct Identifier: Hashable, Sendable {
        let template: String
        let line: Int
        let offset: Int
    }

    let name: String
    let identifier: Identifier
    let content: [TemplateNode]
}
