import SiteModel

extension Route {
    /// The address as an item of `aliases: […]`, with quotes where YAML needs them.
    var listItem: String {
        let text = path.replacing("%", with: "%25").replacing("?", with: "%3F").replacing("#", with: "%23")
        let isPlain = text.allSatisfy { $0.isLetter || $0.isNumber || "/-_.~%+".contains($0) }
        return isPlain ? text : "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    }
}
