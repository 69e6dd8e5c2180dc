/// A language in which the theme's own words and dates, and the program's messages, can be written.
public enum InterfaceLanguage: String, Sendable, Encodable, CaseIterable {
    case korean = "ko"
    case english = "en"
}
