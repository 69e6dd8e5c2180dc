import SiteModel

/// What stands twice in a site.
enum DuplicateProblem: Problem, Hashable {
    case title(String, other: String)
    case story(String, file: String, line: Int)

    var severity: Severity { .warning }

    var message: Wording {
        switch self {
        case .title(let title, let other):
            Wording("\(other) has the title ‘\(title)’, too", korean: "\(other) 글도 제목이 ‘\(title)’입니다")
        case .story(let headline, let file, let line):
            Wording(
                "the story ‘\(headline)’ was told before, in \(file):\(line)",
                korean: "‘\(headline)’ 소식은 \(file):\(line)에 이미 실렸습니다")
        }
    }

    var hint: Wording? {
        switch self {
        case .title: Wording("give one of them another title", korean: "둘 가운데 하나의 제목을 바꾸세요")
        case .story: Wording("delete one of the two", korean: "둘 가운데 하나를 지우세요")
        }
    }
}
