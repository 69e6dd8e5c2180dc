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
    init(_ english: String, korean: String) {
        self.init(Wording(english, korean: korean).spoken)
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
