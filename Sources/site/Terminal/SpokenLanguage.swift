import SiteModel

/// Decides which language the program speaks to whoever started it.
enum SpokenLanguage {
    /// The language of help pages and usage errors, and of all else unless `--lang` says otherwise.
    ///
    /// It is not handed along because nothing can be: the parser makes help out of types and their initial values. It
    /// is set once, around all that the program does.
    @TaskLocal static var current = InterfaceLanguage.english

    /// Chooses a language: that of `--lang`, else that of the locale.
    ///
    /// - Parameters:
    ///   - arguments: The program's arguments, which have not been checked yet.
    ///   - environment: The program's environment.
    /// - Returns: The language.
    static func chosen(by arguments: some Collection<String>, environment: [String: String]) -> InterfaceLanguage {
        named(by: arguments) ?? language(of: environment)
    }

    /// The last language that the arguments name.
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

    /// The language of the locale, by the rules of POSIX (Base Definitions, 8.2) and of gettext for `LANGUAGE`, which
    /// lists several and holds for every locale but the plain one.
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
