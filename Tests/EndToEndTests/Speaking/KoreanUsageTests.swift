import SiteTestSupport
import Testing

@Suite("usage in Korean")
struct KoreanUsageTests {
    private static func run(_ arguments: [String], columns: Int = 80) throws -> SiteBinary.Result {
        try SiteBinary.run(
            arguments, in: "/", environment: ["LC_ALL": "ko_KR.UTF-8", "COLUMNS": "\(columns)"])
    }

    private static let build = "사용법: site build <옵션>\n  자세한 내용: 'site build --help'\n"
    private static let program = "사용법: site [--lang <언어>] <명령>\n  자세한 내용: 'site --help'\n"
    private static let jobs = "도움말:  --jobs <수>  한꺼번에 처리할 글의 수. (기본값: 코어마다 하나)\n"
    private static let now =
        "도움말:  --now <때>  지금으로 여길 때. 예: 2025-05-02T13:40:00+09:00. (기본값:\n         시계)\n"
    private static let baseURL = "도움말:  --base-url <주소>  사이트가 놓일 주소. site.yml의 baseURL을 대신합니다.\n"

    @Test(
        "a usage error is in Korean, on standard error",
        arguments: [
            (["--nope"], "'--nope' 옵션이 없습니다.\n" + program),
            (["biuld"], "'biuld' 명령이 없습니다. 혹시 'build'인가요?\n" + program),
            (["help", "nosuch"], "'nosuch' 명령이 없습니다.\n" + program),
            (["build", "--draft"], "'--draft' 옵션이 없습니다. 혹시 '--drafts'인가요?\n" + build),
            (["build", "-z"], "'-z' 옵션이 없습니다.\n" + build),
            (["build", "x"], "'x' 인자는 쓸 수 없습니다.\n" + build),
            (["build", "x", "y"], "인자 2개는 쓸 수 없습니다: 'x', 'y'\n" + build),
            (["build", "--quiet=1"], "'--quiet' 옵션은 값을 받지 않는데 '1' 값을 받았습니다.\n" + build),
            (["build", "--jobs"], "'--jobs <수>'의 값이 없습니다.\n" + jobs + build),
            (["build", "--jobs", "two"], "'two' 값은 '--jobs <수>'에 쓸 수 없습니다.\n" + jobs + build),
            (["build", "--jobs", "0"], "--jobs에는 1부터 1024까지의 수를 쓰세요.\n" + build),
            (["build", "-qv"], "--quiet와 --verbose는 함께 쓸 수 없습니다.\n" + build),
            (["build", "--root", ""], "--root에는 빈 값이 아니라 폴더를 쓰세요.\n" + build),
            (["build", "--list-changed", ""], "--list-changed에는 빈 값이 아니라 파일을 쓰세요.\n" + build),
            (
                ["build", "--now", "어제"],
                "'어제' 값은 '--now <때>'에 쓸 수 없습니다: 2025-05-02T13:40:00+09:00이나 2025-05-02 같은 날짜를 쓰세요.\n"
                    + now + build
            ),
            (
                ["build", "--base-url", "/blog/"],
                "'/blog/' 값은 '--base-url <주소>'에 쓸 수 없습니다: "
                    + "https://user.github.io/blog/ 같은 주소를 쓰세요.\n" + baseURL + build
            ),
            (
                ["--generate-completion-script", "sh"],
                "'sh' 셸의 자동 완성 스크립트는 만들 수 없습니다.\n"
                    + "--generate-completion-script=<shell>에 다음 가운데 하나를 쓰세요:\n    zsh bash fish\n" + program
            ),
        ] as [([String], String)])
    func mistake(arguments: [String], errors: String) throws {
        let result = try Self.run(arguments)
        #expect(result.status == 64)
        #expect(result.errors == "오류: " + errors)
        #expect(result.output.isEmpty)
    }

    /// Every command that help lists, with those below it.
    private static let commands = commands(below: [])

    private static func commands(below command: [String]) -> [[String]] {
        let help = (try? run(command + ["--help"]))?.output ?? ""
        let list = help.split(separator: "\n명령:\n", maxSplits: 1).dropFirst().first ?? ""
        let names = list.split(separator: "\n").prefix { !$0.hasPrefix("  자세한") }.compactMap {
            $0.hasPrefix("  ") && !$0.hasPrefix("   ") ? $0.split(separator: " ").first : nil
        }
        return [command] + names.flatMap { commands(below: command + [String($0)]) }
    }

    @Test("every command is found")
    func allCommands() {
        for command in [["build"], ["serve"], ["render"]] { #expect(Self.commands.contains(command)) }
    }

    @Test("help has no English sentence left, on standard output", arguments: commands)
    func help(command: [String]) throws {
        let result = try Self.run(command + ["--help"])
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
        #expect(result.output.hasPrefix("개요: "))
        #expect(result.output.contains("\n사용법: site"))
        #expect(result.output.contains("\n옵션:\n"))
        for line in result.output.split(separator: "\n") where !line.hasPrefix("사용법: ") {
            // Names, paths and values are Latin; sentences have several words between two of Hangul.
            #expect(!line.replacing(/'[^']*'/, with: "").contains(/[a-z]+ [a-z]+ [a-z]+/), "\(line)")
        }
        let asked = try Self.run(["help"] + command)
        #expect(asked.output == result.output)
    }

    @Test("help fits a terminal, Hangul being two columns wide", arguments: commands, [60, 80, 120])
    func width(command: [String], columns: Int) throws {
        for line in try Self.run(command + ["--help"], columns: columns).output.split(separator: "\n") {
            let width = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 2 : 1) }
            #expect(width <= columns, "\(line)")
        }
    }

    @Test("the help on the wrong option fits a terminal, too", arguments: commands, [50, 80])
    func helpWidth(command: [String], columns: Int) throws {
        let help = try Self.run(command + ["--help"]).output
        for option in help.matches(of: /\n  (--[a-z-]+) </).map({ String($0.1) }) {
            let errors = try Self.run(command + [option], columns: columns).errors
            let rows = errors.split(separator: "\n").drop { !$0.hasPrefix("도움말:  ") }.prefix { !$0.hasPrefix("사용법") }
            #expect(!rows.isEmpty && rows.dropFirst().allSatisfy { $0.hasPrefix("         ") }, "\(errors)")
            for row in rows {
                let width = row.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 2 : 1) }
                #expect(width <= columns, "\(row)")
            }
        }
    }

    @Test("the description of an option has a column of its own")
    func columns() throws {
        let result = try Self.run(["render", "--help"])
        #expect(
            result.output == """
                개요: 마크다운 글 하나를 HTML로 바꿔 표준 출력에 씁니다.

                본문은 글의 페이지에 실리는 그대로 나옵니다. --plain을 붙이면 마크다운만 옮기되,
                강조와 맨 주소에는 한국어 규칙을 따릅니다. 머리말은 빠집니다.

                사용법: site render [<파일>] [--plain] [--root <폴더>] [--lang <언어>]

                인자:
                  <파일>                  글. -이거나 없으면 표준 입력을 읽습니다. (기본값: -)

                옵션:
                  --plain                 제목의 id, 그림, 링크 속성, 꼭지의 section을 넣지
                                          않으며, HTML을 그대로 둡니다.
                  --root <폴더>           설정과 템플릿을 따를 사이트. (기본값: .)
                  --lang <언어>           메시지와 도움말의 언어. 없으면 로캘을 따릅니다. (값:
                                          ko, en)
                  --version               버전을 보여 줍니다.
                  -h, --help              도움말을 보여 줍니다.


                """)
    }

    @Test("values have Korean names, and a line of usage breaks between options")
    func values() throws {
        let result = try Self.run(["new", "--help"])
        #expect(
            result.output.contains(
                """
                사용법: site new [<제목>] [--kind <종류>] [--tag <태그> ...] [--slug <슬러그>]
                                 [--source <키>] [--date <날짜>] [--draft] [--featured]
                                 [--root <폴더>] [--lang <언어>]

                """))
        #expect(try Self.run(["init", ""]).errors.hasPrefix("오류: <폴더>에는 빈 값이 아니라 폴더를 쓰세요.\n"))
    }

    @Test("every option that takes a value has a Korean name for it", arguments: commands)
    func valueNames(command: [String]) throws {
        let output = try Self.run(command + ["--help"]).output
        #expect(!output.replacing("added<TAB>", with: "").contains(/<[a-z-]+>/), "\(output)")
    }

    @Test("what the parser makes for machines stays as it is", arguments: ["bash", "zsh", "fish"])
    func completions(shell: String) throws {
        let korean = try Self.run(["--generate-completion-script", shell])
        #expect(korean.status == 0)
        #expect(korean.errors.isEmpty)
        #expect(!korean.output.contains("오류: "))
        #expect(try Self.run(["--version"]).output == SiteBinary.run(["--version"], in: "/").output)
    }
}
