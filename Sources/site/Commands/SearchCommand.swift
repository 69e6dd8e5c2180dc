import ArgumentParser
import Foundation
import SiteBuild
import SiteModel
import SiteSearch

/// The command `site search`.
struct SearchCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "search",
            abstract: Wording("Search the site as it was last built.", korean: "마지막으로 만든 사이트에서 찾습니다.").localised,
            discussion: Wording(
                """
                Gives the same answers as the site's search page, from the index in the output folder. A query has \
                words, "phrases in quotes" and -words to leave out; put -- before one that starts with -word.

                Exit status: 0 if the search was made, also when nothing is found; 1 if there is no index that can be \
                read, 64 if the command was used incorrectly.
                """,
                korean: """
                    출력 폴더의 색인으로 사이트의 검색 페이지와 똑같이 찾습니다. 검색어에는 낱말, "따옴표로 묶은 구절", 뺄 \
                    -낱말을 쓸 수 있습니다. -낱말로 시작하는 검색어 앞에는 --를 쓰세요.

                    종료 상태: 찾았으면 0(결과가 없을 때도), 읽을 수 있는 색인이 없으면 1, 잘못 썼으면 64입니다.
                    """
            ).localised
        )
    }

    @Argument(help: .init("What to look for.", korean: "찾을 말.", value: "query", koreanValue: "검색어"))
    var query: [String]

    @Option(help: .init("The most results to show.", korean: "보여 줄 결과의 최대 수.", koreanValue: "수"))
    var limit = 10

    @Option(
        help: .init(
            "text for people or json for programs.", korean: "사람이 읽을 text나 프로그램이 읽을 json.", koreanValue: "형식"))
    var format = SearchFormat.text

    @Option(
        help: .init(
            "The output folder of the site. (default: public in --root)",
            korean: "사이트의 출력 폴더. (기본값: --root 아래 public)", value: "folder", koreanValue: "폴더"),
        completion: .directory)
    var output: String?

    @OptionGroup var site: RootOption

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if let output { try OptionValue.requireFolder(output, for: "--output") }
        guard (1...1000).contains(limit) else {
            throw ValidationError(
                "--limit takes a number from 1 to 1000.", korean: "--limit에는 1부터 1000까지의 수를 쓰세요.")
        }
    }

    func run() throws {
        let answer = try common.reportingFailure { () throws(DiagnosedError) in
            try PublishedSearch.answer(
                query.joined(separator: " "), limit: limit, root: site.root, output: output ?? site.defaultOutput)
        }
        let notes = SearchNotes(of: answer)
        if !answer.unreadable.isEmpty { common.say(notes.damage) }
        switch format {
        case .json:
            for note in notes.reading { common.say(note) }
            Terminal.write(.json(SearchReport(answer)), to: .standardOutput)
        case .text:
            let list = SearchResultList(
                answer, notes: notes.reading, language: common.language, columns: columns,
                hasColors: Terminal.hasColors(STDOUT_FILENO))
            Terminal.write(list.text, to: .standardOutput)
        }
    }

    private var columns: Int { max(20, min(80, Terminal.columnCount(of: STDOUT_FILENO))) }
}

/// A format for results.
enum SearchFormat: String, ExpressibleByArgument, CaseIterable {
    /// For people.
    case text
    /// For programs: one object.
    case json
}
