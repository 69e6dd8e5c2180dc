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

    /// Makes a wording of text that exists in only one language.
    ///
    /// - Parameter text: The text, such as a library's message.
    public init(untranslated text: String) {
        self.init(text, korean: text)
    }

    /// The sentence in one language.
    ///
    /// - Parameter language: The reader's language.
    /// - Returns: The sentence.
    public func text(in language: InterfaceLanguage) -> String {
        switch language {
        case .english: english
        case .korean: korean
        }
    }
}

extension Sequence<Wording> {
    /// The wordings as one, in each language.
    ///
    /// - Parameter separator: What to put between two of them.
    /// - Returns: The joined wording.
    public func joined(separator: String) -> Wording {
        Wording(
            map(\.english).joined(separator: separator), korean: map(\.korean).joined(separator: separator))
    }
}

/// A language for the words and dates of the theme, and for the program's messages.
public enum InterfaceLanguage: String, Sendable, Encodable, CaseIterable {
    case korean = "ko"
    case english = "en"
}
