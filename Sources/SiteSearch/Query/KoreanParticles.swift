/// Particles that stand behind nouns: 토크나이저를 is a form of 토크나이저.
enum KoreanParticles {
    /// A word without its particle.
    ///
    /// The longest particle counts that leaves two CJK characters or a Latin letter before it.
    ///
    /// - Parameter word: The word.
    /// - Returns: What is before the particle; `nil` if there is none.
    static func without(in word: [UInt32]) -> [UInt32]? {
        for particle in all where word.count > particle.count && word.suffix(particle.count) == particle[...] {
            let rest = word.dropLast(particle.count)
            if rest.count >= 2, rest.suffix(2).allSatisfy(SearchScalar.isCJK) { return Array(rest) }
            if let last = rest.last, SearchScalar.isWord(last) { return Array(rest) }
        }
        return nil
    }

    /// All of them, the longest first.
    private static let all: [[UInt32]] = """
        을 를 이 가 은 는 의 에 에서 에게 으로 로 와 과 도 만 까지 부터 보다 처럼 이나 나 이라는 라는 이란 란 하고 에는 에서는 으로는 로는 에도 \
        에서도 이라고 라고 으로서 로서 으로써 로써 이며 며 한테 께서 마다 조차 밖에 이라도 라도
        """
        .split(separator: " ").map { $0.unicodeScalars.map(\.value) }
        .sorted { $0.count > $1.count }
}
