import SiteModel

/// Lines for people: what a literal says is written as it is, and whatever is put into it is shown as part of a line.
///
/// Text from documents, file names and arguments can only get into a report as an interpolation, so that none of it gets
/// there without `VisibleText`.
struct OutputText: ExpressibleByStringInterpolation, Equatable {
    private(set) var text: String

    init(stringLiteral value: StaticString) {
        text = value.description
    }

    init(stringInterpolation interpolation: Interpolation) {
        text = interpolation.text
    }

    /// Text of the program itself, which contains nothing from elsewhere, such as a help page.
    init(ofProgram text: String) {
        self.text = text
    }

    struct Interpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity)
        }

        mutating func appendLiteral(_ literal: StaticString) {
            text += literal.description
        }

        mutating func appendInterpolation(_ text: String) {
            self.text += VisibleText.line(text)
        }

        mutating func appendInterpolation(_ number: Int) {
            text += String(number)
        }

        mutating func appendInterpolation(_ output: OutputText) {
            text += output.text
        }
    }

    static func + (left: OutputText, right: OutputText) -> OutputText { "\(left)\(right)" }

    static func += (left: inout OutputText, right: OutputText) { left.text += right.text }
}

extension OutputText {
    /// A line for each wording.
    init(lines: some Sequence<Wording>, in language: InterfaceLanguage) {
        self = lines.map { "\($0.text(in: language))\n" as OutputText }.joined()
    }

    /// The lines of a text from elsewhere.
    init(linesOf text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        self = lines.map { "\(String($0))" as OutputText }.joined(separator: "\n")
    }

    /// Text in a colour or weight: the parameters of the control sequence SGR (ECMA-48, 8.3.117).
    func styled(_ parameters: OutputText, if isWanted: Bool) -> OutputText {
        isWanted ? "\u{1B}[\(parameters)m\(self)\u{1B}[0m" : self
    }
}

extension Sequence<OutputText> {
    /// The texts as one.
    func joined(separator: OutputText = "") -> OutputText {
        OutputText(ofProgram: map(\.text).joined(separator: separator.text))
    }
}
