import ArgumentParser
import SiteModel

extension Wording {
    /// The sentence in the language of help pages and usage errors.
    var spoken: String { text(in: SpokenLanguage.current) }
}

extension ArgumentHelp {
    /// Help for an argument; `koreanValue` is the name of its value in Korean (in English it is the option's name).
    init(_ english: String, korean: String, koreanValue: String? = nil) {
        self.init(
            Wording(english, korean: korean).spoken,
            valueName: SpokenLanguage.current == .korean ? koreanValue : nil)
    }
}

extension ValidationError {
    /// A usage error in the chosen language.
    init(_ english: String, korean: String) {
        self.init(Wording(english, korean: korean).spoken)
    }
}
