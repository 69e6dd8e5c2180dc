/// The same sentence in every language the program speaks.
public struct Wording: Sendable, Hashable {
    /// The sentence in English.
    public package(set) var english: String
    /// The sentence in Korean.
    public package(set) var korean: String

    /// Makes a wording.
    ///
    /// - Parameters:
    ///   - english: The sentence in English.
    ///   - korean: The sentence in Korean.
    public init(_ english: String, korean: String) {
        self.english = english
        self.korean = korean
    }

    /// Makes a wording of words that come from elsewhere and are known in one language alone.
    ///
    /// - Parameter text: Such as what a library says of an error.
    public init(untranslated text: String) {
        self.init(text, korean: text)
    }

    /// The sentence in one language.
    ///
    /// - Parameter language: The language someone reads.
    /// - Returns: The sentence.
    public func text(in language: InterfaceLanguage) -> String {
        switch language {
        case .english: english
        case .korean: korean
        }
    }
}

extension Sequence<Wording> {
    /// The wordings as one.
    ///
    /// - Parameter separator: What to put between two of them.
    /// - Returns: All of them, in each language.
    public func joined(separator: String) -> Wording {
        Wording(
            map(\.english).joined(separator: separator), korean: map(\.korean).joined(separator: separator))
    }
}
