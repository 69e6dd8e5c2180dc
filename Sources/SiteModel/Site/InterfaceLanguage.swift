/// A language for the words and dates of the theme, and for the program's messages.
public enum InterfaceLanguage: String, Sendable, Encodable, CaseIterable {
    case korean = "ko"
    case english = "en"
}
