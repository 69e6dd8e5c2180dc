import ArgumentParser
import SiteModel

/// Parses the values of options; an invalid value is a usage error.
///
/// The parser puts "The value 'x' is invalid for '--option <value>': " before these messages.
enum OptionValue {
    static func date(_ text: String) throws -> DateText {
        switch DateReading(text) {
        case .certain(let date): return date
        case .unclear(_, let dates):
            let readings = dates.map(\.text)
            throw ValidationError(
                "write the date that is meant: \(readings.joined(separator: " or ")).",
                korean: "어느 날짜인지 쓰세요: \(readings.joined(separator: ", ")).")
        case .none:
            throw ValidationError(
                "write a date such as 2025-05-02T13:40:00+09:00 or 2025-05-02.",
                korean: "2025-05-02T13:40:00+09:00이나 2025-05-02 같은 날짜를 쓰세요.")
        }
    }

    static func kind(_ text: String) throws -> DocumentKind {
        guard let kind = DocumentKind(rawValue: text) else {
            throw ValidationError("write one of \(kindNames).", korean: "\(kindNames) 가운데 하나를 쓰세요.")
        }
        return kind
    }

    static let kindNames = DocumentKind.allCases.map(\.rawValue).joined(separator: ", ")

    static func baseURL(_ text: String) throws -> BaseURL {
        guard let baseURL = BaseURL(text) else {
            throw ValidationError(
                "write an address such as https://user.github.io/blog/.",
                korean: "https://user.github.io/blog/ 같은 주소를 쓰세요.")
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
