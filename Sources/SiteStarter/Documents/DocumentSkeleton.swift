import SiteModel

/// The body of a new document, just enough to show its format.
///
/// Its addresses contain the day, because `site check` reports stories with the same address.
enum DocumentSkeleton {
    static func body(of kind: DocumentKind, day: String, language: InterfaceLanguage) -> String {
        switch (kind, language) {
        case (.post, _), (.page, _): ""
        case (.digest, .korean):
            """
            ## [1] 첫 소식의 제목

            URL: https://example.com/\(day)/1

            소식의 내용을 적습니다.

            """
        case (.digest, .english):
            """
            ## [1] The first headline

            URL: https://example.com/\(day)/1

            What has happened.

            """
        case (.transcript, .korean):
            """
            **첫 대목**

            진행자 [00:00:00]: 첫 발언을 적습니다.
            손님 [00:00:30]: 다음 발언을 적습니다.

            """
        case (.transcript, .english):
            """
            **The first part**

            Host [00:00:00]: What is said first.
            Guest [00:00:30]: What is said next.

            """
        }
    }
}
