import SiteModel

/// The words by which people say that there is no date.
enum NoDate {
    private static let words: Set<String> = [
        "never", "none", "no", "nope", "false", "nil", "null", "undefined", "n/a", "na", "-", "--", "—", "–", "0",
        "∞",
        "forever", "permanent", "unlimited", "indefinite", "tbd", "tba", "unknown", "없음", "없다", "무", "무기한", "영구", "영원",
        "무제한", "미정", "미상", "해당없음", "안함", "아니오", "아니요",
    ]

    /// Whether a text is one of them.
    static func isSaid(by text: String) -> Bool {
        words.contains(text.composed.lowercased().filter { !$0.isWhitespace && !".()[]\"'".contains($0) })
    }
}
