public import ArgumentParser
import SiteModel

/// The options that every command has.
struct CommonOptions: ParsableArguments {
    @Option(
        help: .init(
            "The language of messages and help, instead of that of the locale.",
            korean: "메시지와 도움말의 언어. 없으면 로캘을 따릅니다."))
    var lang: InterfaceLanguage?

    /// The language to speak.
    var language: InterfaceLanguage { lang ?? SpokenLanguage.current }
}

extension InterfaceLanguage: ExpressibleByArgument {}
