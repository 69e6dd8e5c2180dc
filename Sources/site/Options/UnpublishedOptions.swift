import ArgumentParser
import SiteBuild

/// The options that take in what is not published yet.
struct UnpublishedOptions: ParsableArguments {
    @Flag(help: .init("Include drafts.", korean: "초안도 포함합니다."))
    var drafts = false

    @Flag(help: .init("Include documents from the future.", korean: "발행일이 아직 오지 않은 글도 포함합니다."))
    var future = false

    /// Lets a build take in what these options say.
    func apply(to options: inout BuildOptions) {
        options.includesDrafts = drafts
        options.includesFuture = future
    }

    /// The same options for another run of this program.
    var arguments: [String] { (drafts ? ["--drafts"] : []) + (future ? ["--future"] : []) }
}
