/// How far a table has been written.
struct TableState {
    var alignments: [UInt8] = []
    var column = 0
    var isInHeader = false
    var hasOpenBody = false
}

extension HTMLWriter {
    func openTable(_ node: Node) {
        html.startLine()
        table = TableState(alignments: node.columnAlignments)
        if !options.isPlain { html.append("<div class=\"table\" tabindex=\"0\">\n") }
        html.append("<table>\n")
    }

    func closeTable() {
        if table.hasOpenBody { html.append("</tbody>\n") }
        html.append("</table>\n")
        if !options.isPlain { html.append("</div>\n") }
    }

    func openRow(_ node: Node) -> Bool {
        if node.isHeaderRow, let table = node.parent, hiddenHeaders.contains(table.line) { return false }
        html.startLine()
        table.column = 0
        table.isInHeader = node.isHeaderRow
        if table.isInHeader {
            html.append("<thead>\n")
        } else if !table.hasOpenBody {
            html.append("<tbody>\n")
            table.hasOpenBody = true
        }
        html.append("<tr>\n")
        return true
    }

    func closeRow(_ node: Node) {
        html.startLine()
        html.append("</tr>\n")
        if table.isInHeader { html.append("</thead>\n") }
    }

    func openCell(_ node: Node) {
        html.startLine()
        html.append(table.isInHeader ? "<th" : "<td")
        let alignment = table.column < table.alignments.count ? table.alignments[table.column] : 0
        html.append(options.isPlain ? Self.alignAttribute(alignment) : Self.alignStyle(alignment))
        html.append(">")
        table.column += 1
    }

    func closeCell() {
        html.append(table.isInHeader ? "</th>" : "</td>")
    }

    private static func alignAttribute(_ alignment: UInt8) -> StaticString {
        switch alignment {
        case UInt8(ascii: "l"): #" align="left""#
        case UInt8(ascii: "c"): #" align="center""#
        case UInt8(ascii: "r"): #" align="right""#
        default: ""
        }
    }

    /// The `align` attribute is obsolete.
    private static func alignStyle(_ alignment: UInt8) -> StaticString {
        switch alignment {
        case UInt8(ascii: "l"): #" style="text-align:left""#
        case UInt8(ascii: "c"): #" style="text-align:center""#
        case UInt8(ascii: "r"): #" style="text-align:right""#
        default: ""
        }
    }
}
