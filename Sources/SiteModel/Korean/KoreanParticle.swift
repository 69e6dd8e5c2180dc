/// A Korean particle that changes with the sound before it.
public enum KoreanParticle: Sendable, CaseIterable {
    /// 은 or 는.
    case topic
    /// 이 or 가.
    case subject
    /// 을 or 를.
    case object
    /// 과 or 와.
    case and
    /// 으로 or 로.
    case toward

    /// The form of the particle after a text.
    ///
    /// - Parameter text: The text right before the particle.
    /// - Returns: The form, or both, such as `을(를)`, if the sound of the text is unknown.
    public func form(after text: String) -> String {
        switch FinalSound(of: text) {
        case .vowel: forms.vowel
        case .rieul: self == .toward ? forms.vowel : forms.consonant
        case .consonant: forms.consonant
        case nil: forms.both
        }
    }

    /// A text followed by the particle.
    ///
    /// - Parameters:
    ///   - text: What the particle follows.
    ///   - quote: Whether to set the text in quotation marks.
    /// - Returns: The text and the particle.
    public func attached(to text: String, quoting quote: Bool = false) -> String {
        (quote ? "‘\(text)’" : text) + form(after: text)
    }

    private var forms: (consonant: String, vowel: String, both: String) {
        switch self {
        case .topic: ("은", "는", "은(는)")
        case .subject: ("이", "가", "이(가)")
        case .object: ("을", "를", "을(를)")
        case .and: ("과", "와", "와(과)")
        case .toward: ("으로", "로", "(으)로")
        }
    }
}
