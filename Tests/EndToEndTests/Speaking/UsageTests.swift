import Foundation
import SiteTestSupport
import Testing

@Suite("usage")
struct UsageTests {
    private static let usage = """
        Usage: site build <options>
          See 'site build --help' for more information.

        """
    private static let now =
        "Help:  --now <time>  The time to take for now, such as\n       2025-05-02T13:40:00+09:00. (default: the clock)\n"
    private static let baseURL =
        "Help:  --base-url <url>  Where the site is published, in place of baseURL in\n       site.yml.\n"
    private static let jobs =
        "Help:  --jobs <jobs>  How many documents to work on at once. (default: one per\n       core)\n"

    @Test(
        "what makes no sense is a usage error, and nothing is built",
        arguments: [
            Mistake(["--nope"], "Unknown option '--nope'. Did you mean '--now'?"),
            Mistake(["--draft"], "Unknown option '--draft'. Did you mean '--drafts'?"),
            Mistake(["extra"], "Unexpected argument 'extra'"),
            Mistake(["--jobs"], "Missing value for '--jobs <jobs>'", help: jobs),
            Mistake(["--jobs", "two"], "The value 'two' is invalid for '--jobs <jobs>'", help: jobs),
            Mistake(["--jobs", "0"], "--jobs takes a number from 1 to 1024."),
            Mistake(["--jobs=-1"], "--jobs takes a number from 1 to 1024."),
            Mistake(["--jobs", "1025"], "--jobs takes a number from 1 to 1024."),
            Mistake(["--quiet", "--verbose"], "--quiet and --verbose cannot be used together."),
            Mistake(["-qv"], "--quiet and --verbose cannot be used together."),
            Mistake(
                ["--now", "어제"],
                "The value '어제' is invalid for '--now <time>': write a date such as "
                    + "2025-05-02T13:40:00+09:00 or 2025-05-02.", help: now),
            Mistake(
                ["--base-url", "/blog/"],
                "The value '/blog/' is invalid for '--base-url <url>': write an address such as "
                    + "https://user.github.io/blog/.", help: baseURL),
            Mistake(
                ["--base-url", "ftp://a.kr"],
                "The value 'ftp://a.kr' is invalid for '--base-url <url>': write an address "
                    + "such as https://user.github.io/blog/.", help: baseURL),
        ])
    func mistake(mistake: Mistake) throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가")])
        let result = try SiteBinary.run(["build"] + mistake.arguments, in: site.root)
        #expect(result.status == 64)
        #expect(result.errors == "Error: \(mistake.message)\n\(mistake.help)\(Self.usage)")
        #expect(result.output.isEmpty)
        #expect(!site.exists("public"))
    }

    @Test("an empty --root or --output is a usage error", arguments: ["--root", "--output"])
    func empty(option: String) throws {
        let site = try TinySite(["content/posts/a.md": TinySite.post("가")])
        let result = try site.build(option, "")
        #expect(result.status == 64)
        #expect(result.errors == "Error: \(option) needs a folder.\n\(Self.usage)")
        #expect(!site.exists("public"))
    }

    @Test("an empty --root is a usage error of render, too")
    func emptyRootOfRender() throws {
        let result = try TinySite().render("--root", "", input: "글")
        #expect(result.status == 64)
    }

    @Test(
        "a command that is none, with the nearest one, whatever follows",
        arguments: [
            (["biuld"], "'biuld'. Did you mean 'build'?", "site [--lang <lang>] <subcommand>", "site"),
            (["biuld", "--force"], "'biuld'. Did you mean 'build'?", "site [--lang <lang>] <subcommand>", "site"),
            (["biuld", "--help"], "'biuld'. Did you mean 'build'?", "site [--lang <lang>] <subcommand>", "site"),
            (
                ["--lang", "en", "server"], "'server'. Did you mean 'serve'?", "site [--lang <lang>] <subcommand>",
                "site"
            ),
            (["publish"], "'publish'", "site [--lang <lang>] <subcommand>", "site"),
            ([""], "''", "site [--lang <lang>] <subcommand>", "site"),
            (["help", "nosuch"], "'nosuch'", "site [--lang <lang>] <subcommand>", "site"),
            (["help", "chekc"], "'chekc'. Did you mean 'check'?", "site [--lang <lang>] <subcommand>", "site"),
            (["help", "build", "x"], "'x'", "site build <options>", "site build"),
            (
                ["theme", "exprot"], "'exprot'. Did you mean 'export'?", "site theme [--lang <lang>] <subcommand>",
                "site theme"
            ),
        ] as [([String], String, String, String)])
    func unknownCommand(arguments: [String], named: String, usage: String, command: String) throws {
        let result = try SiteBinary.run(arguments, in: "/")
        #expect(result.status == 64)
        #expect(
            result.errors == """
                Error: Unknown command \(named)
                Usage: \(usage)
                  See '\(command) --help' for more information.

                """)
        #expect(result.output.isEmpty)
    }

    @Test(
        "words that are not commands",
        arguments: [
            ["help", "theme", "export"], ["help", "help"], ["--lang=en", "help"], ["render", "--help", "help"],
        ])
    func knownCommand(arguments: [String]) throws {
        let result = try SiteBinary.run(arguments, in: "/")
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("OVERVIEW: "))
    }

    @Test(
        "help fits a terminal, also where it says how a command is called",
        arguments: ["init", "new", "import", "build", "check", "serve", "render", "theme", "theme export"], [80, 100])
    func width(command: String, columns: Int) throws {
        let result = try SiteBinary.run(
            command.split(separator: " ").map(String.init) + ["--help"], in: "/",
            environment: ["COLUMNS": "\(columns)"])
        for line in result.output.split(separator: "\n") { #expect(line.count <= columns, "\(line)") }
    }

    @Test(
        "the help on the wrong option fits a terminal, too",
        arguments: ["init", "new", "import", "build", "check", "serve", "render", "theme export"], [50, 80])
    func helpWidth(command: String, columns: Int) throws {
        let words = command.split(separator: " ").map(String.init)
        let help = try SiteBinary.run(words + ["--help"], in: "/").output
        for option in help.matches(of: /\n  (--[a-z-]+) </).map({ String($0.1) }) {
            let errors = try SiteBinary.run(words + [option], in: "/", environment: ["COLUMNS": "\(columns)"]).errors
            let rows = errors.split(separator: "\n").drop { !$0.hasPrefix("Help:  ") }.prefix { !$0.hasPrefix("Usage") }
            #expect(!rows.isEmpty && rows.dropFirst().allSatisfy { $0.hasPrefix("       ") }, "\(errors)")
            for row in rows { #expect(row.count <= columns, "\(row)") }
        }
    }

    @Test("how a command is called breaks between options, in help and after an error")
    func usageLines() throws {
        let lines = """
            site new [<title>] [--kind <kind>] [--tag <tag> ...] [--slug <slug>]
                            [--source <source>] [--date <date>] [--draft] [--featured]
                            [--root <folder>] [--lang <lang>]

            """
        #expect(try SiteBinary.run(["new", "--help"], in: "/").output.contains("\nUSAGE: \(lines)\nARGUMENTS:\n"))
        #expect(
            try SiteBinary.run(["new", "--nope"], in: "/").errors.hasSuffix(
                "\nUsage: \(lines)  See 'site new --help' for more information.\n"))
    }

    @Test("--help mentions every option, on standard output")
    func help() throws {
        let result = try SiteBinary.run(["build", "--help"], in: "/")
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
        for option in [
            "--root <folder>", "--output <folder>", "--drafts", "--future", "--now <time>", "--base-url <url>",
            "--jobs <jobs>", "--keep-going", "--force", "--list-changed <file>", "--format <format>",
            "-q, --quiet", "-v, --verbose",
            "-h, --help",
        ] {
            #expect(result.output.replacing("\n", with: " \n").contains("\n  \(option) "), "\(option)")
        }
        #expect(result.output.contains("Exit status: 0 if the site was built, 1 if"))
    }

    @Test("the help of render mentions every option")
    func renderHelp() throws {
        let result = try SiteBinary.run(["render", "--help"], in: "/")
        #expect(result.status == 0)
        for option in ["<file>", "--plain", "--root <folder>"] {
            #expect(result.output.contains("\n  \(option) "), "\(option)")
        }
    }

    @Test("the help of the program names its commands", arguments: [[], ["--help"], ["help"]] as [[String]])
    func programHelp(arguments: [String]) throws {
        let result = try SiteBinary.run(arguments, in: "/")
        #expect(result.status == 0)
        #expect(result.output.contains("\n  build  "))
        #expect(result.output.contains("\n  render  "))
    }

    struct Mistake: Sendable, CustomTestStringConvertible {
        let arguments: [String]
        let message: String
        let help: String

        init(_ arguments: [String], _ message: String, help: String = "") {
            self.arguments = arguments
            self.message = message
            self.help = help
        }

        var testDescription: String { arguments.joined(separator: " ") }
    }
}
