import SiteModel

extension Wording {
    /// What the YAML library says about a text that it cannot read; unknown words are the same in both languages.
    init(yamlError reason: String) {
        self.init(reason, korean: Self.korean[reason] ?? reason)
    }

    /// What libyaml and Yams say, by their sources.
    private static let korean = [
        "mapping values are not allowed in this context": "여기에는 `key: value` 값을 쓸 수 없습니다",
        "mapping keys are not allowed in this context": "여기에는 키를 쓸 수 없습니다",
        "block sequence entries are not allowed in this context": "여기에는 `- ` 항목을 쓸 수 없습니다",
        "control characters are not allowed": "제어 문자를 쓸 수 없습니다",
        "could not find expected ':'": "`:` 표시가 있어야 합니다",
        "did not find expected key": "키가 있어야 합니다",
        "did not find expected '-' indicator": "`-` 표시가 있어야 합니다",
        "did not find expected ',' or ']'": "`,`나 `]` 표시가 있어야 합니다",
        "did not find expected ',' or '}'": "`,`나 `}` 표시가 있어야 합니다",
        "did not find expected node content": "값이 있어야 합니다",
        "did not find expected <document start>": "문서가 시작되어야 합니다",
        "did not find expected alphabetic or numeric character": "글자나 숫자가 있어야 합니다",
        "did not find expected comment or line break": "주석이나 줄바꿈이 있어야 합니다",
        "did not find expected whitespace or line break": "공백이나 줄바꿈이 있어야 합니다",
        "did not find expected whitespace": "공백이 있어야 합니다",
        "did not find expected tag URI": "태그의 URI가 있어야 합니다",
        "did not find expected hexdecimal number": "16진수가 있어야 합니다",
        "found a tab character that violates indentation": "탭으로 들여 썼습니다",
        "found a tab character where an indentation space is expected": "들여 쓴 자리에 공백이 아니라 탭이 있습니다",
        "found an indentation indicator equal to 0": "들여쓰기 값이 0입니다",
        "found character that cannot start any token": "값의 처음에 쓸 수 없는 글자입니다",
        "found duplicate %YAML directive": "%YAML 지시어가 두 번 나옵니다",
        "found duplicate %TAG directive": "%TAG 지시어가 두 번 나옵니다",
        "found incompatible YAML document": "지원하지 않는 YAML 판입니다",
        "found invalid Unicode character escape code": "유니코드 문자의 이스케이프가 잘못되었습니다",
        "found undefined alias": "정의하지 않은 별칭입니다",
        "found undefined tag handle": "정의하지 않은 태그입니다",
        "found unexpected ':'": "여기에는 `:` 표시를 쓸 수 없습니다",
        "found unexpected document indicator": "여기에는 문서 구분 줄을 쓸 수 없습니다",
        "found unexpected end of stream": "글이 중간에 끝났습니다",
        "found unknown directive name": "모르는 지시어입니다",
        "found unknown escape character": "모르는 이스케이프 문자입니다",
        "but found another document": "문서가 하나 더 있습니다",
        "invalid Unicode character": "올바르지 않은 유니코드 문자입니다",
        "input is too long": "글이 너무 깁니다",
        "Maximum nesting level reached, set with yaml_set_max_nest_level())": "너무 깊게 겹칩니다",
    ]
}
