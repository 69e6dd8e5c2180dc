import ArgumentParser
import SiteModel

/// Reads the values of options; a value that makes no sense is a usage error.
enum OptionValue {
    static func date(_ text: String) throws -> DateText {
        guard let date = DateText(text) else {
            throw ValidationError("‘\(text)’ is no date; write one such as 2025-05-02T13:40:00+09:00 or 2025-05-02.")
        }
        return date
    }

    static func baseURL(_ text: String) throws -> BaseURL {
        guard let baseURL = BaseURL(text) else {
            throw ValidationError("‘\(text)’ is no address; write one such as https://user.github.io/blog/.")
        }
        return baseURL
    }
}
