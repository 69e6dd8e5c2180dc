import ArgumentParser
import SiteBuild

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
