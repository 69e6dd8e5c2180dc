import SiteContent
import SiteModel

extension Route {
    /// The address as an item of `aliases: […]`, with quotes where YAML needs them.
    var listItem: String {
        let text = path.replacing("%", with: "%25").replacing("?", with: "%3F").replacing("#", with: "%23")
        return YAMLWriter.listItem(text)
    }
}
