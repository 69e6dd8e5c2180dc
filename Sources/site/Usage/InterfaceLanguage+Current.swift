import ArgumentParser
import SiteModel

extension InterfaceLanguage {
    /// The language of help pages and usage errors, and of everything else unless `--lang` says otherwise.
    ///
    /// A task-local because the parser takes help from types and their initial values, so it cannot be passed as an
    /// argument. It is set once, around everything the program does.
    @TaskLocal static var current = english

    /// The language of `--lang` in unparsed arguments, or else of the locale.
    static func preferred(
        by arguments: some Collection<String>, environment: [String: String]
    ) -> InterfaceLanguage {
        named(by: arguments) ?? language(of: environment)
    }

    /// The language that the arguments name last.
    private static func named(by arguments: some Collection<String>) -> InterfaceLanguage? {
        var language: InterfaceLanguage?
        var isValue = false
        for argument in arguments.prefix(while: { $0 != "--" }) {
            let value = isValue ? argument : argument.hasPrefix("--lang=") ? String(argument.dropFirst(7)) : ""
            language = InterfaceLanguage(rawValue: value) ?? language
            isValue = argument == "--lang"
        }
        return language
    }

    /// The language of the locale, by the rules of POSIX (Base Definitions, 8.2) and of gettext for `LANGUAGE`, a list
    /// that applies to every locale but `C`.
    private static func language(of environment: [String: String]) -> InterfaceLanguage {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? "C"
        let isPlain = ["C", "POSIX"].contains(locale.prefix { $0 != "." })
        let list = isPlain ? [] : environment["LANGUAGE", default: ""].split(separator: ":").map(String.init)
        return (list + [locale]).lazy.compactMap(language(ofLocale:)).first ?? .english
    }

    /// The language of a locale's name, such as `ko_KR.UTF-8`.
    private static func language(ofLocale name: String) -> InterfaceLanguage? {
        InterfaceLanguage(rawValue: name.prefix { $0.isLetter }.lowercased())
    }
}

extension Wording {
    /// The sentence in the language of help pages and usage errors.
    var localised: String { text(in: InterfaceLanguage.current) }
}

extension ArgumentHelp {
    /// Help for an argument; `value` and `koreanValue` name its value, which is otherwise named after the argument.
    init(_ english: String, korean: String, value: String? = nil, koreanValue: String? = nil) {
        self.init(
            Wording(english, korean: korean).localised,
            valueName: InterfaceLanguage.current == .korean ? koreanValue : value)
    }
}

extension ValidationError {
    /// A usage error in the chosen language.
    init(_ english: String, korean: String) {
        self.init(Wording(english, korean: korean).localised)
    }
}
