/// The particles and endings that Korean attaches to a noun, and so to a URL, without a space.
enum ParticleDictionary {
    /// Whether a word of Hangul is a particle, or several in a row.
    static func isParticle(_ word: String) -> Bool {
        // No particle has a byte of ASCII: labels such as `한www`, which a text may have thousands of, are rejected at once.
        guard word.utf8.count <= 30, word.utf8.allSatisfy({ $0 >= 0x80 }) else { return false }
        if particles.contains(word) || copulas.contains(word) || verbs.contains(word) { return true }
        // `이었지만`, `라든지`: after a vowel the copula loses its first syllable.
        if word.hasPrefix("이"), copulas.contains(String(word.dropFirst())) { return true }
        return following.contains { word.hasSuffix($0) && isParticle(String(word.dropLast($0.count))) }
    }

    /// Case particles, and particles that add a meaning.
    private static let particles: Set<String> = [
        "은", "는", "이", "가", "을", "를", "의", "에", "로", "으로", "와", "과", "도", "만", "나", "이나", "랑", "이랑", "하고",
        "에서", "에게", "에게서", "에게로", "한테", "한테서", "께", "께서", "까지", "부터", "보다", "처럼", "같이", "만큼", "마다", "밖에",
        "조차", "마저", "커녕", "대로", "뿐", "뿐만", "씩", "쯤", "보고", "더러", "따라", "말고", "로서", "으로서", "로써", "으로써",
        "에다", "에다가", "에선", "에겐", "한텐", "으론", "론", "엔", "서", "및", "등", "등지", "때문에", "때문이다", "덕분에", "대신", "관련", "같은",
        "만으로", "만에", "만이다", "뿐이다", "까지로", "에서와", "에게와", "에서다", "부터다", "까지다", "이지", "이자", "이면", "이니",
    ]

    /// The copula after a quoted name, without the `이` that it has after a consonant.
    private static let copulas: Set<String> = [
        "라고", "라는", "란", "라며", "라면서", "라도", "라면", "라서", "라야", "라니", "라든지", "라든가", "라지만", "라는데", "라던",
        "라던데", "라기", "라기보다", "다", "며", "면서", "고", "고요", "지만", "지요", "죠", "거나", "든", "든지", "든가",
        "니까", "므로", "어서", "여서", "나마", "야", "야말로", "요", "네요", "군요", "거든요", "었다", "였다",
        "었고", "였고", "었으며", "였으며", "었지만", "였지만", "었는데", "였는데", "었던", "였던", "었습니다", "였습니다", "었어요",
        "였어요", "에요", "예요", "인", "인데", "인데요", "인지", "인가", "인가요", "일까", "입니다", "입니다만", "입니까",
    ]

    /// Forms of `하다` and `되다`, which turn a name into a verb.
    private static let verbs: Set<String> = [
        "할", "한", "해", "해서", "하여", "하는", "하면", "하며", "했다", "한다", "했습니다", "합니다", "된", "되는", "된다", "됩니다",
    ]

    /// Particles that may follow another one; not `로`, `에` and `와`, with which nouns such as `도로` would match.
    private static let following = [
        "은", "는", "도", "만", "의", "을", "를", "이", "가", "요", "나", "처럼", "부터", "까지", "보다", "만큼", "조차", "마저", "커녕",
        "라도", "이라도", "이다", "입니다",
    ]
}
