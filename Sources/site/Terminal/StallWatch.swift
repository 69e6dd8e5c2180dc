import Foundation
import SiteFiles
import SiteModel

/// Ends a program that waits for a thread which the system does not give: Swift's runtime would wait forever.
struct StallWatch {
    private var lastTime = SystemLimits.processorTime
    private var count = 0
    private let end: @Sendable () -> Never

    /// Makes a watch; `end` ends the program.
    init(end: @escaping @Sendable () -> Never) {
        self.end = end
    }

    /// Makes a watch that ends the program with a message.
    init(in language: InterfaceLanguage) {
        self.init {
            DiagnosticPrinter(language: language).print([Diagnostic(SystemProblem.noThreads)])
            _exit(1)
        }
    }

    /// Looks, once in a second, whether the program computes or could have a thread.
    mutating func look() {
        let time = SystemLimits.processorTime
        let isIdle = time - lastTime < .milliseconds(20)
        lastTime = time
        count = isIdle && WorkThread.available(upTo: 1) == 0 ? count + 1 : 0
        if count >= Self.limit { end() }
    }

    /// Long enough for another program to end, in seconds.
    private static let limit = 8
}
