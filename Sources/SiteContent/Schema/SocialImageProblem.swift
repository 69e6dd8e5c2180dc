import SiteModel

/// What can be wrong with the picture that front matter or settings name for link previews.
enum SocialImageProblem: Problem, Hashable {
    case formatNotShown(key: String, format: String)

    var severity: Severity { .warning }

    var message: Wording {
        switch self {
        case .formatNotShown(let key, let format):
            Wording(
                "`\(key)` is not used: link previews show no \(format)",
                korean: "링크 미리 보기는 \(format) 그림을 보여 주지 않아 `\(key)` 값을 쓰지 않습니다")
        }
    }

    var hint: Wording? {
        switch self {
        case .formatNotShown:
            Wording(
                "write the address of a PNG, JPEG, WebP or GIF, best 1200×630",
                korean: "PNG, JPEG, WebP, GIF 그림의 주소를 쓰세요. 크기는 1200×630이 좋습니다")
        }
    }
}

extension ValueReader {
    /// The address of a picture for link previews; `nil` for a format that nobody shows, which is reported.
    mutating func shownPicture(_ key: String, _ node: YAMLNode, _ address: String?) -> String? {
        guard let address, let format = LinkPreview.refusedFormat(of: address) else { return address }
        report(SocialImageProblem.formatNotShown(key: key, format: format), at: node)
        return nil
    }
}
