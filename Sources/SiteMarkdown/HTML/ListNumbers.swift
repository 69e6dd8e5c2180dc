import SiteBytes
public import SiteModel

/// What can be wrong with the numbers of a list.
public enum ListProblem: Problem, Hashable {
    case numberShownOtherwise(written: Int, mark: String, shown: Int)
    case numbersCountDown(written: Int, mark: String, shown: Int)
    case numberBeforeNumber(written: String, fixed: String)

    /// The page is complete, but may not say what its author means.
    public var severity: Severity { .warning }

    /// What is wrong.
    public var message: Wording {
        switch self {
        case .numberShownOtherwise(let written, let mark, let shown),
            .numbersCountDown(let written, let mark, let shown):
            Wording(
                "the list continues here, so that `\(written)\(mark)` is shown as \(shown).",
                korean: "앞 목록이 이어져 `\(written)\(mark)` 번호가 \(shown)번으로 나옵니다")
        case .numberBeforeNumber(let written, _):
            Wording(
                "the first number of `\(written)` becomes the number of a list",
                korean: "`\(written)`의 앞 숫자가 목록 번호가 됩니다")
        }
    }

    /// How to fix it.
    public var hint: Wording? {
        switch self {
        case .numberShownOtherwise(let written, let mark, let shown):
            written == 1
                ? Wording(
                    "write `\(shown)\(mark)`, or a paragraph between the lists if a new one starts here",
                    korean: "`\(shown)\(mark)`로 쓰거나, 새 목록이면 두 목록 사이에 문단을 쓰세요")
                : Wording(
                    "write `\(shown)\(mark)`, or `\(written)\\\(mark)` if it is not an item of the list",
                    korean: "`\(shown)\(mark)`로 쓰거나, 목록이 아니면 `\(written)\\\(mark)`처럼 쓰세요")
        case .numbersCountDown(let written, let mark, _):
            Wording(
                "Markdown counts up only: write every number as `\(written)\\\(mark)`, with a blank line before it",
                korean: "마크다운 목록은 거꾸로 세지 못합니다. 번호를 모두 `\(written)\\\(mark)`처럼 쓰고 사이에 빈 줄을 넣으세요")
        case .numberBeforeNumber(_, let fixed):
            Wording(
                "write `\(fixed)` if it is a date or the like", korean: "날짜 같은 글이면 `\(fixed)`처럼 쓰세요")
        }
    }
}

extension HTMLWriter {
    /// Reports the first item of an ordered list whose number is shown otherwise than it is written, and items whose
    /// number comes before another one as in `3. 1 운동`.
    func reportNumbers(of list: Node) {
        guard hasRoomForFindings else { return }
        let items = list.children.compactMap { sourceLines.writtenNumber(of: $0) }
        guard let first = items.first else { return }
        let isCounting = items.count > 1 && items.enumerated().allSatisfy { $1.number == $0 + 1 }
        let isReported = !isCounting && items.map(reportBareNumber).contains(true)
        let isUniform = items.allSatisfy { $0.number == first.number }
        let isComplete = items.count == list.children.reduce(0) { count, _ in count + 1 }
        guard !isReported, !isUniform, isComplete,
            let (index, item) = items.enumerated().first(where: { $1.number != list.listStart + $0 })
        else { return }
        let place = sourceLines.position(of: item.offset)
        let shown = list.listStart + index
        report(
            item.number == first.number - index
                ? ListProblem.numbersCountDown(written: item.number, mark: item.mark, shown: shown)
                : ListProblem.numberShownOtherwise(written: item.number, mark: item.mark, shown: shown),
            line: place.line, column: place.column)
    }

    /// Reports a number such as that of a month before one such as that of a day, and returns whether it did.
    private func reportBareNumber(after item: SourceLines.WrittenNumber) -> Bool {
        guard (1...12).contains(item.number), item.mark == ".", let bare = item.bareNumber, (1...31).contains(bare)
        else { return false }
        let place = sourceLines.position(of: item.offset)
        report(
            ListProblem.numberBeforeNumber(
                written: "\(item.number). \(bare)", fixed: "\(item.number)\\. \(bare)"),
            line: place.line, column: place.column)
        return true
    }
}

extension SourceLines {
    /// The number of a list's item as its author wrote it.
    struct WrittenNumber {
        let number: Int
        /// The `.` or `)` after it.
        let mark: String
        /// Where it starts.
        let offset: Int
        /// The number that follows as a word of its own.
        let bareNumber: Int?
    }

    /// The number that an item starts with, if it is where the parser says.
    func writtenNumber(of item: Node) -> WrittenNumber? {
        let start = start(of: item.line) + max(0, item.column - 1)
        let digits = digits(from: start)
        guard !digits.isEmpty, digits.count <= 9, digits.endIndex < bytes.count,
            ".)".utf8.contains(bytes[digits.endIndex]), let number = Int(String(decoding: digits, as: UTF8.self))
        else { return nil }
        let mark = String(UnicodeScalar(bytes[digits.endIndex]))
        let text = bytes[(digits.endIndex + 1)...].firstIndex { $0 != UInt8(ascii: " ") } ?? bytes.count
        return WrittenNumber(number: number, mark: mark, offset: start, bareNumber: bareNumber(at: text))
    }

    private func bareNumber(at start: Int) -> Int? {
        let digits = digits(from: start)
        guard (1...2).contains(digits.count), digits.endIndex == bytes.count || isWordEnd(at: digits.endIndex) else {
            return nil
        }
        return Int(String(decoding: digits, as: UTF8.self))
    }

    /// Whether a number ends at an index: before white space or a mark that dates have behind them, as in `5. 3.(금)`.
    private func isWordEnd(at index: Int) -> Bool {
        let next = bytes[index] == UInt8(ascii: ".") ? index + 1 : index
        return next == bytes.count || bytes[next].isASCIIWhitespace || "(,~)-/".utf8.contains(bytes[next])
    }

    private func digits(from start: Int) -> ArraySlice<UInt8> {
        bytes[min(start, bytes.count)...].prefix(while: \.isASCIIDigit)
    }
}
