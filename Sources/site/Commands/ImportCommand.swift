import ArgumentParser
import Foundation
import SiteImport
import SiteModel

/// The command `site import`.
struct ImportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "import",
            abstract: Wording(
                "Bring in a blog from Jekyll, Hugo, AstroPaper or Obsidian.",
                korean: "Jekyll, Hugo, AstroPaper, Obsidian에서 블로그를 가져옵니다."
            ).localised,
            discussion: Wording(
                """
                Copies documents and pictures into content/, brings front matter, links and markup to what site \
                understands, keeps former addresses, and shows each change. What only the old generator understands \
                stays as it is and is listed. The folder is never changed, and no file that exists is overwritten; a \
                site.yml is suggested if there is none.

                Exit status: 0 if everything was written, 1 if something was in the way or nothing could be read, 64 if \
                the command was used incorrectly, 129, 130 or 143 if SIGHUP, SIGINT or SIGTERM ended it.
                """,
                korean: """
                    글과 그림을 content/로 복사하고, 머리말과 링크와 표기를 site에 맞게 바꾸고, 예전 주소를 이어 주며, 바꾼 \
                    곳을 모두 보여 줍니다. 예전 생성기만 아는 것은 그대로 두고 알려 줍니다. 가져올 폴더는 바꾸지 않고, 있는 \
                    파일은 덮어쓰지 않습니다. site.yml이 없으면 써 줍니다.

                    종료 상태: 모두 썼으면 0, 막는 것이 있거나 읽을 것이 없으면 1, 잘못 썼으면 64, SIGHUP, SIGINT, \
                    SIGTERM으로 끝났으면 129, 130, 143입니다.
                    """
            ).localised
        )
    }

    @Argument(
        help: .init("The folder of the old blog.", korean: "예전 블로그의 폴더.", koreanValue: "폴더"),
        completion: .directory)
    var folder: String

    @Option(
        help: .init(
            "Whose blog it is, if not found out: \(Self.names).",
            korean: "누구의 블로그인지 알아내지 못할 때: \(Self.names).", value: "generator", koreanValue: "생성기"),
        completion: .list(Generator.allCases.map(\.rawValue)), transform: Self.generator)
    var from: Generator?

    @Flag(
        name: .customLong("dry-run"),
        help: .init("Write nothing; only show what would be done.", korean: "아무것도 쓰지 않고, 할 일만 보여 줍니다."))
    var isDry = false

    @Flag(
        name: .shortAndLong,
        help: .init("Show every change and every remark, not only the first ones.", korean: "처음 몇 개만이 아니라 모두 보여 줍니다."))
    var verbose = false

    @OptionGroup var site: RootOption

    @OptionGroup var common: CommonOptions

    mutating func validate() throws {
        folder = try OptionValue.folder(folder, for: Wording("<folder>", korean: "<폴더>").localised)
    }

    func run() throws {
        let signals = InterruptionSignals()
        let reporter = Reporter(format: .text, root: site.root, language: common.language)
        signals.whenReceived(lastResort: { signal in
            { reporter.end(by: signal, Self.nothingWritten).rawValue }
        })
        let plan = try common.reportingFailure { () throws(DiagnosedError) in
            try SiteImporter.plan(importing: folder, from: from, into: site.root, words: common.language)
        }
        show(plan)
        signals.dropLastResort()
        let outcome = SiteImporter.carryOut(plan, isDry: isDry) { signals.first != nil }
        signals.settle()
        if let signal = signals.first {
            let isUntouched = outcome.documentCount + outcome.fileCount == 0 || isDry
            throw reporter.end(by: signal, isUntouched ? Self.nothingWritten : Self.partlyWritten)
        }
        let remarks = (plan.remarks + outcome.failures).inReadingOrder()
        reporter.report(remarks, detail: verbose ? .everything : .firstFew)
        let summary = ImportSummary(plan: plan, outcome: outcome, isDry: isDry)
        Terminal.write(OutputText(lines: summary.lines, in: common.language), to: .standardOutput)
        if !outcome.failures.isEmpty { throw ExitCode(1) }
    }

    private static let nothingWritten = Wording("nothing was written", korean: "아무것도 쓰지 않았습니다")
    private static let partlyWritten = Wording(
        "files that were written stay; the next import writes the others", korean: "쓴 파일은 그대로 두며, 다시 가져오면 나머지를 씁니다")

    private static let names = Generator.allCases.map(\.rawValue).joined(separator: ", ")

    private static func generator(_ text: String) throws -> Generator {
        guard let generator = Generator(rawValue: text.lowercased()) else {
            throw ValidationError("write one of \(names).", korean: "\(names) 가운데 하나를 쓰세요.")
        }
        return generator
    }

    // MARK: Changes

    private static let mostDocuments = 10
    private static let mostLines = 24

    private func show(_ plan: ImportPlan) {
        if let sign = plan.sign {
            let particle = KoreanParticle.subject.form(after: sign)
            write(
                Wording(
                    "\(folder) is a blog of \(plan.generator.name): it has \(sign)",
                    korean: "\(folder): \(plan.generator.name)의 것입니다. \(sign)\(particle) 있습니다"))
        }
        let diff = UnifiedDiff(
            hasColors: Terminal.hasColors(STDOUT_FILENO), context: 1, mostLines: verbose ? .max : Self.mostLines)
        let changed = plan.documents.filter { LineDifference.hasChanges($0.old, $0.new) }
        for document in verbose ? changed[...] : changed.prefix(Self.mostDocuments) {
            let difference = LineDifference(document.old, document.new, alignment: .shortest)
            guard let (text, omitted) = diff.text(of: difference, from: document.source, to: document.destination)
            else {
                continue
            }
            Terminal.write(text, to: .standardOutput)
            guard omitted > 0 else { continue }
            write(Wording("… \(omitted) more line\(omitted == 1 ? "" : "s")", korean: "… \(omitted)줄 더"))
        }
        let rest = changed.count - Self.mostDocuments
        guard !verbose, rest > 0 else { return }
        let documents = Count.of(rest, Wording("more document", korean: "글"))
        write(
            Wording(
                "… \(documents.english) \(rest == 1 ? "changes" : "change"); --verbose shows \(rest == 1 ? "it" : "them")",
                korean: "… \(documents.korean)가 더 바뀝니다. --verbose 옵션을 붙이면 모두 보여 줍니다"))
    }

    private func write(_ words: Wording) {
        Terminal.write(OutputText(lines: [words], in: common.language), to: .standardOutput)
    }
}
