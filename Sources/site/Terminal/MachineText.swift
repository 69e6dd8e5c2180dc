import Foundation
import SiteModel

/// Text for programs, in a format that has escapes of its own.
struct MachineText {
    let text: String

    private init(_ text: String) {
        self.text = text
    }

    /// A value as JSON over several lines, its keys in alphabetical order, with a line feed at its end.
    static func json(_ value: some Encodable) -> MachineText {
        json(value, formatting: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    }

    /// A value as one line of JSON, with a line feed at its end.
    static func jsonLine(_ value: some Encodable) -> MachineText {
        json(value, formatting: [])
    }

    /// Commands for GitHub's runner, a line each.
    static func workflowCommands(_ commands: some Sequence<WorkflowCommand>) -> MachineText {
        MachineText(commands.map { $0.text + "\n" }.joined())
    }

    /// HTML as pages have it.
    static func html(_ html: String) -> MachineText {
        MachineText(html)
    }

    private static func json(_ value: some Encodable, formatting: JSONEncoder.OutputFormatting) -> MachineText {
        let encoder = JSONEncoder()
        encoder.outputFormatting = formatting
        // Reports contain only strings and integers, which always encode.
        let bytes = (try? encoder.encode(value)) ?? Data("{}".utf8)
        return MachineText(escaped(String(decoding: bytes, as: UTF8.self)) + "\n")
    }

    /// JSON in which whatever `VisibleText` would replace is an escape: the same value, but nothing to a terminal or a
    /// runner that shows it.
    private static func escaped(_ json: String) -> String {
        var escaped = ""
        var search = RunnerCommands.CommandSearch()
        for scalar in json.unicodeScalars {
            if search.findsBracket(scalar) || scalar != "\n" && !VisibleText.isVisible(scalar, after: nil) {
                escaped += String(scalar).utf16.map { String(format: "\\u%04x", $0) }.joined()
            } else {
                escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
