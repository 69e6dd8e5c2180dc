import Foundation

/// Text that commands whatever shows it, and a look at what the program made of it.
enum HostileText {
    /// On one line: commands for runners, for terminals, and characters that turn text around, end lines or hide.
    static let line =
        "::stop-commands::x ##[stop-commands]x ##vso[task.x]y \u{1B}[31m \u{1B}]8;;http:⁄⁄e\u{7}L \u{9B}5m \u{8}\r"
        + "\u{202E}\u{2066}\u{2028}\u{2029}\u{E0041}\u{200B}\u{FEFF}"

    /// With lines that command GitHub's runner.
    static let lines = line + "\n::stop-commands::y\n ::error::z"

    /// A text in double quotes, with escapes that YAML reads.
    static func quoted(_ text: String) -> String {
        let content = text.unicodeScalars.map { scalar in
            scalar.properties.isAlphabetic || " []#:;⁄".unicodeScalars.contains(scalar)
                ? String(scalar) : String(format: "\\U%08X", scalar.value)
        }
        return "\"\(content.joined())\""
    }

    /// The lines of an output that would command something.
    static func commands(in output: String) -> [String] {
        output.unicodeScalars.split(separator: "\n").map { String($0) }.filter { line in
            line.contains(/^\s*::.*::/)
                && !line.contains(/^::(error|warning|notice) (file=[^:]*,)?(line=\d+,col=\d+,)?title=[a-z-]+::/)
                || line.contains(/##[a-zA-Z-]*\[/) || line.unicodeScalars.contains(where: isInvisible)
        }
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control: scalar != "\t"
        case .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
