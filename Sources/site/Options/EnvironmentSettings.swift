import ArgumentParser
import Foundation
import SiteModel

/// What environment variables set for a build, unless the command line does.
struct EnvironmentSettings {
    private let variables: [String: String]

    init(_ variables: [String: String] = ProcessInfo.processInfo.environment) {
        self.variables = variables
    }

    /// `SITE_BASE_URL`: where the site is published, in place of `baseURL` in `site.yml`; `nil` if missing or empty.
    func baseURL() throws -> BaseURL? {
        guard let text = variables["SITE_BASE_URL"], !text.isEmpty else { return nil }
        guard let baseURL = BaseURL(text) else {
            throw ValidationError(
                "SITE_BASE_URL: ‘\(text)’ is not an address; write one such as https://user.github.io/blog/.",
                korean: "SITE_BASE_URL: ‘\(text)’ 값이 주소가 아닙니다. https://user.github.io/blog/ 같은 주소를 쓰세요.")
        }
        return baseURL
    }

    /// Whether `CI` is set, as all continuous integration services do: nobody is watching, and the result is published.
    var isJob: Bool { !(variables["CI"] ?? "").isEmpty }

    /// `SOURCE_DATE_EPOCH`: the time to take for now, in seconds since 1970; `nil` if missing or empty
    /// (https://reproducible-builds.org/specs/source-date-epoch/).
    func now() throws -> Timestamp? {
        guard let text = variables["SOURCE_DATE_EPOCH"], !text.isEmpty else { return nil }
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let seconds = Int(text), seconds <= Self.last else {
            throw ValidationError(
                "SOURCE_DATE_EPOCH: ‘\(text)’ is not a number of seconds since 1970.",
                korean: "SOURCE_DATE_EPOCH: ‘\(text)’ 값이 1970년부터 센 초가 아닙니다.")
        }
        return Timestamp(millisecondsSinceEpoch: seconds * 1000)
    }

    /// The end of the year 9999.
    private static let last = 253_402_300_799
}
