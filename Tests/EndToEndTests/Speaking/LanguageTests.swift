import SiteTestSupport
import Testing

@Suite("which language is spoken")
struct LanguageTests {
    private static var english: Regex<Substring> {
        /^\d+ files written, 0 unchanged, 0 removed, 0 warnings, \d+\.\d\d s\n$/
    }
    private static var korean: Regex<Substring> { /^파일 \d+개 작성, 0개 유지, 0개 삭제, 경고 0개, \d+\.\d\d초\n$/ }

    private static func output(_ arguments: [String], _ environment: [String: String] = [:]) throws -> String {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가")])
        let result = try SiteBinary.run(
            arguments + ["--now", TinySite.now], in: site.root, environment: environment)
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
        return result.output
    }

    @Test(
        "the first locale variable that says something decides",
        arguments: [
            ["LC_ALL": "ko_KR.UTF-8"], ["LC_ALL": "ko"], ["LC_ALL": "ko_KR.eucKR"], ["LC_ALL": "ko_KP@x"],
            ["LC_ALL": "", "LC_MESSAGES": "ko_KR.UTF-8", "LANG": "en_US.UTF-8"],
            ["LC_ALL": "", "LC_MESSAGES": "", "LANG": "ko_KR.UTF-8"],
            ["LC_ALL": "en_US.UTF-8", "LANGUAGE": "ko:en"],
            ["LC_ALL": "en_US.UTF-8", "LANGUAGE": "fr:ko_KR:en"],
        ])
    func koreanLocale(environment: [String: String]) throws {
        #expect(try Self.output(["build"], environment).contains(Self.korean))
    }

    @Test(
        "every other locale is English",
        arguments: [
            [:], ["LC_ALL": "en_US.UTF-8", "LANG": "ko_KR.UTF-8"], ["LC_ALL": "", "LC_MESSAGES": "", "LANG": ""],
            ["LC_ALL": "kok_IN"], ["LC_ALL": "ja_JP.UTF-8"], ["LC_ALL": "C.UTF-8", "LANGUAGE": "ko"],
            ["LC_ALL": "POSIX", "LANGUAGE": "ko"], ["LC_ALL": "ko_KR.UTF-8", "LANGUAGE": "en:ko"],
        ])
    func otherLocale(environment: [String: String]) throws {
        #expect(try Self.output(["build"], environment).contains(Self.english))
    }

    @Test(
        "--lang overrules the locale, before the command and after it, and the last one holds",
        arguments: [
            ["--lang", "ko", "build"], ["build", "--lang", "ko"], ["build", "--lang=ko"],
            ["build", "--lang", "en", "--lang", "ko"], ["--lang", "en", "build", "--lang=ko"],
        ])
    func option(arguments: [String]) throws {
        #expect(try Self.output(arguments).contains(Self.korean))
        let opposite = arguments.map {
            $0.replacing("ko", with: "@").replacing("en", with: "ko").replacing("@", with: "en")
        }
        #expect(try Self.output(opposite, ["LC_ALL": "ko_KR.UTF-8"]).contains(Self.english))
    }

    @Test("a language that is not spoken is a usage error, in the locale's language")
    func unknown() throws {
        let english = try SiteBinary.run(["build", "--lang", "fr"], in: "/")
        #expect(english.status == 64)
        #expect(english.output.isEmpty)
        #expect(
            english.errors == """
                Error: The value 'fr' is invalid for '--lang <lang>'. Please provide one of 'ko' and 'en'.
                Help:  --lang <lang>  The language of messages and help, if not the locale's.
                Usage: site [--lang <lang>] <subcommand>
                  See 'site --help' for more information.

                """)
        let korean = try SiteBinary.run(
            ["build", "--lang", "fr"], in: "/", environment: ["LC_ALL": "ko_KR.UTF-8"])
        #expect(korean.status == 64)
        #expect(korean.output.isEmpty)
        #expect(
            korean.errors == """
                오류: 'fr' 값은 '--lang <언어>'에 쓸 수 없습니다. 'ko', 'en' 가운데 하나를 쓰세요.
                도움말:  --lang <언어>  메시지와 도움말의 언어. 없으면 로캘을 따릅니다.
                사용법: site [--lang <언어>] <명령>
                  자세한 내용: 'site --help'

                """)
    }
}
