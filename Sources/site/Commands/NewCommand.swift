import ArgumentParser
import Foundation
import SiteModel
import SiteStarter

/// The command `site new`.
struct NewCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "new",
            abstract: Wording("Start a new document.", korean: "새 글을 시작합니다.").localised,
            discussion: Wording(
                """
                Writes a file with front matter to the right place under content/ and prints its path, so that \
                $EDITOR "$(site new "제목")" opens it. The file name comes from the title, and the address from the \
                file name. Nothing is ever overwritten.

                Exit status: 0 if the file was written, 1 if something was in the way, 64 if the command was used \
                incorrectly.
                """,
                korean: """
                    올바른 머리말을 갖춘 파일을 content/의 제자리에 쓰고 그 경로를 출력합니다. \
                    $EDITOR "$(site new "제목")"처럼 바로 열 수 있습니다. 파일 이름은 제목에서, 주소는 파일 이름에서 \
                    나옵니다. 있는 파일은 덮어쓰지 않습니다.

                    종료 상태: 썼으면 0, 막는 것이 있으면 1, 잘못 썼으면 64입니다.
                    """
            ).localised
        )
    }

    @Argument(
        help: .init(
            "The title. (optional for a digest with --source)",
            korean: "제목. (--source를 쓴 다이제스트에는 없어도 됩니다)", koreanValue: "제목"))
    var title = ""

    @Option(
        help: .init(
            "One of \(OptionValue.kindNames). (default: post)",
            korean: "\(OptionValue.kindNames) 가운데 하나. (기본값: post)", koreanValue: "종류"),
        completion: .list(DocumentKind.allCases.map(\.rawValue)), transform: OptionValue.kind)
    var kind = DocumentKind.post

    @Option(help: .init("A tag; can be given several times.", korean: "태그. 여러 번 쓸 수 있습니다.", koreanValue: "태그"))
    var tag: [String] = []

    @Option(
        help: .init(
            "The last part of the address. (default: from the title)",
            korean: "주소의 마지막 부분. (기본값: 제목에서)", koreanValue: "슬러그"))
    var slug: String?

    @Option(
        help: .init(
            "Where a digest's news comes from: a key of sources in site.yml.",
            korean: "다이제스트가 간추린 것을 처음 실은 곳. site.yml의 sources에 있는 키입니다.", koreanValue: "키"))
    var source: String?

    @Option(
        help: .init(
            "The date, such as 2025-05-02T13:40:00+09:00 or 2025-05-02. (default: now)",
            korean: "발행일. 2025-05-02T13:40:00+09:00이나 2025-05-02처럼 씁니다. (기본값: 지금)",
            koreanValue: "날짜"),
        transform: OptionValue.date)
    var date: DateText?

    @Flag(
        help: .init(
            "Leave it unpublished until you delete draft: true.",
            korean: "draft: true 줄을 지울 때까지 사이트에 싣지 않습니다."))
    var draft = false

    @Flag(help: .init("Feature it on the home page.", korean: "첫 화면에 돋보이게 합니다."))
    var featured = false

    @OptionGroup var site: RootOption

    @OptionGroup var common: CommonOptions

    func run() throws {
        let request = try common.reportingFailure(status: EX_USAGE) { () throws(DiagnosedError) in
            var request = try DocumentRequest(title: title, kind: kind, tags: tag, slug: slug, source: source)
            request.date = date
            request.isDraft = draft
            request.isFeatured = featured
            return request
        }
        let path = try common.reportingFailure { () throws(DiagnosedError) in
            try NewDocument.write(request, root: site.root, now: .clock)
        }
        Terminal.write("\(path)\n", to: .standardOutput)
    }
}
