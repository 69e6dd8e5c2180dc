/// A phrase of the argument parser with gaps `{}`, and its Korean translation with the same gaps in the same order.
struct UsagePhrase: Sendable {
    private let english: [Substring]
    private let korean: [Substring]

    init(_ english: String, korean: String) {
        self.english = Self.pieces(of: english)
        self.korean = Self.pieces(of: korean)
    }

    /// The Korean for a text that is this phrase with its gaps filled; `nil` for any other text.
    func korean(for text: String) -> String? {
        guard let first = english.first, let last = english.last, text.hasPrefix(first) else { return nil }
        var rest = text.dropFirst(first.count)
        guard english.count > 1 else { return rest.isEmpty ? korean.joined() : nil }
        guard rest.hasSuffix(last) else { return nil }
        rest = rest.dropLast(last.count)
        var values: [Substring] = []
        for piece in english.dropFirst().dropLast() {
            guard let range = rest.firstRange(of: piece) else { return nil }
            values.append(rest[..<range.lowerBound])
            rest = rest[range.upperBound...]
        }
        values.append(rest)
        return zip(korean, values + [""]).map { $0 + $1 }.joined()
    }

    private static func pieces(of text: String) -> [Substring] {
        text.split(separator: "{}", omittingEmptySubsequences: false)
    }
}

extension UsagePhrase {
    /// The Korean for a usage error; the error itself if it is unknown.
    static func korean(for message: String) -> String {
        errors.lazy.compactMap { $0.korean(for: message) }.first ?? message
    }

    /// Usage errors; the first that fits is used.
    private static let errors = [
        UsagePhrase(
            "Unknown option '{}'. Did you mean '{}'?\n   or: Missing value for '{}' in '{}'",
            korean: "'{}' 옵션이 없습니다. 혹시 '{}'인가요?\n   또는: '{}'의 값이 없습니다 ('{}')."),
        UsagePhrase(
            "Unknown option '{}'\n   or: Missing value for '{}' in '{}'",
            korean: "'{}' 옵션이 없습니다.\n   또는: '{}'의 값이 없습니다 ('{}')."),
        UsagePhrase("Unknown command '{}'. Did you mean '{}'?", korean: "'{}' 명령이 없습니다. 혹시 '{}'인가요?"),
        UsagePhrase("Unknown command '{}'", korean: "'{}' 명령이 없습니다."),
        UsagePhrase("Unknown option '{}'. Did you mean '{}'?", korean: "'{}' 옵션이 없습니다. 혹시 '{}'인가요?"),
        UsagePhrase("Unknown option '{}'", korean: "'{}' 옵션이 없습니다."),
        UsagePhrase("Missing value for '{}'", korean: "'{}'의 값이 없습니다."),
        UsagePhrase(
            "The option '{}' does not take any value, but '{}' was specified.",
            korean: "'{}' 옵션은 값을 받지 않는데 '{}' 값을 받았습니다."),
        UsagePhrase("Unexpected argument '{}'", korean: "'{}' 인자는 쓸 수 없습니다."),
        UsagePhrase("{} unexpected arguments: '{}'", korean: "인자 {}개는 쓸 수 없습니다: '{}'"),
        UsagePhrase(
            "Value to be set with flag '{}' had already been set with flag '{}'",
            korean: "'{}' 옵션은 이미 쓴 '{}' 옵션과 함께 쓸 수 없습니다."),
        UsagePhrase("Missing expected argument '{}'", korean: "'{}' 인자가 없습니다."),
        UsagePhrase("Missing one of: '{}'", korean: "다음 가운데 하나가 있어야 합니다: '{}'"),
        UsagePhrase(
            "The value '{}' is invalid for '{}'. Please provide one of '{}' and '{}'.",
            korean: "'{}' 값은 '{}'에 쓸 수 없습니다. '{}', '{}' 가운데 하나를 쓰세요."),
        UsagePhrase(
            "The value '{}' is invalid for '{}'. Please provide one of '{}' or '{}'.",
            korean: "'{}' 값은 '{}'에 쓸 수 없습니다. '{}', '{}' 가운데 하나를 쓰세요."),
        UsagePhrase("The value '{}' is invalid for '{}': {}", korean: "'{}' 값은 '{}'에 쓸 수 없습니다: {}"),
        UsagePhrase("The value '{}' is invalid for '{}'", korean: "'{}' 값은 '{}'에 쓸 수 없습니다."),
        UsagePhrase("Invalid option: {}", korean: "잘못된 옵션입니다: {}"),
        UsagePhrase(
            "Can't generate completion scripts for '{}'.\n"
                + "Please use --generate-completion-script=<shell> with one of:\n{}",
            korean: "'{}' 셸의 자동 완성 스크립트는 만들 수 없습니다.\n"
                + "--generate-completion-script=<shell>에 다음 가운데 하나를 쓰세요:\n{}"),
        UsagePhrase(
            "Can't autodetect a supported shell.\nPlease use --generate-completion-script=<shell> with one of:\n{}",
            korean: "어떤 셸인지 알 수 없습니다.\n--generate-completion-script=<shell>에 다음 가운데 하나를 쓰세요:\n{}"),
    ]

    /// Lines of help pages.
    static let help = [
        UsagePhrase("OVERVIEW: {}", korean: "개요: {}"),
        UsagePhrase("USAGE: {}", korean: "사용법: {}"),
        UsagePhrase("ARGUMENTS:", korean: "인자:"),
        UsagePhrase("OPTIONS:", korean: "옵션:"),
        UsagePhrase("SUBCOMMANDS:", korean: "명령:"),
        UsagePhrase("  See '{}' for detailed help.", korean: "  자세한 도움말: '{}'"),
        UsagePhrase("{}Show help information.", korean: "{}도움말을 보여 줍니다."),
        UsagePhrase("{}Show the version.", korean: "{}버전을 보여 줍니다."),
        UsagePhrase("{}Show subcommand help information.", korean: "{}명령의 도움말을 보여 줍니다."),
        UsagePhrase("{}(values: {}; default: {})", korean: "{}(값: {}, 기본값: {})"),
        UsagePhrase("{}(values: {})", korean: "{}(값: {})"),
        UsagePhrase("{}(default: {})", korean: "{}(기본값: {})"),
    ]

    /// Lines that follow a usage error.
    static let usage = [
        UsagePhrase("Help:  {}", korean: "도움말:  {}"),
        UsagePhrase("Usage: {}", korean: "사용법: {}"),
        UsagePhrase("  See '{}' for more information.", korean: "  자세한 내용: '{}'"),
    ]
}
