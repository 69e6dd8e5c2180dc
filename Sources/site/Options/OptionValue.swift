import ArgumentParser
import SiteModel

/// Parses the values of options; an invalid value is a usage error.
enum OptionValue {
    static func date(_ text: String) throws -> DateText {
        guard let date = DateText(text) else {
            throw ValidationError(
                "‘\(text)’ is not a date; write one such as 2025-05-02T13:40:00+09:00 or 2025-05-02.",
                korean: "‘\(text)’ 값이 날짜가 아닙니다. 2025-05-02T13:40:00+09:00이나 2025-05-02처럼 쓰세요.")
        }
        return date
    }

    static func kind(_ text: String) throws -> DocumentKind {
        guard let kind = DocumentKind(rawValue: text) else {
            let names = DocumentKind.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError(
                "‘\(text)’ is not a kind of document; write one of \(names).",
                korean: "‘\(text)’ 값이 글의 종류가 아닙니다. \(names) 가운데 하나를 쓰세요.")
        }
        return kind
    }

    static func baseURL(_ text: String) throws -> BaseURL {
        guard let baseURL = BaseURL(text) else {
            throw ValidationError(
                "‘\(text)’ is not an address; write one such as https://user.github.io/blog/.",
                korean: "‘\(text)’ 값이 주소가 아닙니다. https://user.github.io/blog/ 같은 주소를 쓰세요.")
        }
        return baseURL
    }

    /// A folder without the slashes that shells add at the end, so that paths in messages look as people write them.
    static func folder(_ path: String, for option: String) throws -> String {
        try requireFolder(path, for: option)
        let end = path.lastIndex { $0 != "/" }
        return end.map { String(path[...$0]) } ?? "/"
    }

    static func requireFolder(_ path: String, for option: String) throws {
        guard path.isEmpty else { return }
        throw ValidationError("\(option) needs a folder.", korean: "\(option)에는 빈 값이 아니라 폴더를 쓰세요.")
    }
}
