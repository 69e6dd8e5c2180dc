/// The same sentence in every language the program speaks.
public struct Wording: Sendable, Hashable {
    /// The sentence in English.
    public let english: String
    /// The sentence in Korean.
    public let korean: String

    /// Makes a wording.
    ///
    /// - Parameters:
    ///   - english: The sentence in English.
    ///   - korean: The sentence in Korean.
    public init(_ english: String, korean: String) {
        self.english = english
        self.korean = korean
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

extension Wording: ExpressibleByStringInterpolation {
    /// Makes a wording that is not translated yet.
    public init(stringLiteral value: String) {
        self.init(value, korean: value)
    }
}
