/// Variables that have the same value on every page of a site.
///
/// Most of what a template asks for is the same on every page; turning it into text once makes pages cheap.
struct TemplateConstants {
    /// Values by dotted name, such as `site.title`.
    private let values: [String: TemplateValue]

    /// No constants: every value is looked up.
    init() {
        values = [:]
    }

    /// The site and the theme's words.
    init(context: ViewContext) {
        self.init(
            ["site": context.site, "text": context.text],
            names: ["site": SiteView.fields.names, "text": InterfaceText.fields.names])
    }

    /// The given variables of some views, both by the names under which templates know the views.
    init(_ views: [String: any ViewModel], names: [String: [String]]) {
        var values: [String: TemplateValue] = [:]
        for (viewName, view) in views {
            for name in names[viewName] ?? [] { values["\(viewName).\(name)"] = view.value(of: FieldKey(name)) }
        }
        self.values = values
    }

    /// The value of a constant; `nil` for anything else.
    func value(of expression: TemplateExpression) -> TemplateValue? {
        guard case .path(let parts) = expression, parts.count == 2 else { return nil }
        return values["\(parts[0]).\(parts[1])"]
    }
}
