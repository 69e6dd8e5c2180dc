import ArgumentParser
import SiteModel

extension Wording {
    /// The sentence in the language of help pages and usage errors.
    var spoken: String { text(in: SpokenLanguage.current) }
}

extension ArgumentHelp {
    /// Help for an argument in every language.
    ///
    /// - Parameters:
    ///   - english: The help in English.
    ///   - korean: The help in Korean.
    ///   - koreanValue: What Korean help calls the value; English help calls it as the option.
    init(_ english: String, korean: String, koreanValue: String? = nil) {
        self.init(
            Wording(english, korean: korean).spoken,
            valueName: SpokenLanguage.current == .korean ? koreanValue : nil)
    }
}

extension ValidationError {
    /// A usage error in every language.
    ///
    /// - Parameters:
    ///   - english: What is wrong, in English.
    ///   - korean: What is wrong, in Korean.
    init(_ english: String, korean: String) {
        self.init(Wording(english, korean: korean).spoken)
    }
}
