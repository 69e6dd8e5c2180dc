/// Variables that have one value for the whole site.
///
/// Most of what a layout asks for is the same on every page; making it part of the layout's text is what makes pages
/// cheap.
struct TemplateConstants {
    /// Values by dotted name, such as `site.title`.
    private let values: [String: TemplateValue]

    /// Knows no constant: every value is looked up.
    init() {
        values = [:]
    }

    /// Takes what the site and the theme's words say.
    ///
    /// - Parameter context: What all views of the site share.
    init(context: ViewContext) {
        self.init(
            ["site": context.site, "text": context.text],
            names: ["site": SiteView.fields.names, "text": InterfaceText.fields.names])
    }

    /// Takes the members of some views.
    ///
    /// - Parameters:
    ///   - views: The views by the name under which templates know them.
    ///   - names: The variables of each.
    init(_ views: [String: any ViewModel], names: [String: [String]]) {
        var values: [String: TemplateValue] = [:]
        for (viewName, view) in views {
            for name in names[viewName] ?? [] { values["\(viewName).\(name)"] = view.value(of: FieldKey(name)) }
        }
        self.values = values
    }

    /// The value of a constant.
    ///
    /// - Parameter expression: What a tag asks for.
    /// - Returns: Its value, or `nil` for what is no constant.
    func value(of expression: TemplateExpression) -> TemplateValue? {
        guard case .path(let first, let rest) = expression, rest.count == 1 else { return nil }
        return values["\(first.text).\(rest[0].text)"]
    }
}
