import ArgumentParser
import Foundation
import SiteModel

/// What the environment says of a build, where the command line does not.
struct EnvironmentSettings {
    private let variables: [String: String]

    /// Reads settings from variables.
    ///
    /// - Parameter variables: The variables; those of this process unless others are given.
    init(_ variables: [String: String] = ProcessInfo.processInfo.environment) {
        self.variables = variables
    }

    /// `SITE_BASE_URL`: where the site is published, instead of what `site.yml` says.
    ///
    /// - Returns: The address; `nil` when the variable is missing or empty.
    /// - Throws: A usage error for what is no address.
    func baseURL() throws -> BaseURL? {
        guard let text = variables["SITE_BASE_URL"], !text.isEmpty else { return nil }
        guard let baseURL = BaseURL(text) else {
            throw ValidationError(
                "SITE_BASE_URL: ‘\(text)’ is no address; write one such as https://user.github.io/blog/.",
                korean: "SITE_BASE_URL: ‘\(text)’ 값이 주소가 아닙니다. https://user.github.io/blog/ 같은 주소를 쓰세요.")
        }
        return baseURL
    }

    /// `CI`, which every host of jobs sets: whether nobody watches, and the result is to be published.
    var isJob: Bool { !(variables["CI"] ?? "").isEmpty }

    /// `SOURCE_DATE_EPOCH`: what counts as now, in seconds since 1970
    /// (https://reproducible-builds.org/specs/source-date-epoch/).
    ///
    /// - Returns: The time; `nil` when the variable is missing or empty.
    /// - Throws: A usage error for what is no number.
    func now() throws -> Timestamp? {
        guard let text = variables["SOURCE_DATE_EPOCH"], !text.isEmpty else { return nil }
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let seconds = Int(text), seconds <= Self.last else {
            throw ValidationError(
                "SOURCE_DATE_EPOCH: ‘\(text)’ is no number of seconds since 1970.",
                korean: "SOURCE_DATE_EPOCH: ‘\(text)’ 값이 1970년부터 센 초가 아닙니다.")
        }
        return Timestamp(millisecondsSinceEpoch: seconds * 1000)
    }

    /// The end of the year 9999.
    private static let last = 253_402_300_799
}
