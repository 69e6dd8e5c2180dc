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
            korean: "지금으로 여길 때. 예: 2025-05-02T13:40:00+09:00. (기본값: 시계)", value: "time", koreanValue: "때"),
        transform: OptionValue.date)
    var now: DateText?

    @Option(
        name: .customLong("base-url"),
        help: .init(
            "Where the site is published, in place of baseURL in site.yml.",
            korean: "사이트가 놓일 주소. site.yml의 baseURL을 대신합니다.", value: "url", koreanValue: "주소"),
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

    /// How many documents to work on at once.
    var wantedJobs: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }

    /// Where a site is written unless `--output` is given, as people would write it.
    var defaultOutput: String { site.defaultOutput }

    /// The options of a build or a check, from the command line or else from the environment.
    func buildOptions(output: String) -> BuildOptions {
        let environment = EnvironmentSettings()
        let clock = (try? environment.now()) ?? .clock
        var options = BuildOptions(
            root: root, output: output, now: now.map { .written($0) } ?? .instant(clock),
            jobs: wantedJobs)
        unpublished.apply(to: &options)
        options.isForOthers = environment.isJob
        options.baseURL = baseURL ?? (try? environment.baseURL())
        return options
    }
}

/// The option for the blog's folder.
struct RootOption: ParsableArguments {
    @Option(
        help: .init(
            "The folder that contains content/.", korean: "content/가 있는 폴더.", value: "folder", koreanValue: "폴더"),
        completion: .directory)
    var root = "."

    mutating func validate() throws {
        root = try OptionValue.folder(root, for: "--root")
    }

    /// Where a site is written unless `--output` is given, as people would write it.
    var defaultOutput: String {
        switch root {
        case ".": "public"
        case "/": "/public"
        default: root + "/public"
        }
    }
}

/// The options that include documents which are not published yet.
struct UnpublishedOptions: ParsableArguments {
    @Flag(help: .init("Include drafts.", korean: "초안도 포함합니다."))
    var drafts = false

    @Flag(help: .init("Include documents dated in the future.", korean: "발행일이 아직 오지 않은 글도 포함합니다."))
    var future = false

    /// Sets what a build includes.
    func apply(to options: inout BuildOptions) {
        options.includesDrafts = drafts
        options.includesFuture = future
    }

    /// The same options for another process of this program.
    var arguments: [String] { (drafts ? ["--drafts"] : []) + (future ? ["--future"] : []) }
}

extension Timestamp {
    /// The current time; only commands read the clock.
    static var clock: Timestamp {
        Timestamp(millisecondsSinceEpoch: Int(Date().timeIntervalSince1970 * 1000))
    }
}
