/// Generates Korean summaries: the same seed gives the same bytes everywhere.
enum SampleText {
    private static let nouns = [
        "모델", "에이전트", "추론", "학습", "데이터", "토큰", "평가", "요약", "검색", "음성", "영상", "코드", "기억", "도구", "사용자", "회사",
    ]
    private static let words = ["Agent", "Token", "RAG", "GPU", "Prompt", "Vision", "Router", "Kernel"]
    private static let verbs = ["공개했다", "설명했다", "지적했다", "비교했다", "확인했다", "바꾸었다"]

    /// Markdown documents of about five kilobytes each.
    static func documents(count: Int, seed: UInt64) -> [[UInt8]] {
        var numbers = SplitMix(state: seed)
        return (0..<count).map { _ in Array(document(&numbers).utf8) }
    }

    private static func document(_ numbers: inout SplitMix) -> String {
        var text = "## *\(noun(&numbers))과 \(noun(&numbers))* 요약\n\n"
        for _ in 0..<6 { text += "- \(sentence(&numbers))\n" }
        for _ in 0..<6 {
            text += "\n### \(noun(&numbers))은 \(noun(&numbers))을 바꾼다\n\n"
            for _ in 0..<4 { text += "- \(sentence(&numbers))\n" }
        }
        if numbers.next() % 3 == 0 {
            text += "\n| 이름 | 점수 |\n|---|--:|\n| \(noun(&numbers)) | 1.5 |\n| \(noun(&numbers)) | 2 |\n"
        }
        if numbers.next() % 5 == 0 { text += "\n```swift\nlet value = load(\"\(words[0])\", count: 3)\n```\n" }
        return text
    }

    private static func sentence(_ numbers: inout SplitMix) -> String {
        let parts = (0..<4).map { _ in phrase(&numbers) }
        return parts.joined(separator: " ") + " \(noun(&numbers))을 \(verbs[Int(numbers.next() % 6)])."
    }

    private static func phrase(_ numbers: inout SplitMix) -> String {
        let noun = noun(&numbers)
        let word = words[Int(numbers.next() % 8)]
        switch numbers.next() % 12 {
        case 0: return "**\(noun)(\(word))**은"
        case 1: return "**‘\(noun)’**이라는"
        case 2: return "2~4년 동안의"
        case 3: return "`\(word.lowercased())-2`"
        case 4: return "[\(noun) 자료](https://example.com/\(numbers.next() % 1000))에서"
        default: return "\(noun)의"
        }
    }

    private static func noun(_ numbers: inout SplitMix) -> String {
        nouns[Int(numbers.next() % 16)]
    }
}

/// The SplitMix64 generator (Steele, Lea and Flood, 2014).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
