import ArgumentParser

/// How a build ends that a signal has cut short.
enum InterruptedBuild {
    /// Says what the output folder is like.
    ///
    /// - Parameters:
    ///   - signal: The signal.
    ///   - consequence: What it means for the output folder.
    /// - Returns: The exit status that a shell gives to a program that this signal has ended.
    static func end(by signal: Int32, _ consequence: String) -> ExitCode {
        Terminal.write("site: interrupted; \(consequence)\n", to: .standardError)
        return ExitCode(128 + signal)
    }
}
