import SiteModel

/// All layouts of a theme, ready to be filled with values.
struct LayoutProgram: Sendable {
    private let layouts: [String: [LayoutNode]]
    private let procedures: [[LayoutNode]]

    /// Links templates.
    ///
    /// - Parameters:
    ///   - names: The templates to lay pages out with.
    ///   - sources: All templates, checked.
    ///   - parsed: The same, read.
    ///   - constants: What is the same on every page.
    /// - Throws: A `DiagnosedError` for a block that uses itself without end.
    init(
        _ names: [String], of sources: [TemplateSource], parsed: [String: [TemplateNode]],
        constants: TemplateConstants
    ) throws(DiagnosedError) {
        var linker = LayoutLinker(sources: sources, parsed: parsed, constants: constants)
        var layouts: [String: [LayoutNode]] = [:]
        for name in names { layouts[name] = try linker.link(name) }
        self.layouts = layouts
        procedures = linker.procedures
    }

    /// Lays out a page.
    ///
    /// - Parameters:
    ///   - name: The template.
    ///   - view: What the page shows.
    /// - Returns: The page's UTF-8.
    func render(_ name: String, _ view: any ViewModel) -> [UInt8] {
        guard let nodes = layouts[name] else { return [] }
        var renderer = LayoutRenderer(view, procedures: procedures, capacity: Self.usualSize)
        renderer.render(nodes)
        return renderer.output
    }

    private static let usualSize = 16_384
}
