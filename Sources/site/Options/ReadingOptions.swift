import ArgumentParser
import Foundation
import SiteBuild
import SiteModel

/// The options of commands that read a whole site: where it is, which documents belong to it, and how it is published.
struct ReadingOptions: ParsableArguments {
    @OptionGroup var site: RootOption

    @OptionGroup var unpublished: UnpublishedOptions

    @Option(
        help: .init(
            "The time to take for now, such as 2025-05-02T13:40:00+09:00. (default: the clock)",
            korean: "지금으로 여길 때. 예: 2025-05-02T13:40:00+09:00. (기본값: 시계)", koreanValue: "때"),
        transform: OptionValue.date)
    var now: DateText?

    @Option(
        name: .customLong("base-url"),
        help: .init(
            "Where the site is published, in place of baseURL in site.yml.",
            korean: "사이트가 놓일 주소. site.yml의 baseURL을 대신합니다.", koreanValue: "주소"),
        transform: OptionValue.baseURL)
    var baseURL: BaseURL?

    @Option(
        help: .init(
            "How many documents to work on at once. (default: one per core)",
            korean: "한꺼번에 처리할 글의 수. (기본값: 코어마다 하나)", koreanValue: "수"))
    var jobs: Int?

    func validate() throws {
        if let jobs, !(1...1024).contains(jobs) {
            throw ValidationError("--jobs takes a number from 1 to 1024.", korean: "--jobs에는 1부터 1024까지의 수를 쓰세요.")
        }
        if baseURL == nil { _ = try EnvironmentSettings().baseURL() }
        if now == nil { _ = try EnvironmentSettings().now() }
    }

    /// The folder that contains `content`.
    var root: String { site.root }

    /// Where a site is written unless `--output` is given, as people would write it.
    var defaultOutput: String {
        switch root {
        case ".": "public"
        case "/": "/public"
        default: root + "/public"
        }
    }

    /// The options of a build or a check, from the command line or else from the environment.
    func buildOptions(output: String) -> BuildOptions {
        let environment = EnvironmentSettings()
        let clock = (try? environment.now()) ?? .clock
        var options = BuildOptions(
            root: root, output: output, now: now.map { .written($0) } ?? .instant(clock),
            jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
        unpublished.apply(to: &options)
        options.isForOthers = environment.isJob
        options.baseURL = baseURL ?? (try? environment.baseURL())
        return options
    }
}
