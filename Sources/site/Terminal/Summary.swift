import Foundation
import SiteBuild

/// Prints what a build did.
enum Summary {
    static func print(_ report: BuildReport, took duration: Duration, isVerbose: Bool, to stream: FileHandle) {
        var lines = ""
        if isVerbose {
            lines += report.written.map { "wrote \($0)\n" }.joined()
            lines += report.removed.map { "removed \($0)\n" }.joined()
        }
        lines += summary(of: report, took: duration) + "\n"
        Terminal.write(lines, to: stream)
    }

    private static func summary(of report: BuildReport, took duration: Duration) -> String {
        var parts = [
            "\(Count.of(report.written.count, "file")) written", "\(report.unchangedCount) unchanged",
            "\(report.removed.count) removed",
        ]
        if report.draftCount > 0 { parts.append("\(Count.of(report.draftCount, "draft")) left out") }
        if report.futureCount > 0 { parts.append("\(Count.of(report.futureCount, "future document")) left out") }
        parts.append(Count.of(report.diagnostics.count { $0.severity == .warning }, "warning"))
        let milliseconds = Int(duration / .milliseconds(1))
        parts.append(String(format: "%d.%02d s", milliseconds / 1000, milliseconds % 1000 / 10))
        return parts.joined(separator: ", ")
    }
}
