/// The particles and endings that Korean glues to a noun, and so to a URL.
enum Particle {
    /// Whether a word is nothing but particles.
    ///
    /// - Parameter word: Hangul without spaces.
    /// - Returns: Whether it is a particle, or one behind another.
    static func isParticle(_ word: String) -> Bool {
        guard word.utf8.count <= 24 else { return false }
        if basic.contains(word) { return true }
        return following.contains { word.hasSuffix($0) && basic.contains(String(word.dropLast($0.count))) }
    }

    /// Case particles, and the copula in the forms that follow a quoted name.
    private static let basic: Set<String> = [
        "은", "는", "이", "가", "을", "를", "의", "에", "로", "으로", "와", "과", "도", "만", "나", "이나", "랑", "이랑", "하고",
        "에서", "에게", "에게서", "한테", "한테서", "께", "께서", "까지", "부터", "으로부터", "로부터", "에서부터", "보다", "처럼", "같이",
        "마다", "밖에", "조차", "마저", "대로", "뿐", "씩", "라고", "이라고", "라는", "이라는", "란", "이란", "라며", "이라며", "라도",
        "이라도", "라면", "이라면", "라서", "이라서", "이다", "다", "이며", "며", "이고", "고", "인", "인데", "이었다", "였다", "입니다",
        "이에요", "예요", "이요", "요", "야", "이야", "로서", "으로서", "로써", "으로써", "에다", "에다가", "이든", "든", "이든지", "든지",
        "및", "등", "등의", "등을", "등에", "등에서", "에선", "에겐", "로는", "으론", "론", "엔", "할", "한", "해", "했다", "합니다",
    ]

    /// Particles that may stand behind another one.
    private static let following = ["은", "는", "도", "만", "의", "을", "를", "이", "가", "요", "나"]
}
