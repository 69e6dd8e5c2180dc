import SiteModel

/// All layouts of a theme, ready to be filled with values.
struct LayoutProgram: Sendable {
    private let code: LayoutCode
    /// Where each template's steps stand.
    private let layouts: [String: Range<Int>]
    /// Where the steps of partials that use themselves stand.
    private let procedures: [Range<Int>]

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
        var code = LayoutCode()
        var layouts: [String: Range<Int>] = [:]
        for name in names { layouts[name] = code.add(try linker.link(name)) }
        procedures = linker.procedures.map { code.add($0) }
        self.layouts = layouts
        self.code = code
    }

    /// Lays out a page.
    ///
    /// - Parameters:
    ///   - name: The template.
    ///   - view: What the page shows.
    /// - Returns: The page's UTF-8.
    func render(_ name: String, _ view: any ViewModel) -> [UInt8] {
        guard let steps = layouts[name] else {
            preconditionFailure("no template ‘\(name)’ is linked: the kind of page that asks for it must declare it")
        }
        var renderer = LayoutRenderer(view, code: code, procedures: procedures, capacity: Self.usualSize)
        renderer.render(steps)
        return Array(renderer.output.bytes)
    }

    private static let usualSize = 16_384
}
