import SiteModel
import SiteSearch

/// The results of a search for people, no wider than the terminal.
struct SearchResultList {
    private(set) var text: OutputText = ""
    private let language: InterfaceLanguage
    private let columns: Int
    private let hasColors: Bool

    /// How far the lines below a title are moved in.
    private static let indent: OutputText = "    "

    init(_ answer: SearchAnswer, notes: [Wording], language: InterfaceLanguage, columns: Int, hasColors: Bool) {
        self.language = language
        self.columns = columns
        self.hasColors = hasColors
        text += "\(count(of: answer).text(in: language))\n"
        for note in notes { text += "\(note.text(in: language))\n" }
        for result in answer.results { add(result) }
    }

    private func count(of answer: SearchAnswer) -> Wording {
        if answer.results.isEmpty { return Wording("nothing found", korean: "찾은 것이 없습니다") }
        let shown = answer.results.count
        guard answer.total > shown else {
            return Wording(shown == 1 ? "1 result" : "\(shown) results", korean: "결과 \(shown)개")
        }
        return Wording(
            "\(answer.total) results, of which \(shown) are shown", korean: "결과 \(answer.total)개 가운데 \(shown)개")
    }

    private mutating func add(_ result: SearchResult) {
        text += "\n"
        for line in wrapped(result.title, width: columns) { text += line + "\n" }
        var about: OutputText = "\(result.kind.name.text(in: language))"
        if let date = result.isoDate { about += " · \(date)" }
        if let title = result.documentTitle { about += " · \(cut(title, to: columns / 2))" }
        text += Self.indent + about + "\n"
        text += Self.indent + "\(result.url)\n"
        for line in wrapped(result.passage, width: columns - 4) { text += Self.indent + line + "\n" }
    }

    /// A title that does not take more than some columns.
    private func cut(_ title: String, to width: Int) -> String {
        var (cut, columns) = ("", 0)
        for character in title {
            columns += ColumnWidth.of(character)
            if columns > width { return cut + "…" }
            cut.append(character)
        }
        return cut
    }

    // MARK: Lines

    private typealias Letter = (character: Character, isMatch: Bool)

    /// Divides text into lines, between words as far as they are not wider than a line.
    private func wrapped(_ pieces: [SearchResult.Piece], width: Int) -> [OutputText] {
        let letters = pieces.flatMap { piece in
            VisibleText.line(piece.text).map { (character: $0, isMatch: piece.isMatch) }
        }
        var lines: [[Letter]] = []
        var (line, lineWidth) = ([Letter](), 0)
        for word in letters.split(separator: " ", by: \.character) {
            let wordWidth = word.reduce(0) { $0 + ColumnWidth.of($1.character) }
            if !line.isEmpty, lineWidth + 1 + wordWidth > width {
                lines.append(line)
                (line, lineWidth) = ([], 0)
            }
            if !line.isEmpty {
                line.append((" ", (line.last?.isMatch ?? false) && (word.first?.isMatch ?? false)))
                lineWidth += 1
            }
            for letter in word {
                if lineWidth + ColumnWidth.of(letter.character) > width {
                    lines.append(line)
                    (line, lineWidth) = ([], 0)
                }
                line.append(letter)
                lineWidth += ColumnWidth.of(letter.character)
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines.map(styled)
    }

    /// A line in which what was looked for stands out.
    private func styled(_ line: [Letter]) -> OutputText {
        var (text, rest) = ("" as OutputText, line[...])
        while let first = rest.first {
            let stretch = rest.prefix { $0.isMatch == first.isMatch }
            let part: OutputText = "\(String(stretch.map(\.character)))"
            text += part.styled("1;33", if: hasColors && first.isMatch)
            rest = rest.dropFirst(stretch.count)
        }
        return text
    }
}

extension Array {
    fileprivate func split<Value: Equatable>(separator: Value, by value: (Element) -> Value) -> [ArraySlice<Element>] {
        split { value($0) == separator }
    }
}
