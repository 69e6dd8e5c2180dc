import SiteModel

/// What can be wrong with a table.
enum TableProblem: Problem, Hashable {
    case cellsBeyondHeader(cells: Int, columns: Int, text: String)
    case delimiterRowDiffers(cells: Int, columns: Int, row: String)
    case noDelimiterRow(row: String)

    var severity: Severity { .warning }

    var message: Wording {
        switch self {
        case .cellsBeyondHeader(let cells, let columns, let text):
            Wording(
                "the row has \(cells) cells, the header \(columns); ‘\(text)’ is left out",
                korean: "표의 머리글은 \(columns)칸인데 이 줄은 \(cells)칸입니다. ‘\(text)’ 칸을 뺐습니다")
        case .delimiterRowDiffers(let cells, let columns, _):
            Wording(
                "the line below the header has \(cells) cell\(cells == 1 ? "" : "s"), the header \(columns); this is not a table",
                korean: "표의 머리글은 \(columns)칸인데 그 아래 구분 줄은 \(cells)칸이어서 표가 되지 않습니다")
        case .noDelimiterRow:
            Wording(
                "the rows of a table have no line of dashes below the header; this is not a table",
                korean: "표의 머리글 아래에 구분 줄이 없어 표가 되지 않습니다")
        }
    }

    var hint: Wording? {
        switch self {
        case .cellsBeyondHeader:
            Wording(
                "write `\\|` for a bar that is part of a cell, or give the header as many cells",
                korean: "칸 안의 막대는 `\\|`로 쓰거나, 머리글의 칸을 늘리세요")
        case .delimiterRowDiffers(_, _, let row):
            Wording("write `\(row)`", korean: "`\(row)`라고 쓰세요")
        case .noDelimiterRow(let row):
            Wording("write `\(row)` below the first row", korean: "첫 줄 아래에 `\(row)`라고 쓰세요")
        }
    }
}
